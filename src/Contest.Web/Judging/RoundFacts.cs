using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
using Contest.Data.Judging;

namespace Contest.Web.Judging;

/// <summary>What the scripts of a judge's pages know of a round: everything that marking it without a connection needs, and in a blind round nothing but codes.</summary>
/// <param name="Judge">The judge's id: entries are the judge's alone who typed them.</param>
/// <param name="Version">Which build of the program made the page.</param>
/// <param name="Criteria">By id: the name, what the mark does, the lowest and the highest mark, the step and how it weighs in the total, in hundredths.</param>
/// <param name="Total">How a total comes about.</param>
public sealed record RoundFacts(
    int Judge, string Version, string Zone, string Category, string Round, string Name, bool Closed, bool Trainee, bool CommentOnExtremes, int? Minutes,
    IReadOnlyDictionary<string, CriterionFacts> Criteria, TotalFacts Total, IReadOnlyList<SheetFacts> Sheets)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The build of the running program.</summary>
    public static string Build { get; } = typeof(RoundFacts).Module.ModuleVersionId.ToString("N")[..8];

    public static RoundFacts Of(JudgeRound round, int judge, string zone) => new(
        judge, Build, zone, round.Regulation.Category, round.Round.Id, round.Round.Name.In(Languages.Current), round.IsClosed, round.IsTrainee, round.Round.CommentOnExtremes, round.Round.Minutes,
        round.Round.Criteria.ToDictionary(c => c.Id, CriterionFacts.Of),
        TotalFacts.Of(round.Round),
        [.. round.Sheets.Select(SheetFacts.Of)]);

    /// <summary>The texts that a script asks for, by their names.</summary>
    public static IReadOnlyDictionary<string, string> Words(IEnumerable<string> names, Func<string, string> text) => names.ToDictionary(name => name, name => text("Sheet." + name));

    /// <summary>As it stands in a page.</summary>
    public static string Written(object facts) => JsonSerializer.Serialize(facts, Form);
}

public sealed record CriterionFacts(string Name, bool AddsPoints, long Minimum, long Maximum, long Step, long Weight)
{
    public static CriterionFacts Of(Criterion criterion) => new(
        criterion.Name.In(Languages.Current), criterion.Counts == CriterionCounts.Points, ScoreSheetView.Least(criterion).Hundredths, criterion.Maximum.Hundredths, criterion.Step.Hundredths, SheetTotal.WeightOf(criterion));
}

/// <summary>How the marks of a sheet add up (rule S6).</summary>
/// <param name="Over">By how much the sum of marks by weights is divided to make hundredths.</param>
/// <param name="Each">Decimals of each criterion after its weight; <c>null</c>: exact.</param>
/// <param name="Decimals">Decimals of the total; <c>null</c>: exact.</param>
/// <param name="Maximum">The greatest total, in hundredths.</param>
/// <param name="IsPlace">Whether the judge gives a place, so that there is no total to show.</param>
public sealed record TotalFacts(long Over, int? Each, int? Decimals, long Maximum, bool IsPlace)
{
    public static TotalFacts Of(Round round) => new(SheetTotal.OverOf(round), round.Total.EachDecimals, round.Total.Decimals, round.SheetMaximum.Hundredths, round.GivesPlaces);
}

/// <summary>One sheet as the server holds it.</summary>
/// <param name="Name">The name as it is read here; <c>null</c> in a blind round.</param>
/// <param name="Place">When and where; empty in a blind round.</param>
/// <param name="Proposed">A ground of recusal that the records tell; empty: none.</param>
/// <param name="Fields">The newest entry of every field that has one.</param>
public sealed record SheetFacts(string Token, NameFacts? Name, string Place, string Proposed, IReadOnlyDictionary<string, FieldFacts> Fields)
{
    private static readonly string[] Others = [SheetField.Status, SheetField.Comment, SheetField.Time, SheetField.Submitted];

    public static SheetFacts Of(JudgeSheet sheet) => new(
        sheet.Token, sheet.Name is { } name ? NameFacts.Of(name) : null, PlaceOf(sheet.Place), sheet.Proposed?.ToString() ?? "",
        EntriesOf(sheet.Sheet).ToDictionary(e => e.Field, FieldFacts.Of));

    /// <summary>«10:30 · каб. 214».</summary>
    public static string PlaceOf(Appearance? place) =>
        place is null ? "" : (place.StartsAt is { } at ? at.ToString("t", System.Globalization.CultureInfo.CurrentCulture) + " · " : "") + place.Room;

    /// <summary>The newest entry of every field that has one.</summary>
    public static IEnumerable<ScoreEntry> EntriesOf(ScoreSheet sheet) =>
        sheet.Round.Criteria.Select(c => c.Id).Concat(Others).Select(sheet.Latest).OfType<ScoreEntry>();
}

/// <summary>A name in the reader's script and in the other one, each with its language.</summary>
public sealed record NameFacts(string Main, string MainLang, string Other, string OtherLang)
{
    public static NameFacts Of(PersonName name) => Languages.Current == Language.Korean
        ? new(name.HangulFull, "ko", name.Cyrillic.Full, "ru")
        : new(name.In(Languages.Current), Languages.Current == Language.English ? "ko-Latn" : "ru", name.HangulFull, "ko");
}

/// <summary>The newest entry of a field; <paramref name="Points"/> in hundredths, <paramref name="Status"/> a word of <see cref="Mark"/>.</summary>
public sealed record FieldFacts(int Version, int? Points, string Status, string Text, DateTime At, string Author)
{
    public static FieldFacts Of(ScoreEntry entry) => new(
        entry.Version, entry.Mark.IsScored ? entry.Mark.Code : null, entry.Mark.IsScored ? "" : entry.Mark.ToString(), entry.Text, DateTime.SpecifyKind(entry.At, DateTimeKind.Utc), entry.EnteredBy);
}

/// <summary>What the server holds of a sheet, for the page to hold against what it shows.</summary>
/// <param name="Entries">How many entries the journal has of the sheet.</param>
/// <param name="Total">In hundredths.</param>
/// <param name="At">When it was handed in, UTC; <c>null</c> while it is not.</param>
/// <param name="Checksum">The same as long as nothing on the sheet is another.</param>
public sealed record SheetReceipt(SheetFacts Sheet, bool Closed, int Entries, long Total, DateTime? At, string Checksum)
{
    public static SheetReceipt Of(JudgeRound round, JudgeSheet sheet)
    {
        // Versions of a field follow one another without a gap (rule J5), so the newest one tells how many there are.
        var newest = SheetFacts.EntriesOf(sheet.Sheet).OrderBy(e => e.Field, StringComparer.Ordinal).ToList();
        var content = string.Join('\n', newest.Select(e => $"{e.Field}|{e.Version}|{e.Mark}|{e.Text}"));
        return new(SheetFacts.Of(sheet), round.IsClosed, newest.Sum(e => e.Version), sheet.Sheet.Total.Hundredths,
            sheet.Sheet.IsSubmitted ? DateTime.SpecifyKind(sheet.Sheet.Latest(SheetField.Submitted)!.At, DateTimeKind.Utc) : null,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..8]);
    }
}
