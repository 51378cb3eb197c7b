using System.Globalization;
using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Paper;

namespace Contest.Documents.Judging;

/// <summary>The act of deciphering: whose work had which code, and which two people opened the codes when (rule J8). A4 portrait.</summary>
public static class DecodingActDocument
{
    /// <summary>Prints the act of a round whose codes are open.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(DecodingAct act, Language language)
    {
        var (key, decoding, texts) = (act.Key, act.Decoding, Texts.In(language));
        var (opened, first) = (Texts.Local(key.Edition, decoding.SecondAt!.Value), Texts.Local(key.Edition, decoding.FirstAt));
        var paper = new ListPaper(key.Edition, texts, texts["Coding.ActName"], decoding.SecondAt!.Value, landscape: false);
        paper.Begin(texts["Coding.ActTitle"], key.Category.In(language), key.Round.Name.In(language), key.Edition.Town.In(language), texts.LongDate(DateOnly.FromDateTime(opened)), texts.Format("Coding.Works", key.Lines.Count));
        var table = ListStyle.Table(paper.Type, [new(10, Align.Centre), new(30), new(20), new(50), new(60)], "№", texts["Coding.Code"], texts["Desk.Number"], texts["Desk.Name"], texts["Desk.Institution"]);
        var rows = key.Lines.Select((line, i) => new TableRow(
            TableCell.Of((i + 1).ToString(CultureInfo.InvariantCulture), ListStyle.Figures), TableCell.Of(line.Code, ListStyle.StrongFigures), TableCell.Of(line.Number, ListStyle.Figures),
            ListStyle.Name(line.Name, language), ListStyle.Institution(line.Institution, language))).ToList();
        paper.List(table, rows, texts["Coding.ActName"], after: 52);
        paper.Say(texts.Format("Coding.ActSaid", decoding.FirstBy, When(first), decoding.SecondBy!, When(opened)));
        paper.Sign((texts["Coding.ActFirst"], decoding.FirstBy), (texts["Coding.ActSecond"], decoding.SecondBy!));
        return paper.Finish(texts["Coding.ActFooter"]);

        string When(DateTime at) => $"{Texts.Date(DateOnly.FromDateTime(at))} {Texts.Time(at)}";
    }
}
