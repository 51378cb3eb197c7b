using Contest.Core;
using Contest.Core.Registration;
using Contest.Data.Access;

namespace Contest.Tests.Data.Registration;

/// <summary>Taking in a registration workbook.</summary>
public sealed class RegistrationTests
{
    private const string PassportNumber = "563210477";

    private static readonly Actor Registrar = new("Ким Ын Чжу", Role.Registrar);

    [Fact]
    public async Task A_workbook_is_saved_whole()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();

        var done = await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон"), Line("0102", "Ан", PassportNumber)));

        Assert.Equal((2, 0, 0), (done.New, done.Changed, done.Same));
        var enrolled = await world.Registration.ContestantsAsync(world.Edition.Id);
        Assert.Equal(["0101 Чон Сун Ён, Приречный университет", "0102 Ан Сун Ён, Приречный университет"],
            enrolled.Select(e => $"{e.Contestant.Number} {e.Contestant.Name.Cyrillic.Full}, {e.Institution.Name.Ru}"));
        var registered = await world.Registration.RegisteredAsync(ContestWorld.Organizer, world.Edition.Id);
        Assert.Equal([(enrolled[1].Contestant.Id, PassportNumber)], registered.Passports.Select(p => (p.Key, p.Value.Number)));
    }

    [Fact]
    public async Task A_registrar_gets_the_list_back_without_passports()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон", PassportNumber)));

        var registered = await world.Registration.RegisteredAsync(Registrar, world.Edition.Id);

        Assert.Single(registered.Contestants);
        Assert.Empty(registered.Passports);
    }

    [Fact]
    public async Task One_wrong_line_and_nothing_is_saved()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        var workbook = Workbook(Line("0101", "Чон"), Line("0102", "Ан", birth: "31.02.2006"), Line("0103", "Пак", institution: "НЕТ"));

        var problems = await Refusal.OfAsync(() => world.ImportAsync(Registrar, workbook));

        Assert.Equal([("Registration.Date", 3), ("Registration.InstitutionUnknown", 4)], problems.Select(p => (p.Code, p.Where!.Row!.Value)));
        Assert.Empty(await world.Registration.ContestantsAsync(world.Edition.Id));
        Assert.DoesNotContain(await world.AuditAsync(), e => e.What is "Contestant.Saved" or "Registration.Imported");
    }

    [Fact]
    public async Task The_same_workbook_twice_changes_nothing()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        var workbook = Workbook(Line("0101", "Чон"), Line("0102", "Ан", PassportNumber));
        await world.ImportAsync(Registrar, workbook);
        var audit = await world.AuditAsync();

        var again = await world.ImportAsync(Registrar, workbook);

        Assert.Equal((0, 0, 2), (again.New, again.Changed, again.Same));
        Assert.Equal(audit, await world.AuditAsync());
    }

    [Fact]
    public async Task A_changed_line_is_saved_and_the_audit_holds_what_was_there_before()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон", PassportNumber), Line("0102", "Ан")));
        var before = await world.ContestantAsync("0101");

        var done = await world.ImportAsync(Registrar, Workbook(Line("0101", "Чён", PassportNumber), Line("0102", "Ан")));

        Assert.Equal((0, 1, 1), (done.New, done.Changed, done.Same));
        var after = await world.ContestantAsync("0101");
        Assert.Equal((before.Id, "Чён"), (after.Id, after.Name.Cyrillic.Surname));
        var line = (await world.AuditAsync()).First(e => e.What == "Contestant.Saved");
        Assert.Equal(("0101", Registrar.Name, world.Time.Now.UtcDateTime), (line.Subject, line.Who, line.At));
        Assert.Contains("Чон", line.Before, StringComparison.Ordinal);
        Assert.DoesNotContain("Чён", line.Before, StringComparison.Ordinal);
        Assert.Contains("Чён", line.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_holds_no_passport_number()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон", PassportNumber)));
        await world.ImportAsync(Registrar, Workbook(Line("0101", "Чон", "998877665")));

        var audit = await world.AuditAsync();

        Assert.Equal(2, audit.Count(e => e.What == "Contestant.Saved"));
        Assert.DoesNotContain(audit, e => $"{e}".Contains(PassportNumber, StringComparison.Ordinal) || $"{e}".Contains("998877665", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_saves_nothing()
    {
        await using var world = await (await ContestWorld.EmptyAsync()).WithEditionAsync();

        var preview = await world.Imports.PreviewAsync(Registrar, world.Edition.Id, Workbook(Line("0101", "Чон")));

        Assert.Equal(1, preview.New);
        Assert.Empty(await world.Registration.ContestantsAsync(world.Edition.Id));
    }

    /// <summary>A workbook with one institution and these contestants.</summary>
    internal static RegistrationSheets Workbook(params Dictionary<RegistrationColumn, string>[] lines)
    {
        var institution = new Dictionary<InstitutionColumn, string>
        {
            [InstitutionColumn.Code] = "ПУ", [InstitutionColumn.NameRu] = "Приречный университет", [InstitutionColumn.NameGenitive] = "Приречного университета",
            [InstitutionColumn.NameKo] = "강변대학", [InstitutionColumn.NameEn] = "Riverside University",
            [InstitutionColumn.TownRu] = "Пхеньян", [InstitutionColumn.TownKo] = "평양", [InstitutionColumn.TownEn] = "Pyongyang", [InstitutionColumn.Kind] = "вуз",
        };
        return new RegistrationSheets("contestants.xlsx", "Учреждения", [new InstitutionRow(2, institution)], "Участники",
            [.. lines.Select((cells, i) => new RegistrationRow(i + 2, cells))], new Dictionary<RegistrationColumn, string>(), new Dictionary<InstitutionColumn, string>());
    }

    internal static Dictionary<RegistrationColumn, string> Line(string number, string surname, string? passport = null, string birth = "03.03.2006", string institution = "ПУ")
    {
        var cells = new Dictionary<RegistrationColumn, string>
        {
            [RegistrationColumn.Number] = number, [RegistrationColumn.Category] = ContestWorld.Category, [RegistrationColumn.SurnameHangul] = "전", [RegistrationColumn.GivenHangul] = "순영",
            [RegistrationColumn.SurnameCyrillic] = surname, [RegistrationColumn.GivenCyrillic] = "Сун Ён", [RegistrationColumn.Sex] = "ж", [RegistrationColumn.BirthDate] = birth,
            [RegistrationColumn.BirthPlace] = "Пхеньян", [RegistrationColumn.Institution] = institution, [RegistrationColumn.Year] = "3", [RegistrationColumn.Teacher1] = "Хан Ок Сун",
        };
        if (passport is not null)
            (cells[RegistrationColumn.Passport], cells[RegistrationColumn.PassportIssued], cells[RegistrationColumn.PassportExpires]) = (passport, "01.02.2025", "01.02.2030");
        return cells;
    }
}
