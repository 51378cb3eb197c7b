using Contest.Core;
using Contest.Core.Editions;
using Contest.Documents.Paper;

namespace Contest.Documents.Appeals;

/// <summary>The application of an appeal, to be filled in by hand (rule C1). One A4 page.</summary>
public static class AppealFormDocument
{
    private const double LabelWidth = 54;
    private const double Air = 0.9;
    private const int Criteria = 4;

    // A line of writing is as high as a line of this size.
    private static readonly TextStyle Handwriting = new(Face.Sans, 12, Ink.Text);

    /// <summary>Prints the blank form.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(Edition edition, Language language)
    {
        var texts = Texts.In(language);
        var paper = new ListPaper(edition, texts, texts["Appeal.FormName"], edition.FinalFrom.ToDateTime(TimeOnly.MinValue), landscape: false);
        paper.Begin(texts["Appeal.FormTitle"], texts["Appeal.FormTo"], texts.Format("Appeal.FormHours", edition.AppealHours));
        var table = ListStyle.Table(paper.Type, [new(LabelWidth), new(paper.Width - LabelWidth)], new TableRow(Label(texts["Appeal.FormKind"]), new TableCell(new(texts["Appeal.FormProcedure"], ListStyle.Plain), new(texts["Appeal.FormPoints"], ListStyle.Plain))), Air);
        paper.List(table,
        [
            new(Label(texts["Appeal.FormPerson"]), Blank(1)),
            new(Label(texts["Appeal.FormNumber"]), Blank(1)),
            new(Label(texts["Appeal.FormRound"]), Blank(1)),
            new() { Band = texts["Appeal.FormCriteria"] },
            new(Label(texts["Appeal.FormCriterion"]), Label(texts["Appeal.FormReason"])),
            .. Enumerable.Repeat(new TableRow(Blank(1), Blank(3)), Criteria),
            new() { Band = texts["Appeal.FormBroken"] },
            new(Label(texts["Appeal.FormWords"]), Blank(4)),
            new(Label(texts["Appeal.FormPresent"]), TableCell.Of(texts["Appeal.FormYesNo"], ListStyle.Plain)),
        ], texts["Appeal.FormName"], after: 0);
        paper.Sign((texts["Appeal.FormApplicant"], ""), (texts["Appeal.FormTaken"], ""));
        return paper.Finish(texts["Appeal.FormName"]);
    }

    private static TableCell Label(string text) => new([.. text.Split('\n').Select(line => new TableText(NoBreak.Bind(line), ListStyle.Second))]);

    private static TableCell Blank(int lines) => new([.. Enumerable.Repeat(new TableText("\u00a0", Handwriting), lines)]);
}
