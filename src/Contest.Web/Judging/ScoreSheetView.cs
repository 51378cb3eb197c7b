using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Judging;

namespace Contest.Web.Judging;

/// <summary>Everything the document of one sheet shows.</summary>
public sealed record ScoreSheetView(Edition Edition, JudgeRound Round, int Index, string Judge, int JudgeId)
{
    /// <summary>Up to this many marks a criterion has a key for each; above it, a field with plus and minus.</summary>
    private const int MostKeys = 13;

    private static readonly string[] Texts =
    [
        "SavedAt", "Nothing", "NothingWaits", "Look", "WaitingCount", "LeftCount", "Complete", "Pick", "NotMarked", "Of", "OfAll", "Number", "Scale", "Mine", "Theirs", "ConflictLead", "Sheet", "ClockLabel", "Overtime",
        "Title", "PutAway", "HandedWaiting", "HandedStopped", "IsSubmitted", "IsClosed", "NoteWanted", "NoteWantedShort", "Proposed", "Receipt", "ReceiptStatus", "ReceiptDiffers", "Timed", "Zeros", "Maxima", "TotalOf", "NoMarks", "WordsWanted",
    ];

    public JudgeSheet Sheet => Round.Sheets[Index];
    public JudgeSheet? Previous => Index > 0 ? Round.Sheets[Index - 1] : null;
    public JudgeSheet? Next => Index + 1 < Round.Sheets.Count ? Round.Sheets[Index + 1] : null;

    /// <summary>Whether marks can still be typed.</summary>
    public bool IsOpen => !Round.IsClosed && !Sheet.Sheet.IsSubmitted;

    /// <summary>The bands of a criterion for reading: «7», «5–6», «0–2», best first.</summary>
    public static IEnumerable<(string Marks, string Text)> Bands(Criterion criterion)
    {
        var above = criterion.Maximum.Hundredths + criterion.Step.Hundredths;
        foreach (var band in criterion.Bands.OrderByDescending(b => b.From))
        {
            var best = new Points(above - criterion.Step.Hundredths);
            yield return (best == band.From ? Languages.Short(best) : $"{Languages.Short(band.From)}–{Languages.Short(best)}", band.Text.In(Languages.Current));
            above = band.From.Hundredths;
        }
    }

    public string AddressOf(JudgeSheet sheet) => $"/judge/{Round.Regulation.Category}/{Round.Round.Id}/{Uri.EscapeDataString(sheet.Token)}";

    /// <summary>The marks of a criterion, each for a key; empty where there would be too many.</summary>
    public static IReadOnlyList<Points> Keys(Criterion criterion)
    {
        var steps = (criterion.Maximum.Hundredths - Least(criterion).Hundredths) / criterion.Step.Hundredths;
        return steps < MostKeys ? [.. Enumerable.Range(0, (int)steps + 1).Select(i => new Points(Least(criterion).Hundredths + i * criterion.Step.Hundredths))] : [];
    }

    /// <summary>The least mark of a criterion: nothing, and of a place the first.</summary>
    public static Points Least(Criterion criterion) => Points.Of(criterion.Counts == CriterionCounts.Place ? 1 : 0);

    /// <summary>What a mark does where it is not added: «штраф», «сложность», «место»; <c>null</c>: it is added.</summary>
    public static string? Does(Criterion criterion) => criterion.Counts switch
    {
        CriterionCounts.Penalty => Languages.Text("Criterion.Penalty"),
        CriterionCounts.Factor => Languages.Text("Criterion.Factor"),
        CriterionCounts.Place => Languages.Text("Criterion.Place"),
        _ => null,
    };

    /// <summary>What the script of the document needs to know, texts included.</summary>
    public string Data(Func<string, string> text) => RoundFacts.Written(new { round = RoundFacts.Of(Round, JudgeId, Edition.TimeZone), texts = RoundFacts.Words(Texts, text) });
}
