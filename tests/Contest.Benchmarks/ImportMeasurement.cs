using System.Diagnostics;
using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Documents.Registration;

namespace Contest.Benchmarks;

/// <summary>
/// The preview of a workbook of 5,000 lines against 5,000 who are registered, half of them changed: from the bytes of the file to what saving would do. Memory is the greatest growth of the heap while it runs.
/// </summary>
public sealed class ImportMeasurement : Measurement
{
    private const int People = 5_000;
    private const double Seconds = 3, Megabytes = 200;

    public override IEnumerable<Line> Run()
    {
        var registered = Everybody();
        var file = RegistrationWorkbook.Write(registered with { Contestants = [.. registered.Contestants.Select((c, i) => i % 2 == 0 ? c : c with { Year = c.Year % 5 + 1 })] }, Language.Russian, DateTime.UnixEpoch);
        var peak = PeakWhile(() => Preview(file, registered));
        var cost = BestOf(3, 1, () => Preview(file, registered));
        var seconds = cost.Time.TotalSeconds;
        yield return new Line("the preview of 5,000 lines, time", Text(seconds, "s"), Text(Seconds, "s"), seconds / Seconds, 1, cost.Bytes);
        yield return new Line("the preview of 5,000 lines, peak memory", Text(peak / 1e6, "MB"), Text(Megabytes, "MB"), peak / 1e6 / Megabytes, 1, peak);
    }

    private static void Preview(byte[] file, Registered registered)
    {
        var preview = RegistrationCheck.Check(RegistrationWorkbook.Read(new MemoryStream(file), "list.xlsx"), registered);
        if (preview is not { New: 0, Changed: People / 2, Same: People / 2, CanSave: true })
            throw new InvalidOperationException($"new {preview.New}, changed {preview.Changed}, same {preview.Same}: {preview.AllProblems.FirstOrDefault()}");
    }

    // Asked for while the work runs: afterwards nobody knows it.
    private static long PeakWhile(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var done = Task.Run(work);
        long peak = 0;
        while (!done.Wait(5))
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
        return peak;
    }

    private static Registered Everybody()
    {
        string[] surnames = ["김", "리", "박", "최", "정"], cyrillic = ["Ким", "Ли", "Пак", "Чхве", "Чон"];
        var institutions = Enumerable.Range(1, 30).Select(i => new Institution
        {
            Id = i, EditionId = 1, Code = $"В{i}", Kind = InstitutionKind.University, NameGenitive = "института", Name = new Wording("Институт", "대학", "Institute"), Town = new Wording("Пхеньян", "평양", "Pyongyang"),
        }).ToList();
        var people = Enumerable.Range(0, People).Select(i => new Contestant
        {
            Id = i + 1, EditionId = 1, Number = $"{i + 1:0000}", CategoryId = "students",
            Name = new PersonName(new NameForm(surnames[i % 5], $"{(char)('가' + i)}{(char)('나' + i / 7)}"), new NameForm(cyrillic[i % 5], "Чхоль Су"), new NameForm("KIM", "CHOL SU")),
            Sex = i % 2 == 0 ? Sex.Male : Sex.Female, BirthDate = new DateOnly(2004, 1, 1).AddDays(i % 1_400), BirthPlace = "Пхеньян", InstitutionId = i % 30 + 1, Year = i % 5 + 1,
            Major = "русский язык и литература", Teachers = ["Хан Ок Сун", "Пак Чхоль"], State = ContestantState.Admitted, IsSpellingApproved = true,
            Contacts = Contacts.None with { Phone = "2-381-0101" }, Tags = ["хор"], Notes = "заметка",
        }).ToList();
        return new Registered(1, ["students"], institutions, people, new Dictionary<int, Passport>());
    }

    private static string Text(double value, string unit) => $"{value.ToString("0.0", CultureInfo.InvariantCulture)} {unit}";
}
