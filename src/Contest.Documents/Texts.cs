using System.Globalization;
using System.Resources;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;

namespace Contest.Documents;

/// <summary>The texts of papers and sheets in one language, and its way of writing numbers and dates.</summary>
internal sealed class Texts
{
    private static readonly ResourceManager Resources = new("Contest.Documents.Texts", typeof(Texts).Assembly);
    private static readonly Texts Russian = new(Language.Russian, "ru");
    private static readonly Texts Korean = new(Language.Korean, "ko");
    private static readonly Texts English = new(Language.English, "en");

    // A fraction takes the Russian form of two and the English plural.
    private const int FractionLike = 2;

    private readonly CultureInfo _culture;

    private Texts(Language language, string culture)
    {
        Language = language;
        _culture = CultureInfo.GetCultureInfo(culture);
    }

    public Language Language { get; }

    /// <summary>The text of a key; a missing one is a bug.</summary>
    public string this[string key] =>
        Resources.GetString(key, _culture) ?? throw new MissingManifestResourceException($"There is no text {key} in {_culture}.");

    public static Texts In(Language language) => language switch
    {
        Language.Korean => Korean,
        Language.English => English,
        _ => Russian,
    };

    /// <summary>What every page and sheet of a rehearsal says (rule E9); <c>null</c> for a real edition.</summary>
    public string? RehearsalMark(Edition edition) => edition.IsRehearsal ? this["Paper.Rehearsal"] : null;

    /// <summary>A text that stands where a page's own mark is cut off or not looked at: of a rehearsal it says so itself.</summary>
    public string Marked(Edition edition, string text) => RehearsalMark(edition) is { } mark ? $"{mark} · {text}" : text;

    /// <summary>Which contest of which year; of a rehearsal, that it is one.</summary>
    public string Contest(Edition edition) => Marked(edition, Format("Paper.Year", edition.Name.In(Language), edition.Year));

    /// <summary>The text of a key with its places {0}, {1} … filled.</summary>
    public string Format(string key, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>One of several texts parted by bars in one resource: months, ordinals, forms. The last one serves all that follow.</summary>
    public string Choice(string key, int index)
    {
        var forms = this[key].Split('|');
        return forms[Math.Min(index, forms.Length - 1)];
    }

    /// <summary>The form that agrees with a person, the masculine first: «студент|студентка».</summary>
    public string Agree(string key, Sex sex, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Choice(key, sex == Sex.Female ? 1 : 0), arguments);

    /// <summary>The text of a key that fits a number: «1 балл», «2 балла», «5 баллов». The forms are parted by bars.</summary>
    public string Count(string key, long number) => Count(key, number, number);

    /// <summary>The form that fits a number, with its places filled by other things.</summary>
    public string Count(string key, long number, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Choice(key, Form(number)), arguments);

    /// <summary>«1 балл», «187,50 балла», «200 баллов»: a fraction has two decimals and takes the form of its own.</summary>
    public string CountPoints(string key, Points points) => points.Hundredths % 100 == 0
        ? Count(key, points.Hundredths / 100)
        : string.Format(CultureInfo.InvariantCulture, Choice(key, Form(FractionLike)), Decimal(points));

    /// <summary>Points with two decimals, as tables print them: «187,50».</summary>
    public string Decimal(Points points)
    {
        var text = (points.Hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        return Language == Language.Russian ? text.Replace('.', ',') : text;
    }

    /// <summary>Points with decimals only where they are needed: «200», «37,50».</summary>
    public string Shortest(Points points) => points.Hundredths % 100 == 0
        ? (points.Hundredths / 100).ToString(CultureInfo.InvariantCulture)
        : Decimal(points);

    /// <summary>«15 мая 2027 года».</summary>
    public string LongDate(DateOnly date) => Format("Date.Long", date.Day, Choice("Date.Months", date.Month - 1), date.Year);

    /// <summary>«15.05.2027», the form of lists in all languages.</summary>
    public static string Date(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>«15:05».</summary>
    public static string Time(DateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A time of the database by an edition's clock.</summary>
    public static DateTime Local(Edition edition, DateTime utc) =>
        TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone).Local(utc);

    // Russian has the forms one, few and many, English one and many, Korean a single one.
    private int Form(long number) => Language switch
    {
        Language.Russian => (number % 10, number % 100) switch
        {
            (1, not 11) => 0,
            (>= 2 and <= 4, not (>= 12 and <= 14)) => 1,
            _ => 2,
        },
        Language.English => number == 1 ? 0 : 1,
        _ => 0,
    };
}
