using System.Globalization;
using Contest.Core;
using Contest.Core.Appeals;
using Contest.Documents.Paper;

namespace Contest.Documents.Appeals;

/// <summary>The protocol of the appeals commission on one decision (rule C3). A4 portrait. One that does not hold says so at its head.</summary>
public static class AppealProtocolDocument
{
    private const double LabelWidth = 46;
    private const double SignatureHeight = 12;
    private const double Rest = 20;

    /// <summary>Prints the protocol.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(AppealProtocol protocol, Language language)
    {
        var (decision, texts) = (protocol.Decision, Texts.In(language));
        var decided = Texts.Local(protocol.Edition, decision.DecidedAt);
        var name = texts.Format("Appeal.ProtocolName", decision.Number);
        var paper = new ListPaper(protocol.Edition, texts, name, decision.DecidedAt, landscape: false);
        paper.Begin(texts.Format("Appeal.ProtocolTitle", decision.Number), texts.Format("Appeal.Number", protocol.Case.Appeal.Number),
            protocol.Category.In(language), protocol.Round.Name.In(language), protocol.Edition.Town.In(language), texts.LongDate(DateOnly.FromDateTime(decided)));
        var table = ListStyle.Table(paper.Type, [new(LabelWidth), new(paper.Width - LabelWidth)], new TableRow(Label(texts["Appeal.Applicant"]), Applicant(protocol, texts)));
        paper.List(table, [.. Annulled(protocol, texts), .. ComposeAppeal(protocol, texts), .. ComposeHearing(protocol, texts), .. ComposeDecision(protocol, texts)],
            name, after: (decision.Members.Count + 1) * SignatureHeight + Rest);
        ComposeSignatures(paper, protocol, texts);
        return paper.Finish(name);
    }

    private static IEnumerable<TableRow> ComposeAppeal(AppealProtocol protocol, Texts texts)
    {
        var appeal = protocol.Case.Appeal;
        yield return Row(texts["Appeal.On"], texts[$"Appeal.On{appeal.Kind}"]);
        var note = appeal.LateReason is { } reason ? texts.Format("Appeal.TakenLate", reason) : appeal.Kind == AppealKind.Procedure ? texts["Appeal.BeforeLeaving"] : null;
        yield return new TableRow(Label(texts["Appeal.Filed"]), note is null ? TableCell.Of(When(protocol, appeal.FiledAt), ListStyle.Plain) : new TableCell(new(When(protocol, appeal.FiledAt), ListStyle.Plain), new(note, ListStyle.Second)));
        if (appeal.Kind == AppealKind.Procedure)
            yield return Row(texts["Appeal.Words"], appeal.Words);
    }

    private static IEnumerable<TableRow> ComposeHearing(AppealProtocol protocol, Texts texts)
    {
        var decision = protocol.Decision;
        yield return new TableRow { Band = texts["Appeal.Hearing"] };
        yield return Row(texts["Appeal.Decided"], When(protocol, decision.DecidedAt));
        yield return new TableRow(Label(texts["Appeal.Members"]), new TableCell([.. decision.Members.Select(m => new TableText(
            m.IsChair ? texts.Format("Appeal.ChairOf", NoBreak.Whole(m.Name.In(texts.Language))) : NoBreak.Whole(m.Name.In(texts.Language)), ListStyle.Plain))]));
        yield return Row(texts["Appeal.Present"], texts[decision.ApplicantPresent ? "Appeal.Yes" : "Appeal.No"]);
        yield return Row(texts["Appeal.Recorded"], texts[decision.IsRecorded ? "Appeal.Yes" : "Appeal.No"]);
        foreach (var criterion in decision.Criteria.Where(c => c.After is not null || protocol.Case.Appeal.Kind == AppealKind.Points))
            yield return Criterion(criterion, protocol, texts);
    }

