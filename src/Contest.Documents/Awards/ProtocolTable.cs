using System.Globalization;
using Contest.Core;
using Contest.Core.Ranking;
using Contest.Documents.Paper;

namespace Contest.Documents.Awards;

/// <summary>The ranking of a protocol as a table.</summary>
internal sealed class ProtocolTable
{
    private const string None = "—";
    private const int FixedBefore = 3;

    private static readonly TextStyle Heading = new(Face.SansSemiBold, 6.5, Ink.Text);
    private static readonly TextStyle HeadingNote = new(Face.Sans, 6.5, Ink.Grey);
    private static readonly TextStyle Strong = new(Face.SansSemiBold, 8.5, Ink.Text);
    private static readonly TextStyle Sum = new(Face.SansSemiBold, 8.5, Ink.Text, Tabular: true);
    private static readonly TextStyle SecondName = new(Face.Sans, 7.5, Ink.Grey);
    private static readonly TextStyle Small = new(Face.Sans, 7, Ink.Text);
    private static readonly TextStyle SmallGrey = new(Face.Sans, 7, Ink.Grey);
    private static readonly TextStyle Count = new(Face.Sans, 8, Ink.Text, Tabular: true);
    private static readonly TextStyle Place = new(Face.Sans, 8, Ink.Text);
    private static readonly TextStyle PlaceAwarded = new(Face.SansSemiBold, 8, Ink.Text);

    private readonly ResultTable _results;
    private readonly Texts _texts;
    private readonly Typesetter _type;

    // A round that only admits brings nothing into the total and has no column.
    private readonly int[] _shown;

    public ProtocolTable(Typesetter type, ResultTable results, Texts texts)
    {
        _results = results;
        _texts = texts;
        _type = type;
        _shown = [.. Enumerable.Range(0, results.Rounds.Count).Where(round => results.Rounds[round].Weight.Hundredths > 0)];
    }

    /// <summary>More rounds than an upright page holds.</summary>
    public bool IsWide => _shown.Length > 8;

    private double RoundWidth => _shown.Length > 6 ? 8.2 : 9.4;

    private TextStyle Mark => new(Face.Sans, _shown.Length > 6 ? 7 : 7.5, Ink.Text, Tabular: true);

    public (Table Table, List<MeasuredRow> Rows) Build(double width)
    {
        var institution = width - 7 - 32 - _shown.Length * RoundWidth - 12.6 - 9.2 - 9.2;
        TableColumn[] columns =
        [
            new(7, Align.Centre),
            new(32),
            new(institution),
            .. _shown.Select(_ => new TableColumn(RoundWidth, Align.Right)),
            new(12.6, Align.Right),
            new(9.2, Align.Centre),
            new(9.2, Align.Centre),
        ];
        var table = new Table(_type, columns, Header()) { GroupStyle = Heading, Groups = Stages() };
        return (table, [.. _results.Lines.Select((line, index) => table.Measure(Row(line, index)))]);
    }

    private TableRow Header() => new(
    [
        TableCell.Of("№", Heading),
        TableCell.Of(_texts["Protocol.Column.Person"], Heading),
        TableCell.Of(NoBreak.Bind(_texts["Protocol.Column.Institution"]), Heading),
        .. _shown.Select(round => new TableCell(
            new(_results.Rounds[round].Short.In(_texts.Language), Heading), new(_texts.Shortest(_results.Rounds[round].Weight), HeadingNote))),
        new TableCell(new(_texts["Protocol.Column.Total"], Heading), new(_texts.Shortest(_results.Maximum), HeadingNote)),
        TableCell.Of(_texts["Protocol.Column.Place"], Heading),
        TableCell.Of(_texts["Protocol.Column.Diploma"], Heading),
    ]);

    // Headings over neighbouring rounds of one stage; where one does not fit over its columns, none is printed.
    private List<TableGroup> Stages()
    {
        var groups = new List<TableGroup>();
        foreach (var round in Enumerable.Range(0, _shown.Length))
        {
            var stage = _results.Rounds[_shown[round]].Stage.In(_texts.Language);
            if (groups.Count > 0 && groups[^1].Text == stage)
                groups[^1] = groups[^1] with { Count = groups[^1].Count + 1 };
            else
                groups.Add(new TableGroup(FixedBefore + round, 1, stage));
        }
        return groups.TrueForAll(group => _type.Width(group.Text, Heading) <= group.Count * RoundWidth - 1.8) ? groups : [];
    }

    private TableRow Row(ResultLine line, int index)
    {
        var next = index + 1 < _results.Lines.Count ? _results.Lines[index + 1] : null;
        return new TableRow(
        [
            TableCell.Of((index + 1).ToString(CultureInfo.InvariantCulture), Count),
            Person(line),
            Institution(line),
            .. _shown.Select(round => TableCell.Of(line.Rounds[round].Points is { } points ? _texts.Decimal(points) : None, Mark)),
            TableCell.Of(line.Total is { } total ? _texts.Decimal(total) : None, Sum),
            TableCell.Of(PlaceOf(line), line.Degree > 0 ? PlaceAwarded : Place),
            TableCell.Of(line.Degree > 0 ? new string('I', line.Degree) : None, line.Degree > 0 ? Strong : Place),
        ])
        {
            EndsPart = next is not null && ((line.Degree > 0 && next.Degree == 0) || (line.Place > 0 && next.Place == 0)),
        };
    }

    private TableCell Person(ResultLine line)
    {
        var korean = _texts.Language == Language.Korean;
        var hangul = NoBreak.Whole(line.Name.HangulFull);
        var spelled = NoBreak.InCell(_texts.Language == Language.English && line.Name.Latin.Surname.Length > 0 ? line.Name.Latin : line.Name.Cyrillic);
        return new TableCell(
            new(korean ? hangul : spelled, Strong),
            new(korean ? spelled : hangul, SecondName),
            new(Status(line), line.Degree > 0 ? Small : SmallGrey));
    }

    private TableCell Institution(ResultLine line) => new(
        new(NoBreak.Bind($"{line.Institution.In(_texts.Language)}, {line.Town.In(_texts.Language)}"), Small),
        new(Study(line), SmallGrey));

    private string Study(ResultLine line)
    {
        var year = _texts.Format($"Protocol.Year.{line.InstitutionKind}", line.Year);
        return line.Teachers.Count == 0
            ? year
            : $"{year} · {string.Format(CultureInfo.InvariantCulture, _texts.Choice("Protocol.Teachers", line.Teachers.Count - 1), string.Join(", ", line.Teachers.Select(NoBreak.Whole)))}";
    }

    private string Status(ResultLine line) => line switch
    {
        { Degree: 1 } => _texts["Protocol.Status.Winner"],
        { Degree: > 1 } => _texts["Protocol.Status.Prize"],
        { Standing: Standing.Competing } => _texts["Protocol.Status.Participant"],
        _ => _texts.Agree($"Protocol.Status.{line.Standing}", line.Sex),
    };

    private string PlaceOf(ResultLine line) => line switch
    {
        { Place: > 0 } => line.PlaceText,
        { Standing: Standing.NoShow } => _texts["Protocol.Place.Absent"],
        _ => None,
    };
}
