using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Contest.Documents.Judging;
using Contest.Documents.Registration;

namespace Contest.Web.Commands;

/// <summary>The files of a whole contest, read and checked against one another before anything of them is saved.</summary>
public sealed record SeedFiles(
    Edition Edition, IReadOnlyList<ApplicationsWindow> Applications, IReadOnlyList<Regulation> Regulations, JuryFile Jury, RegistrationSheets Registration, IReadOnlyList<MarkLine> Marks, TripFile Trip)
{
    /// <summary>The name of the file of marks.</summary>
    public const string MarksName = "marks.csv";

    private const string RegistrationName = "contestants.xlsx";

    /// <summary>Reads a folder. Throws <see cref="RuleViolationException"/> with what the first faulty file lacks.</summary>
    public static SeedFiles Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new RuleViolationException(new Problem("File.NoFolder", folder));
        using var workbook = Open(folder, RegistrationName);
        using var marks = Open(folder, MarksName);
        var edition = Read<EditionFile>(folder, "edition.json", EditionFile.CurrentFormat);
        var files = new SeedFiles(
            edition.Edition,
            edition.Applications ?? [],
            [.. Directory.GetFiles(Path.Combine(folder, "regulations"), "*.json").Order(StringComparer.Ordinal).SelectMany(path => RegulationFile.Read(File.ReadAllText(path), Path.GetFileName(path)))],
            Read<JuryFile>(folder, "jury.json", JuryFile.CurrentFormat),
            RegistrationWorkbook.Read(workbook, RegistrationName),
            MarksFile.Read(marks, MarksName),
            Read<TripFile>(folder, "trip.json", TripFile.CurrentFormat));
        files.Check();
        return files;
    }

    // What stands in a database that is not empty is checked again by each command; here the files speak for themselves.
    private void Check()
    {
        var regulations = Regulations.ToDictionary(r => r.Category);
        Refuse(Jury.Check(regulations, Jury.Judges.Select(j => j.Code).ToHashSet()));
        var preview = RegistrationCheck.Check(Registration, new Registered(0, [.. regulations.Keys], [], [], new Dictionary<int, Passport>()));
        Refuse([.. preview.AllProblems]);
        Trip.Trip.Check();
        var judges = Jury.Judges.Index().ToDictionary(j => j.Item.Code, j => j.Index);
        var ground = new MarksGround(
            0,
            regulations,
            preview.Lines.Index().ToDictionary(l => l.Item.Contestant!.Number, l => (l.Index, l.Item.Contestant!.CategoryId)),
            judges,
            [.. Jury.Panels.SelectMany(p => p.Seats, (p, seat) => new PanelSeat(0, p.Category, p.Round, judges[seat.Code]))],
            new HashSet<string>(),
            new HashSet<(string, string)>(),
            Enumerable.Empty<ScoreEntry>().ToLookup(e => e.Sheet));
        MarksRule.Entries(MarksName, Marks, ground, "");
    }

    private static void Refuse(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
    }

    private static T Read<T>(string folder, string name, string format) where T : class, IFormatted
    {
        using var reader = new StreamReader(Open(folder, name));
        return FileReading.Read<T>(reader.ReadToEnd(), name, format);
    }

    private static FileStream Open(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.OpenRead(path) : throw new RuleViolationException(new Problem("File.Missing", path));
    }
}
