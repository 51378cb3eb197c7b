using System.Text;

namespace Contest.Core.Names;

/// <summary>What an established spelling is the name of.</summary>
public enum EstablishedKind
{
    Place,
    Person,
}

/// <summary>A spelling that everybody uses though no system gives it: Пхеньян, Сеул.</summary>
/// <param name="Hangul">The name in Hangul, without spaces.</param>
/// <param name="Kind">A place or a person.</param>
/// <param name="Cyrillic">The spelling of Russian papers.</param>
/// <param name="Latin">The spelling of English papers; empty where there is none.</param>
public sealed record EstablishedSpelling(string Hangul, EstablishedKind Kind, string Cyrillic, string Latin);

/// <summary>What is done with one row of the table.</summary>
/// <param name="Before">The spelling as whoever changes it saw it; <c>null</c>: the row is new.</param>
/// <param name="After">The spelling that is to stand; <c>null</c>: the row is taken out.</param>
public sealed record EstablishedChange(EstablishedSpelling? Before, EstablishedSpelling? After);

/// <summary>
/// A table of established spellings (rule N10). It is used only where it is asked for, and a table that people keep takes the place of <see cref="Defaults"/>.
/// </summary>
public sealed class EstablishedSpellings
{
    private const string Header = "hangul\tstyle\tcyrillic\tlatin";

    private readonly Dictionary<(string Hangul, EstablishedKind Kind), EstablishedSpelling> _spellings = [];

    /// <summary>A table of these spellings; of two for one name the later holds.</summary>
    public EstablishedSpellings(IEnumerable<EstablishedSpelling> spellings)
    {
        foreach (var spelling in spellings)
            _spellings[(HangulName.Together(HangulName.Checked(spelling.Hangul)), spelling.Kind)] = spelling;
    }

    /// <summary>The spellings that the program knows by itself: places, a few words, and persons of history alone.</summary>
    public static EstablishedSpellings Defaults { get; } = Read(DefaultTable);

    /// <summary>Every spelling, in the order in which they were given.</summary>
    public IReadOnlyCollection<EstablishedSpelling> All => _spellings.Values;

    /// <summary>The spelling of a name; <c>null</c> where none is established. Spaces do not matter.</summary>
    public EstablishedSpelling? Find(string hangul, EstablishedKind kind) => _spellings.GetValueOrDefault((HangulName.Together(NameForm.Clean(hangul)), kind));

    /// <summary>The Cyrillic spelling of a place: the established one of the whole name, or that of the province it names; <c>null</c> where none is established.</summary>
    public string? CyrillicPlace(string hangul)
    {
        if (Find(hangul, EstablishedKind.Place) is { } whole)
            return whole.Cyrillic;
        return ProvinceName.Of(HangulName.Together(NameForm.Clean(hangul))) is { } province && Find(province.Stem, EstablishedKind.Place) is { } stem
            ? stem.Cyrillic + (province.IsHalf ? "-" + CyrillicSuggestion.Place(province.Suffix, new CyrillicSettings()) : "до")
            : null;
    }

