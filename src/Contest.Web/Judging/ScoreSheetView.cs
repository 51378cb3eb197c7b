using System.Text.Json;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Judging;

namespace Contest.Web.Judging;

/// <summary>Everything the document of one sheet shows.</summary>
public sealed record ScoreSheetView(Edition Edition, JudgeRound Round, int Index, string Judge, TimeZoneInfo Zone)
{
    /// <summary>Up to this many marks a criterion has a key for each; above it, a field with plus and minus.</summary>
    private const int MostKeys = 13;

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
        var steps = criterion.Maximum.Hundredths / criterion.Step.Hundredths;
        return steps < MostKeys ? [.. Enumerable.Range(0, (int)steps + 1).Select(i => new Points(i * criterion.Step.Hundredths))] : [];
    }

    /// <summary>When the newest entry of the sheet was taken, by the edition's clock; empty for an untouched sheet.</summary>
    public string SavedAt
    {
        get
        {
            var newest = Fields.Select(Sheet.Sheet.Latest).Where(e => e is not null).Max(e => (DateTime?)e!.At);
            return newest is { } at ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), Zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "";
        }
    }

    /// <summary>What the script of the document needs to know, texts included.</summary>
    public string Data(Func<string, string> text)
    {
        var fields = Fields.ToList();
        string[] texts = ["SavedAt", "Nothing", "Look", "WaitingCount", "LeftCount", "Complete", "Pick", "NotMarked", "Of", "Scale", "Mine", "Theirs", "ConflictLead", "Sheet", "ClockLabel"];
        return JsonSerializer.Serialize(new
        {
            category = Round.Regulation.Category,
            round = Round.Round.Id,
            contestant = Sheet.Token,
            locked = !IsOpen,
            savedAt = SavedAt,
            zone = Zone.Id,
            criteria = Round.Round.Criteria.ToDictionary(c => c.Id, c => new { name = c.Name.In(Languages.Current), maximum = c.Maximum.Hundredths, step = c.Step.Hundredths, weight = c.Weight.Hundredths }),
            versions = fields.ToDictionary(f => f, f => Sheet.Sheet.Latest(f)?.Version ?? 0),
            texts = texts.ToDictionary(t => t, t => text("Sheet." + t)),
        });
    }

    private IEnumerable<string> Fields => Round.Round.Criteria.Select(c => c.Id).Concat([SheetField.Status, SheetField.Comment, SheetField.Submitted]);
}
