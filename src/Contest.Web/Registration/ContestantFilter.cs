using System.Globalization;
using Contest.Core.Names;
using Contest.Core.Registration;
using Microsoft.AspNetCore.Http.Extensions;

namespace Contest.Web.Registration;

/// <summary>What the list of contestants shows and in which order, as its address says: a page, a file and a link to either mean the same people.</summary>
public sealed record ContestantFilter
{
    /// <summary>Who has anything missing, and who has nothing.</summary>
    public const string AnyGap = "any";

    /// <inheritdoc cref="AnyGap"/>
    public const string NoGap = "none";

    /// <summary>How many lines a page may have.</summary>
    public static readonly IReadOnlyList<int> Sizes = [20, 50, 100];

    /// <summary>What the list can be ordered by.</summary>
    public static readonly IReadOnlyList<string> Sorts = ["name", "number", "institution", "category", "year", "age", "gaps", "state"];

    public string Query { get; init; } = "";
    public string Category { get; init; } = "";
    public int Institution { get; init; }
    public ContestantState? State { get; init; }
    public Sex? Sex { get; init; }
    public string Tag { get; init; } = "";
    public string Gap { get; init; } = "";
    public WayIn? Way { get; init; }

    /// <summary>One of <see cref="Sorts"/>; with «-» before it downwards.</summary>
    public string Sort { get; init; } = "name";

    public int Page { get; init; } = 1;
    public int Size { get; init; } = Sizes[0];

    /// <summary>Whether anything but order and page was asked for.</summary>
    public bool IsNarrowed => this with { Sort = "name", Page = 1, Size = Sizes[0] } != new ContestantFilter();

    /// <summary>Reads an address; what it does not understand is as if it were not there.</summary>
    public static ContestantFilter Of(IQueryCollection query)
    {
        string Text(string key) => NameForm.Clean(query[key].ToString());
        var sort = Text("sort");
        return new ContestantFilter
        {
            Query = Text("q"),
            Category = Text("category"),
            Institution = Number(Text("institution")),
            State = Word<ContestantState>(Text("state")),
            Sex = Word<Sex>(Text("sex")),
            Tag = Text("tag"),
            Gap = Text("gap") is var gap && (gap is AnyGap or NoGap || Word<Gap>(gap) is not null) ? gap : "",
            Way = Word<WayIn>(Text("way")),
            Sort = Sorts.Contains(sort.TrimStart('-')) ? sort : "name",
            Page = Math.Max(1, Number(Text("page"))),
            Size = Sizes.Contains(Number(Text("size"))) ? Number(Text("size")) : Sizes[0],
        };
    }

    /// <summary>The lines that are asked for, in order, of every page.</summary>
    public List<ContestantRow> Apply(IReadOnlyList<ContestantRow> rows) => Order([.. ApplyButState(rows).Where(r => State is null || r.Contestant.State == State)]);

    /// <summary>The lines but for the state asked for: what the tabs of states count.</summary>
    public IEnumerable<ContestantRow> ApplyButState(IReadOnlyList<ContestantRow> rows) => ContestantSearch.Find(rows, Query).Where(Takes);

    /// <summary>The address of a page or file with this filter.</summary>
    public string Address(string path)
    {
        var query = new QueryBuilder();
        void Add(string key, string value)
        {
            if (value.Length > 0)
                query.Add(key, value);
        }
        Add("q", Query);
        Add("category", Category);
        Add("institution", Institution > 0 ? Institution.ToString(CultureInfo.InvariantCulture) : "");
        Add("state", State?.ToString() ?? "");
        Add("sex", Sex?.ToString() ?? "");
        Add("tag", Tag);
        Add("gap", Gap);
        Add("way", Way?.ToString() ?? "");
        Add("sort", Sort == "name" ? "" : Sort);
        Add("size", Size == Sizes[0] ? "" : Size.ToString(CultureInfo.InvariantCulture));
        Add("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture));
        return path + query.ToQueryString();
    }

    private bool Takes(ContestantRow row) =>
        (Category.Length == 0 || row.Contestant.CategoryId == Category)
        && (Institution == 0 || row.Institution.Id == Institution)
        && (Sex is null || row.Contestant.Sex == Sex)
        && (Way is null || row.Contestant.WayIn == Way)
        && (Tag.Length == 0 || row.Contestant.Tags.Contains(Tag, StringComparer.OrdinalIgnoreCase))
        && Gap switch { "" => true, AnyGap => row.Gaps.Count > 0, NoGap => row.Gaps.Count == 0, _ => row.Gaps.Contains(Enum.Parse<Gap>(Gap)) };

    // Names go by the alphabet of the reader's script (rules N4, N11). What was searched for stands best match first, unless another order is asked for.
    private List<ContestantRow> Order(List<ContestantRow> rows)
    {
        if (Query.Length > 0 && Sort == "name")
            return rows;
        var names = Languages.Current == Core.Language.Korean
            ? rows.OrderBy(r => r.Name.Hangul.Surname, HangulOrder.Instance).ThenBy(r => r.Name.Hangul.Given, HangulOrder.Instance)
            : rows.OrderBy(r => r.Name.Cyrillic.Full, RussianOrder.Instance);
        var byName = names.ThenBy(r => r.Number, StringComparer.Ordinal).ToList();
        var ordered = Sort.TrimStart('-') switch
        {
            "number" => byName.OrderBy(r => r.Number, StringComparer.Ordinal),
            "institution" => byName.OrderBy(r => r.InstitutionName, StringComparer.CurrentCulture),
            "category" => byName.OrderBy(r => r.Category, StringComparer.CurrentCulture),
            "year" => byName.OrderBy(r => r.Contestant.Year),
            "age" => byName.OrderBy(r => r.Age),
            "gaps" => byName.OrderBy(r => r.Gaps.Count),
            "state" => byName.OrderBy(r => r.Contestant.State),
            _ => byName.AsEnumerable(),
        };
        return Sort.StartsWith('-') ? [.. ordered.Reverse()] : [.. ordered];
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static T? Word<T>(string text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
