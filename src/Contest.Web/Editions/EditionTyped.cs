using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Web.Editions;

/// <summary>An edition as it is typed into its form: everything is text, so that what cannot be read is kept and shown again. A part that a form leaves out is empty.</summary>
public sealed class EditionTyped
{
    private const int EmptySignatories = 2;

    public string? Code { get; set; }
    public string? Ordinal { get; set; }
    public string? Year { get; set; }
    [AllowNull]
    public WordingTyped Name { get; set => field = value ?? new(); } = new();
    public string? NameGenitive { get; set; }
    [AllowNull]
    public WordingTyped Organizer { get; set => field = value ?? new(); } = new();
    [AllowNull]
    public WordingTyped Town { get; set => field = value ?? new(); } = new();
    [AllowNull]
    public WordingTyped Venue { get; set => field = value ?? new(); } = new();
    public string? FinalFrom { get; set; }
    public string? FinalTo { get; set; }
    public string? AwardedOn { get; set; }
    public string? TimeZone { get; set; }
    public string? DiplomaNumber { get; set; }
    public string? AppealHours { get; set; }
    public bool IsSplit { get; set; }
    public bool RiAsLi { get; set; }
    public bool VoicedAsChzh { get; set; }
    [AllowNull]
    public List<SignatoryTyped> Signatories { get; set => field = value ?? []; } = [];

    /// <summary>What the form shows of an edition, with empty places for more signatories; of none: what a new one begins with.</summary>
    public static EditionTyped Of(Edition? edition) => edition is null
        ? new EditionTyped { TimeZone = "Asia/Pyongyang", DiplomaNumber = "Д{degree}-{n:000}", IsSplit = CyrillicSettings.OfPapers.Split, RiAsLi = CyrillicSettings.OfPapers.RiAsLi, Signatories = Empty(3, 0) }
        : new EditionTyped
        {
            Code = edition.Code,
            Ordinal = edition.Ordinal == 0 ? "" : edition.Ordinal.ToString(CultureInfo.InvariantCulture),
            Year = edition.Year.ToString(CultureInfo.InvariantCulture),
            Name = WordingTyped.Of(edition.Name),
            NameGenitive = edition.NameGenitive,
            Organizer = WordingTyped.Of(edition.Organizer),
            Town = WordingTyped.Of(edition.Town),
            Venue = WordingTyped.Of(edition.Venue),
            FinalFrom = Day(edition.FinalFrom),
            FinalTo = Day(edition.FinalTo),
            AwardedOn = Day(edition.AwardedOn),
            TimeZone = edition.TimeZone,
            DiplomaNumber = edition.DiplomaNumber,
            AppealHours = edition.AppealHours.ToString(CultureInfo.InvariantCulture),
            IsSplit = edition.Spelling.Split,
            RiAsLi = edition.Spelling.RiAsLi,
            VoicedAsChzh = edition.Spelling.VoicedAsChzh,
            Signatories =
            [
                .. edition.Signatories.Select((s, i) => new SignatoryTyped { Order = $"{i + 1}", Role = s.Role, Post = WordingTyped.Of(s.Post), Name = s.Name }),
                .. Empty(EmptySignatories, edition.Signatories.Count),
            ],
        };

    /// <summary>The edition that was typed. Throws <see cref="RuleViolationException"/> where a number or a date cannot be read, and then tells whatever else is wrong with the edition too.</summary>
    public Edition ToEdition()
    {
        var problems = new List<Problem>();
        var edition = new Edition
        {
            Code = Code?.Trim() ?? "",
            Ordinal = string.IsNullOrWhiteSpace(Ordinal) ? 0 : Number(Ordinal, "ordinal", problems),
            Year = Number(Year, "year", problems),
            Name = Name.ToWording(),
            NameGenitive = NameGenitive?.Trim() ?? "",
            Organizer = Organizer.ToWording(),
            Town = Town.ToWording(),
            Venue = Venue.IsEmpty ? null : Venue.ToWording(),
            FinalFrom = Date(FinalFrom, "finalFrom", problems),
            FinalTo = Date(FinalTo, "finalTo", problems),
            AwardedOn = Date(AwardedOn, "awardedOn", problems),
            TimeZone = TimeZone?.Trim() ?? "",
            DiplomaNumber = DiplomaNumber?.Trim() ?? "",
            AppealHours = string.IsNullOrWhiteSpace(AppealHours) ? Edition.UsualAppealHours : Number(AppealHours, "appealHours", problems),
            Spelling = new CyrillicSettings(IsSplit, RiAsLi, VoicedAsChzh),
            Signatories = [.. Signatories.Where(s => !s.IsEmpty).OrderBy(s => int.TryParse(s.Order, out var order) ? order : int.MaxValue).Select(s => new Signatory(s.Role, s.Post.ToWording(), s.Name?.Trim() ?? ""))],
        };
        return problems.Count == 0 ? edition : throw new RuleViolationException([.. problems, .. EditionRule.Check(edition).Where(p => problems.All(unread => unread.Where != p.Where))]);
    }

    private static List<SignatoryTyped> Empty(int count, int after) =>
        [.. Enumerable.Range(1, count).Select(i => new SignatoryTyped { Order = $"{after + i}", Role = (SignatoryRole)Math.Min(after + i - 1, (int)SignatoryRole.Secretary) })];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(string? text, string where, List<Problem> problems)
    {
        if (!int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            problems.Add(new Problem("Edition.NotANumber").At(new Place(Column: "$." + where)));
        return number;
    }

    private static DateOnly Date(string? text, string where, List<Problem> problems)
    {
        if (!DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            problems.Add(new Problem("Edition.NotADate").At(new Place(Column: "$." + where)));
        return date;
    }
}

/// <summary>A wording as it is typed.</summary>
public sealed class WordingTyped
{
    public string? Ru { get; set; }
    public string? Ko { get; set; }
    public string? En { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Ru) && string.IsNullOrWhiteSpace(Ko) && string.IsNullOrWhiteSpace(En);

    public static WordingTyped Of(Wording? wording) => new() { Ru = wording?.Ru, Ko = wording?.Ko, En = wording?.En };

    public Wording ToWording() => new(Clean(Ru), Clean(Ko), Clean(En));

    private static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>A signatory as typed.</summary>
public sealed class SignatoryTyped
{
    public string? Order { get; set; }
    public SignatoryRole Role { get; set; }
    [AllowNull]
    public WordingTyped Post { get; set => field = value ?? new(); } = new();
    public string? Name { get; set; }

    public bool IsEmpty => Post.IsEmpty && string.IsNullOrWhiteSpace(Name);
}
