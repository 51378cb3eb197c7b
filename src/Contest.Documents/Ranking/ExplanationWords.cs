using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Documents.Editions;

namespace Contest.Documents.Ranking;

/// <summary>An explanation as sentences, for the page, the paper and the command line alike.</summary>
public sealed class ExplanationWords
{
    private readonly Regulation _regulation;
    private readonly Texts _texts;
    private readonly Func<int, string> _names;

    /// <summary>Words for the explanations of one category.</summary>
    /// <param name="regulation">Its rules.</param>
    /// <param name="language">The language.</param>
    /// <param name="names">What a contestant is called, by id.</param>
    public ExplanationWords(Regulation regulation, Language language, Func<int, string> names) => (_regulation, _texts, _names) = (regulation, Texts.In(language), names);

    /// <summary>Everything, line by line: the rounds with their marks and steps, the total, the place and what parts it from its neighbours.</summary>
    public IReadOnlyList<string> Lines(Explanation explanation)
    {
        var lines = new List<string>();
        // Who left the contest was not kept out of a round by a cut.
        foreach (var round in explanation.Rounds.Where(r => r.Result.Status != RoundStatus.NotAdmitted || explanation.Row.Standing == Standing.NotAdmitted))
        {
            lines.Add(Head(round));
            lines.AddRange(Sheets(round).Concat(Steps(round)).Select(line => "  " + line));
        }
        lines.Add(Total(explanation));
        lines.AddRange(Place(explanation));
        return lines;
    }

    /// <summary>«Говорение: 19,67 из 20».</summary>
    public string Head(RoundExplanation round)
    {
        var name = round.Round.Name.In(_texts.Language);
        if (!round.Result.HasMark)
            return $"{name}: {_texts[$"Explain.Status.{round.Result.Status}"]}";
        var mark = round.Round.LessIsBetter ? Shown(round.Result.Mark) : _texts.Format("Explain.OfMaximum", Shown(round.Result.Mark), _texts.Shortest(round.Round.Maximum));
        return round.Result.Status == RoundStatus.Partial ? $"{name}: {mark} {_texts.Format("Explain.Partial", round.Result.Counted, round.Result.Expected)}" : $"{name}: {mark}";
    }

    /// <summary>A line for each judge: the marks, the total, and what became of it.</summary>
    public IEnumerable<string> Sheets(RoundExplanation round) => round.Sheets.Select(sheet => Sheet(round, sheet));

    /// <summary>What the judges gave together and what of it goes into the total.</summary>
    public IEnumerable<string> Steps(RoundExplanation round)
    {
        foreach (var appeal in round.Appeals)
            yield return _texts.Format("Explain.Appeal", Criterion(round.Round, round.Round.IndexOf(appeal.Criterion)), _texts.Shortest(appeal.Points));
        if (round.IsSettled)
            yield return _texts["Explain.Settled"];
        if (round.Notes is { } notes)
            foreach (var line in Panels(round.Round, notes, round.Result.Mark))
                yield return line;
        else if (round.Result.HasMark)
            yield return _texts.Format($"Explain.Method.{round.Round.Judges.Method}", Exact(round.Result.Mark));
        if (round.Result.HasMark && round.Weight.Hundredths > 0)
            yield return round.Round.LessIsBetter
                ? _texts.Format("Explain.BringsPlaces", Exact(round.Result.Contribution))
                : _texts.Format("Explain.Brings", Shown(round.Result.Mark), _texts.Shortest(round.Round.Maximum), _texts.Shortest(round.Weight), Exact(round.Result.Contribution));
    }

    /// <summary>«Итог: 17 + 20,50 + 50 = 87,50».</summary>
    public string Total(Explanation explanation)
    {
        var brought = explanation.Rounds.Where(r => r.Weight.Hundredths > 0 && r.Result.HasMark).Select(r => Shown(r.Result.Contribution)).ToList();
        var best = _regulation.Result.Best is { } of ? " " + _texts.Format("Explain.Best", of.Count, of.Of.Count) : "";
        return brought.Count == 0 ? _texts["Explain.NoTotal"] : _texts.Format("Explain.Total", string.Join(" + ", brought), Exact(explanation.Row.Total), _texts.Decimal(explanation.Row.Printed)) + best;
    }

    /// <summary>The place, what parts it from the neighbours, and what the jury set.</summary>
    public IEnumerable<string> Place(Explanation explanation)
    {
        var row = explanation.Row;
        yield return row.Place == 0
            ? _texts[$"Explain.Standing.{row.Standing}"]
            : _texts.Format("Explain.Place", row.Place == row.PlaceTo ? $"{row.Place}" : $"{row.Place}–{row.PlaceTo}");
        if (explanation.Above is { } above && Between(above, row) is { } fromAbove)
            yield return fromAbove;
        if (explanation.Below is { } below && row.Place > 0 && Between(row, below) is { } fromBelow)
            yield return fromBelow;
        if (explanation.Ruling is { } ruling)
            yield return _texts.Format("Explain.Ruling", ruling.Place?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—", ruling.Degree?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—", ruling.Reason);
    }

    /// <summary>What parts a row from the row above it, in a sentence; <c>null</c> where neither has a place.</summary>
    public string? Between(RankedRow above, RankedRow below) =>
        Between(_names(above.ContestantId), _names(below.ContestantId), below.Separation, above.Printed);

