using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>
/// Compares a registration workbook with what is registered (rules G1 to G5 and G12). A line belongs to a registered contestant by number, else by Hangul name, birth date and institution.
/// </summary>
public static class RegistrationCheck
{
    /// <summary>What saving the workbook would do, as far as nobody answered a doubt.</summary>
    public static RegistrationPreview Check(RegistrationSheets sheets, Registered registered) => Check(sheets, registered, ImportTerms.None);

    /// <summary>What saving the workbook would do.</summary>
    public static RegistrationPreview Check(RegistrationSheets sheets, Registered registered, ImportTerms terms)
    {
        // A coordinator describes people; institutions are the organizers'.
        var (institutions, problems) = terms.Limits is null ? InstitutionCheck.Check(sheets, registered) : ([], []);
        var known = registered.Institutions.ToDictionary(i => i.Code);
        foreach (var institution in institutions)
            known[institution.Code] = institution;
        var work = new Work(sheets, registered, terms, known);
        return new RegistrationPreview(institutions, [.. sheets.Contestants.Select(work.Preview)], problems) { InstitutionCodes = registered.Institutions.ToDictionary(i => i.Id, i => i.Code) };
    }

    private sealed class Work
    {
        private readonly RegistrationSheets _sheets;
        private readonly Registered _registered;
        private readonly ImportTerms _terms;
        private readonly Dictionary<string, Institution> _institutions;
        private readonly RegistrationMatch _match;
        private readonly FreeNumbers _numbers;
        private readonly Dictionary<string, int> _rowOf = [];
        private readonly Dictionary<(NameForm, DateOnly, string), int> _rowOfNew = [];

        public Work(RegistrationSheets sheets, Registered registered, ImportTerms terms, Dictionary<string, Institution> institutions)
        {
            (_sheets, _registered, _terms, _institutions, _match) = (sheets, registered, terms, institutions, new RegistrationMatch(registered));
            _numbers = new FreeNumbers(terms.Limits?.Taken ?? [.. registered.Contestants.Select(c => (c.Number, c.CategoryId))]);
            // Every number that the file names is taken before the first one is given.
            if (terms.Limits is null)
                foreach (var row in sheets.Contestants.Where(r => r[RegistrationColumn.Number].Length > 0))
                    _numbers.Take(NameForm.Clean(row[RegistrationColumn.Number]), NameForm.Clean(row[RegistrationColumn.Category]));
        }

        public PreviewLine Preview(RegistrationRow row)
        {
            var line = new RegistrationLine(row, _sheets);
            var code = line.Text(RegistrationColumn.Institution);
            var institution = _institutions.GetValueOrDefault(code);
            if (code.Length > 0 && _terms.Limits is { } limits && code != limits.InstitutionCode)
                line.Refuse(RegistrationColumn.Institution, "Import.OtherInstitution", code, limits.InstitutionCode);
            else if (code.Length > 0 && institution is null)
                line.Refuse(RegistrationColumn.Institution, "Registration.InstitutionUnknown", code);
            var typed = line.Read(_registered, institution?.Id ?? 0);
            if (_terms.Limits is not null && !_match.Has(typed.Number))
                typed = typed with { Number = "" };
            var passport = line.Passport();

            var (before, doubt, candidates) = _match.Find(typed);
            var answer = doubt is null ? null : _terms.Answers.GetValueOrDefault(row.Row);
            if (answer is { Kind: DoubtAnswerKind.LeaveOut })
                return new PreviewLine(row.Row, PreviewKind.LeftOut, code, null, null, null, []) { Candidates = candidates, Named = typed.Name.Cyrillic.Full };
            if (answer is { Kind: DoubtAnswerKind.ThisOne })
                before = candidates.FirstOrDefault(c => c.Id == answer.ContestantId);
            var isOpen = doubt is not null && before is null && answer is not { Kind: DoubtAnswerKind.SomebodyNew };

            if (!isOpen)
                typed = Numbered(line, row.Row, typed, code, before);
            // Whom the organizers have decided on, a coordinator does not change any more.
            if (_terms.Limits is not null && line.Problems.Count == 0 && before is { State: not ContestantState.Applied } && (passport is not null || !ContestantCells.AreSame(line.After(before, typed, _terms.Limits), before)))
                line.Refuse(RegistrationColumn.Number, "Delegation.Decided", before.Number);
            if (before is not null && line.Problems.Count == 0)
                RefuseSteps(line, before, typed);
            if (line.Problems.Count > 0)
                return new PreviewLine(row.Row, PreviewKind.Refused, code, null, null, before, line.Problems) { Candidates = candidates, Named = typed.Name.Cyrillic.Full.Trim() };
            if (isOpen)
            {
                line.Note(RegistrationColumn.Number, doubt!);
                return new PreviewLine(row.Row, PreviewKind.Doubtful, code, typed, null, null, line.Problems) { Candidates = candidates };
            }
            return Accepted(row.Row, line.After(before, typed, _terms.Limits), institution!, passport, before) with { Candidates = candidates };
        }

        private Contestant Numbered(RegistrationLine line, int row, Contestant typed, string institution, Contestant? before)
        {
            var person = (typed.Name.Hangul, typed.BirthDate, institution);
            if (before is null && typed.Number.Length == 0 && _rowOfNew.TryGetValue(person, out var twin))
                line.Refuse(RegistrationColumn.SurnameHangul, "Import.PersonTwice", typed.Name.HangulFull, twin);
            // Somebody new gets a number where the line has none, or names that of another.
            var number = before?.Number ?? (typed.Number.Length == 0 || _match.Has(typed.Number) ? line.Problems.Count > 0 ? "" : _numbers.Next(typed.CategoryId) : typed.Number);
            if (number.Length > 0 && !_rowOf.TryAdd(number, row))
                line.Refuse(RegistrationColumn.Number, "Registration.NumberTwice", number, _rowOf[number]);
            if (before is null)
                _rowOfNew.TryAdd(person, row);
            return typed with { Number = number };
        }

        // A list that was written before somebody came, withdrew or was removed must not take that back (rule G9), nor part anybody from their marks.
        private void RefuseSteps(RegistrationLine line, Contestant before, Contestant typed)
        {
            if (_terms.Limits is null && line.Text(RegistrationColumn.State).Length > 0 && typed.State != before.State
                && (!ContestantStateRule.From(before.State).Contains(typed.State) || ContestantStateRule.NeedsReason(before.State, typed.State)))
                line.Refuse(RegistrationColumn.State, "Import.StateByHand", before.Number, before.State, typed.State);
            if (typed.CategoryId != before.CategoryId && _terms.Marked.Contains(before.Id))
                line.Refuse(RegistrationColumn.Category, "Contestant.MarkedInCategory");
        }

        private PreviewLine Accepted(int row, Contestant after, Institution institution, Passport? passport, Contestant? before)
        {
            var remarks = _terms.Remarks(after, institution);
            // A file never lets in whom a bound shuts out: that is a decision of people, with a reason (rule E7).
            if (remarks.Count > 0 && after.EligibilityReason.Length == 0 && after.Competes && before is null or { State: ContestantState.Applied })
                after = after with { State = ContestantState.Applied };
            var changesPassport = passport is not null && passport != (before is null ? null : _registered.Passports.GetValueOrDefault(before.Id));
            var kind = before is null ? PreviewKind.New : ContestantCells.AreSame(after, before) && !changesPassport ? PreviewKind.Same : PreviewKind.Changed;
            return new PreviewLine(row, kind, institution.Code, after, passport, before, []) { Remarks = remarks, ChangesPassport = changesPassport };
        }
    }
}
