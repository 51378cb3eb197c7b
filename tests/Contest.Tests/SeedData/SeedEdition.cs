using System.Globalization;
using System.Text;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Core.Travel;
using ExcelDataReader;
using Xunit;

namespace Contest.Tests.SeedData;

/// <summary>The edition of seed-data/, read from its files.</summary>
public sealed class SeedEdition
{
    public static readonly string Folder = Path.Combine(Root(), "seed-data");

    public Edition Edition { get; } = FileReading.Read<EditionFile>(Text("edition.json"), "edition.json", EditionFile.CurrentFormat).Edition;

    public IReadOnlyList<Regulation> Regulations { get; } =
        [.. Directory.GetFiles(Path.Combine(Folder, "regulations"), "*.json").Order(StringComparer.Ordinal).SelectMany(f => RegulationFile.Read(File.ReadAllText(f), Path.GetFileName(f)))];

    public JuryFile Jury { get; } = FileReading.Read<JuryFile>(Text("jury.json"), "jury.json", JuryFile.CurrentFormat);

    public TripFile Trip { get; } = FileReading.Read<TripFile>(Text("trip.json"), "trip.json", TripFile.CurrentFormat);

    public IReadOnlyList<MarkLine> Lines { get; } = [.. File.ReadAllLines(Path.Combine(Folder, "marks.csv")).Skip(1).Select((line, i) => Line(line, i + 2))];

    public RegistrationSheets Sheets { get; } = ReadSheets();

    /// <summary>The institutions of the workbook, with the ids that an empty edition would give them.</summary>
    public IReadOnlyList<Institution> Institutions { get; }

    /// <summary>What importing the workbook into an edition that has only its institutions would save.</summary>
    public RegistrationPreview Preview { get; }

    public SeedEdition()
    {
        var empty = new Registered(1, [.. Regulations.Select(r => r.Category)], [], [], new Dictionary<int, Passport>());
        Institutions = [.. RegistrationCheck.Check(Sheets, empty).Institutions.Select((institution, i) => institution with { Id = i + 1 })];
        Preview = RegistrationCheck.Check(Sheets, empty with { Institutions = Institutions });
    }

    /// <summary>The ranking of a category, line by line with the decision on the diploma.</summary>
    public IReadOnlyList<Result> Results(string category)
    {
        var regulation = Regulations.Single(r => r.Category == category);
        var people = Preview.Lines.Where(l => l.Contestant!.CategoryId == category).ToList();
        var index = people.Select((line, i) => (line.Contestant!.Number, i)).ToDictionary(p => p.Number, p => p.i);
        var entrants = people.Select((line, i) =>
            new Entrant(i, line.Contestant!.InstitutionId, line.Contestant.State == ContestantState.Withdrawn ? Standing.Withdrawn : Standing.Competing)).ToList();
        var rows = RankingRule.Rank(regulation, entrants, [.. regulation.Rounds.Select(round => Marks(regulation, round, index))]);
        return [.. rows.Zip(DegreeRule.Decide(regulation, rows), (row, decision) => new Result(people[row.ContestantId].Contestant!, people[row.ContestantId].Passport, row, decision))];
    }

    private RoundMarks Marks(Regulation regulation, Round round, Dictionary<string, int> index)
    {
        var seats = Jury.Panels.Single(p => p.Category == regulation.Category && p.Round == round.Id);
        var thirds = seats.Arbiters ?? [];
        var panel = seats.Judges.Concat(thirds).ToList();
        var marks = new RoundMarks(round, [.. Enumerable.Range(0, panel.Count)], index.Count);
        foreach (var (contestant, third) in index.Values.SelectMany(contestant => thirds.Select(third => (contestant, panel.IndexOf(third)))))
            marks.SetStatus(contestant, third, Mark.NotAssigned);
        foreach (var line in Lines.Where(l => l.Category == regulation.Category && l.Round == round.Id))
        {
            Assert.True(Mark.TryParse(line.Points, out var mark), $"line {line.Row}");
            if (line.Criterion.Length == 0)
                marks.SetStatus(index[line.Contestant], panel.IndexOf(line.Judge), mark);
            else
                marks[index[line.Contestant], panel.IndexOf(line.Judge), round.IndexOf(line.Criterion)] = mark;
            if (thirds.Contains(line.Judge))
                marks.SetThird(index[line.Contestant], panel.IndexOf(line.Judge));
        }
        return marks;
    }

    private static MarkLine Line(string line, int row)
    {
        var cells = line.Split(',');
        Assert.Equal(6, cells.Length);
        return new MarkLine(row, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private static RegistrationSheets ReadSheets()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(Path.Combine(Folder, "contestants.xlsx"));
        using var reader = ExcelReaderFactory.CreateReader(stream);
        Assert.Equal("Участники", reader.Name);
        var (headers, contestants) = Rows<RegistrationColumn>(reader);
        Assert.True(reader.NextResult());
        Assert.Equal("Учебные заведения", reader.Name);
        var (institutionHeaders, institutions) = Rows<InstitutionColumn>(reader);
        return new RegistrationSheets("contestants.xlsx", "Учебные заведения", [.. institutions.Select((cells, i) => new InstitutionRow(i + 2, cells))],
            "Участники", [.. contestants.Select((cells, i) => new RegistrationRow(i + 2, cells))], headers, institutionHeaders);
    }

    // The workbook has its columns in the order of the enumeration, as far as it goes.
    private static (Dictionary<T, string> Headers, List<Dictionary<T, string>> Rows) Rows<T>(IExcelDataReader reader) where T : struct, Enum
    {
        var rows = new List<Dictionary<T, string>>();
        while (reader.Read())
            rows.Add(Enum.GetValues<T>().Take(reader.FieldCount).Select((column, i) => (column, Text: Cell(reader.GetValue(i)))).Where(c => c.Text.Length > 0).ToDictionary(c => c.column, c => c.Text));
        return (rows[0], rows[1..]);
    }

    private static string Cell(object? value) => value switch
    {
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Contest.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Contest.sln above the tests.");
        return folder;
    }
}

/// <summary>A contestant's line in a ranking.</summary>
public sealed record Result(Contestant Contestant, Passport? Passport, RankedRow Row, DegreeDecision Decision)
{
    public string Hangul => Contestant.Name.Hangul.Surname + Contestant.Name.Hangul.Given;
}
