using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Documents.Paper;

namespace Contest.Documents.Registration;

/// <summary>The registration sheet: everybody who is expected signs on arrival. A4 landscape.</summary>
public static class RegistrationSheetDocument
{
    /// <summary>Prints a registration sheet.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(AttendanceList list, Language language)
    {
        var texts = Texts.In(language);
        var paper = new ListPaper(list.Edition, texts, texts["Desk.SheetName"], list.Edition.FinalFrom.ToDateTime(TimeOnly.MinValue), landscape: true);
        paper.Begin(texts["Desk.SheetTitle"], list.Title?.In(language) ?? "", list.Edition.Town.In(language), texts.LongDate(list.Edition.FinalFrom), texts.Format("Desk.Total", list.Lines.Count));
        var table = ListStyle.Table(paper.Type, [new(9, Align.Centre), new(18), new(58), new(86), new(42), new(54)],
            "№", texts["Desk.Number"], texts["Desk.Name"], texts["Desk.Institution"], texts["Desk.Category"], texts["Desk.Signature"]);
        paper.List(table, [.. ComposeRows(list, language)], texts["Desk.SheetName"], after: 40);
        paper.Say(Totals(list, texts));
        paper.Sign(paper.Signatory(SignatoryRole.Organizer, texts["Desk.Responsible"]), paper.Signatory(SignatoryRole.Secretary, texts["Desk.Registrar"]));
        return paper.Finish(texts["Desk.Footer"]);
    }

    private static IEnumerable<TableRow> ComposeRows(AttendanceList list, Language language) => list.Lines.Select((line, i) => new TableRow(
        TableCell.Of((i + 1).ToString(CultureInfo.InvariantCulture), ListStyle.Figures),
        TableCell.Of(line.Number, ListStyle.StrongFigures),
        ListStyle.Name(line.Name, language),
        ListStyle.Institution(line.Institution, language),
        TableCell.Of(NoBreak.Bind(line.Category.In(language)), ListStyle.Plain with { Size = 8 }),
        TableCell.Empty));

    private static string Totals(AttendanceList list, Texts texts) => texts.Format("Desk.Totals", list.Lines.Count, string.Join("; ", list.Lines.GroupBy(l => l.Category).Select(g => $"{g.Key.In(texts.Language)} — {g.Count()}")));
}