    /// <summary>The table as text: tab-separated columns hangul, style (place or person), cyrillic, latin under a header, a line each, LF.</summary>
    public string Write()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var s in All)
            text.Append(Line(s)).Append('\n');
        return text.ToString();
    }

    /// <summary>One spelling as its line in the text of <see cref="Write"/>.</summary>
    public static string Line(EstablishedSpelling spelling) =>
        string.Join('\t', spelling.Hangul, spelling.Kind == EstablishedKind.Person ? "person" : "place", spelling.Cyrillic, spelling.Latin);

    /// <summary>The table with single rows changed, added and taken out; whatever they do not name stays as it is.</summary>
    /// <exception cref="RuleViolationException">Rows cannot stand so, all of them told at once: each at its row, from 1 in the order given, and at the member of <see cref="EstablishedSpelling"/>.</exception>
    public EstablishedSpellings With(IReadOnlyList<EstablishedChange> rows)
    {
        var after = new Dictionary<(string, EstablishedKind), EstablishedSpelling>(_spellings);
        List<Problem> problems = [];
        // Old rows go before new ones come, so that two rows may change places.
        foreach (var (i, row) in rows.Index())
        {
            if (row.Before is not { } before || row.After == before)
                continue;
            var stands = _spellings.GetValueOrDefault(Key(before));
            if (stands == before)
                after.Remove(Key(before));
            else if (row.After is { } wanted ? _spellings.GetValueOrDefault(Key(wanted)) != wanted : stands is not null)
                problems.Add(new Problem("Name.EstablishedChanged").At(new Place(Row: i + 1, Column: nameof(EstablishedSpelling.Hangul))));
        }
        foreach (var (i, row) in rows.Index())
        {
            if (row.After is not { } wanted || wanted == row.Before || problems.Any(p => p.Where!.Row == i + 1))
                continue;
            var wrong = Check(wanted);
            if (wrong.Count == 0 && !after.TryAdd(Key(wanted), wanted) && after[Key(wanted)] != wanted)
                wrong = [new Problem("Name.EstablishedTwice", wanted.Hangul).At(new Place(Column: nameof(EstablishedSpelling.Hangul)))];
            problems.AddRange(wrong.Select(p => p.At(p.Where! with { Row = i + 1 })));
        }
        return problems.Count == 0 ? new EstablishedSpellings(after.Values) : throw new RuleViolationException(problems);
    }

    /// <summary>Reads the text of <see cref="Write"/>. The column latin may be missing; blank lines are passed over.</summary>
    /// <param name="text">The text of the table.</param>
    /// <param name="file">The file's name for problems.</param>
    /// <exception cref="RuleViolationException">Lines are not of the form, all of them told at once.</exception>
    public static EstablishedSpellings Read(string text, string? file = null)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        List<EstablishedSpelling> spellings = [];
        List<Problem> problems = [];
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t').Select(NameForm.Clean).ToArray();
            if (lines[i].Trim().Length == 0 || (i == 0 && cells[0] == "hangul"))
                continue;
            var isLine = cells.Length is 3 or 4 && cells[1] is "place" or "person" && cells[0].Length > 0 && cells[2].Length > 0;
            var spelling = isLine ? new EstablishedSpelling(cells[0], cells[1] == "person" ? EstablishedKind.Person : EstablishedKind.Place, cells[2], cells.ElementAtOrDefault(3) ?? "") : null;
            var wrong = spelling is null ? [new Problem("Name.EstablishedLine")] : Check(spelling);
            problems.AddRange(wrong.Select(p => p.At(new Place(file, Row: i + 1))));
            if (spelling is not null && wrong.Count == 0)
                spellings.Add(spelling);
        }
        return problems.Count == 0 ? new EstablishedSpellings(spellings) : throw new RuleViolationException(problems);
    }

    // The problems stand at the members of the spelling.
    private static List<Problem> Check(EstablishedSpelling spelling)
    {
        List<Problem> problems = [];
        void Refuse(string member, Problem problem) => problems.Add(problem.At(new Place(Column: member)));
        if (spelling.Hangul.Length == 0)
            Refuse(nameof(spelling.Hangul), new Problem("Contestant.FieldMissing"));
        else if (HangulName.Check(spelling.Hangul) is { } notHangul)
            Refuse(nameof(spelling.Hangul), notHangul);
        if (spelling.Cyrillic.Length == 0)
            Refuse(nameof(spelling.Cyrillic), new Problem("Contestant.FieldMissing"));
        else if (ScriptRule.FirstForeignLetter(spelling.Cyrillic, Script.Cyrillic) is { } notCyrillic)
            Refuse(nameof(spelling.Cyrillic), new Problem("Name.NotCyrillic", notCyrillic.ToString(), spelling.Cyrillic));
        if (ScriptRule.FirstForeignLetter(spelling.Latin, Script.Latin) is { } notLatin)
            Refuse(nameof(spelling.Latin), new Problem("Name.NotLatin", notLatin.ToString(), spelling.Latin));
        return problems;
    }

    private static (string, EstablishedKind) Key(EstablishedSpelling spelling) => (HangulName.Together(spelling.Hangul), spelling.Kind);

    private const string DefaultTable = """
        hangul	style	cyrillic	latin
        평양	place	Пхеньян	Pyongyang
        평성	place	Пхенсон	Phyongsong
        평안	place	Пхёнан	Phyongan
        량강	place	Янган	Ryanggang
        강원	place	Канвон	Kangwon
        녕변	place	Йонбён	Nyongbyon
        영변	place	Йонбён	Yongbyon
        서울	place	Сеул	Seoul
        판문점	place	Пханмунджом	Panmunjom
        백두산	place	Пэктусан	Mount Paektu
        신라	place	Силла	Silla
        전라	place	Чолла	Cholla
        천리마	place	Чхоллима	Chollima
        한나산	place	Халласан	Hallasan
        로동신문	place	Нодон синмун	Rodong Sinmun
        김치	place	Кимчи	Kimchi
        태권도	place	Тхэквондо	Taekwondo
        김일성	person	Ким Ир Сен	Kim Il Sung
        김정일	person	Ким Чен Ир	Kim Jong Il
        김정은	person	Ким Чен Ын	Kim Jong Un
        김정숙	person	Ким Чен Сук	Kim Jong Suk
        김책	person	Ким Чак	Kim Chaek
        리순신	person	Ли Сун Син	Ri Sun Sin
        이순신	person	Ли Сун Син	Yi Sun Sin
        """;
}