    private static IEnumerable<TableRow> ComposeDecision(AppealProtocol protocol, Texts texts)
    {
        var (decision, vote) = (protocol.Decision, protocol.Decision.Vote);
        yield return new TableRow { Band = texts["Appeal.Decision"] };
        yield return new TableRow(Label(texts["Appeal.Outcome"]), TableCell.Of(texts[$"Appeal.Outcome{decision.Outcome}"], ListStyle.Strong));
        yield return Row(texts["Appeal.Why"], decision.Words);
        yield return Row(texts["Appeal.Vote"], texts.Format("Protocol.Vote", vote.For, vote.Against, vote.Abstained));
    }

    private static void ComposeSignatures(ListPaper paper, AppealProtocol protocol, Texts texts)
    {
        paper.Sign([.. protocol.Decision.Members.Select(m => (texts[m.IsChair ? "Appeal.Sign.Chair" : "Appeal.Sign.Member"], m.Name.In(texts.Language)))]);
        paper.Sign((texts.Format("Appeal.Sign.Applicant", protocol.Edition.Year / 100), NoBreak.Whole(protocol.Case.Name.In(texts.Language))));
    }

    private static IEnumerable<TableRow> Annulled(AppealProtocol protocol, Texts texts)
    {
        if (protocol.Case.AnnulmentOf(protocol.Decision) is { } annulment)
            yield return new TableRow(TableCell.Of(texts["Appeal.Annulled"], ListStyle.Strong), new TableCell(new(When(protocol, annulment.At), ListStyle.Strong), new(annulment.Reason, ListStyle.Plain)));
    }

    private static TableCell Applicant(AppealProtocol protocol, Texts texts)
    {
        var number = texts.Format("Appeal.NumberOf", protocol.Case.Number);
        return new TableCell([.. ListStyle.Name(protocol.Case.Name, texts.Language).Texts, new TableText(protocol.Code is { } code ? $"{number} · {texts.Format("Appeal.CodeOf", code)}" : number, ListStyle.Plain)]);
    }

    // What was disputed and why, what each judge gave, and the points before and after.
    private static TableRow Criterion(CriterionDecision decided, AppealProtocol protocol, Texts texts)
    {
        var criterion = protocol.Round.Criteria.FirstOrDefault(c => c.Id == decided.Criterion);
        var value = new List<TableText>();
        if (protocol.Case.Appeal.Criteria.FirstOrDefault(c => c.Criterion == decided.Criterion) is { Reason.Length: > 0 } disputed)
            value.Add(new(disputed.Reason, ListStyle.Plain));
        if (decided.Marks.Count > 0)
            value.Add(new(texts.Format("Appeal.Marks", string.Join("; ", decided.Marks.Select(m => $"{NoBreak.Whole(m.Judge.In(texts.Language))} {(m.Mark.IsScored ? texts.Shortest(m.Mark.Points) : "—")}"))), ListStyle.Second));
        var before = decided.Before is { } points ? texts.Decimal(points) : "—";
        value.Add(new(decided.After is { } after ? texts.Format("Appeal.BeforeAfter", before, texts.Decimal(after)) : texts.Format("Appeal.Stays", before), ListStyle.Strong));
        return new TableRow(
            new TableCell(new(criterion?.Name.In(texts.Language) ?? decided.Criterion, ListStyle.Plain), new(criterion is null ? "" : texts.Format("Appeal.Scale", texts.Shortest(criterion.Maximum)), ListStyle.Second)),
            new TableCell([.. value]));
    }

    private static TableRow Row(string label, string value) => new(Label(label), new TableCell([.. value.Split('\n').Select(line => new TableText(NoBreak.Bind(line.Trim()), ListStyle.Plain))]));

    private static TableCell Label(string label) => TableCell.Of(label, ListStyle.Second);

    private static string When(AppealProtocol protocol, DateTime utc)
    {
        var at = Texts.Local(protocol.Edition, utc);
        return string.Create(CultureInfo.InvariantCulture, $"{Texts.Date(DateOnly.FromDateTime(at))} {Texts.Time(at)}");
    }
}