    /// <summary>«Выше Б — А: сумма равна (87,50); Говорение: 45 против 43».</summary>
    /// <param name="above">What the one above is called.</param>
    /// <param name="below">What the one below is called.</param>
    /// <param name="separation">What parts them.</param>
    /// <param name="total">The total of the one above, as printed.</param>
    public string? Between(string above, string below, Separation separation, Points total) => separation.By switch
    {
        SeparatedBy.Total => _texts.Format("Why.Total", above, below, Value(separation.Above), Value(separation.Below)),
        SeparatedBy.Shared => _texts.Format("Why.Shared", above, below, _texts.Decimal(total)),
        SeparatedBy.TieKey when separation.Key is { } text && TieKey.TryParse(text, out var key) => key.Kind == TieKeyKind.Skating
            ? _texts.Format("Why.Skating", above, below, _texts.Decimal(total))
            : _texts.Format("Why.TieKey", above, below, _texts.Decimal(total), TieKeyWords.Name(key, NamedRound.Of(_regulation, _texts.Language), _texts.Language), Value(separation.Above), Value(separation.Below)),
        _ => null,
    };

    /// <summary>What became of a judge's sheet in a few words; empty where it counts as it is.</summary>
    public string Fate(RoundExplanation round, SheetExplanation sheet)
    {
        if (sheet.Marks.All(m => !m.IsScored) && sheet.Marks.Distinct().Count() == 1)
            return Word(sheet.Marks[0]);
        return FateOf(round, sheet).TrimStart(' ', '·');
    }

    private string Sheet(RoundExplanation round, SheetExplanation sheet)
    {
        var name = sheet.IsThird ? _texts.Format("Explain.Third", sheet.Name) : sheet.Name;
        if (sheet.Marks.All(m => !m.IsScored) && sheet.Marks.Distinct().Count() == 1)
            return $"{name}: {Word(sheet.Marks[0])}";
        var marks = round.Round.Criteria.Count == 1 ? "" : string.Join(", ", sheet.Marks.Select((m, c) => $"{Criterion(round.Round, c)} {(m.IsScored ? _texts.Shortest(m.Points) : Word(m))}"));
        var total = sheet.Total is { } sum && round.Round.Judges.By == HeardBy.Total ? (marks.Length > 0 ? " = " : "") + Shown(sum) : "";
        return $"{name}: {marks}{total}{FateOf(round, sheet)}";
    }

    // Heard criterion by criterion, the fates stand with the criteria.
    private string FateOf(RoundExplanation round, SheetExplanation sheet)
    {
        if (round.Places.TryGetValue(sheet.Judge, out var place))
            return " · " + _texts.Format("Explain.JudgePlace", Shown(place));
        if (round.Round.Judges.IsByPlaces && sheet.Total is not null)
            return " · " + _texts["Explain.Fate.NotHeard"];
        return round.Notes?.Panels is [{ Criterion: -1 } panel] && sheet.Total is not null ? FateOf(panel.Notes, sheet.Judge) : "";
    }

    private string FateOf(PanelNotes notes, int judge)
    {
        var (fate, countedAs) = notes.Of(judge);
        return fate == ValueFate.Counted ? "" : " · " + _texts.Format($"Explain.Fate.{fate}", countedAs is { } value ? Shown(value) : "");
    }

    private IEnumerable<string> Panels(Round round, RoundNotes notes, Ratio mark)
    {
        if (notes.CalledThird)
            yield return _texts["Explain.CalledThird"];
        foreach (var panel in notes.Panels)
        {
            var step = Method(round, panel);
            var rounded = panel.Exact == panel.Mark ? "" : _texts.Format("Explain.Rounded", Shown(panel.Mark));
            yield return panel.Criterion < 0
                ? step + rounded
                : $"{Criterion(round, panel.Criterion)}: {step}{rounded}" + (panel.Weighted == panel.Mark ? "" : _texts.Format("Explain.Weighted", _texts.Shortest(round.Criteria[panel.Criterion].Weight), Shown(panel.Weighted)));
        }
        if (notes.OfCriteria is { } sum)
            yield return _texts.Format($"Explain.Criteria.{round.Total.Method}", Exact(sum));
        if (notes.Factor is { } factor)
            yield return _texts.Format("Explain.Factor", Shown(factor), Exact(notes.Exact ?? default));
        if (round.Decimals is not null && notes.Exact is { } exact && exact != mark)
            yield return _texts.Format("Explain.RoundRounded", Exact(exact));
    }

    private string Method(Round round, PanelStep panel)
    {
        var steps = round.Judges;
        var method = !panel.Notes.IsFallback ? steps.Method : steps.Fallback == TrimFallback.Median ? JudgeMethod.Median : JudgeMethod.Mean;
        var text = _texts.Format($"Explain.Method.{method}", Exact(panel.Exact));
        if (panel.Notes.IsFallback)
            text = $"{_texts["Explain.Method.Fallback"]}; {text}";
        return panel.Notes.Centre is { } centre ? $"{_texts.Format("Explain.Margin", Shown(centre), _texts.Shortest(steps.Margin.GetValueOrDefault()))}; {text}" : text;
    }

    private string Criterion(Round round, int index) => round.Criteria[index].Name.In(_texts.Language);

    private string Word(Mark status) => _texts[$"Explain.Mark.{(status == Mark.Blank ? "blank" : status.ToString())}"];

    private string Value(string? exact) => Ratio.TryParse(exact, out var value) ? Shown(value) : "—";

    // To hundredths; what is finer shows that it goes on.
    private string Shown(Ratio value) => value == Ratio.Of(value.Round(2)) ? _texts.Shortest(value.Round(2)) : "≈" + _texts.Decimal(value.Round(2));

    private string Exact(Ratio value) => value == Ratio.Of(value.Round(2)) ? _texts.Shortest(value.Round(2)) : $"{value} ≈{_texts.Decimal(value.Round(2))}";
}
