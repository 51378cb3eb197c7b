using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Registration;
using ContestantColumn = Contest.Core.Registration.RegistrationColumn;

namespace Contest.Tests.Data.Registration;

/// <summary>What becomes of an application by the public form.</summary>
public sealed class ApplicationTests
{
    [Fact]
    public async Task An_applicant_is_applied_gets_a_number_and_a_spelling_that_nobody_approved()
    {
        await using var world = await OpenAsync();

        var number = await ApplyAsync(world);

        var applicant = (await world.Registration.ContestantsAsync(world.Edition.Id)).Select(e => e.Contestant).Single(c => c.WayIn == WayIn.Application);
        Assert.Equal((ContestantState.Applied, false, number, "0104"), (applicant.State, applicant.IsSpellingApproved, applicant.Acknowledgement, applicant.Number));
        Assert.Equal(number, Acknowledgement.Read(number));
        Assert.Equal([WantedDocument.Certificate], applicant.Documents);
        await using var db = await world.OpenDatabaseAsync();
        Assert.Equal([(ConsentKind.Processing, ConsentAnswer.Given, "Хон Гиль Дон", new DateOnly(2027, 4, 10))], db.Consents.ToList().Select(c => (c.Kind, c.Answer, c.SignedBy, c.On)));
        Assert.Equal(("Application.Received", "Хон Гиль Дон"), ((await world.AuditAsync())[0].What, (await world.AuditAsync())[0].Who));
    }

    [Fact]
    public async Task A_second_application_of_the_same_person_is_told_so_and_not_doubled()
    {
        await using var world = await OpenAsync();
        await ApplyAsync(world);

        var problems = await Refusal.OfAsync(() => ApplyAsync(world));

        Assert.Equal("Apply.Already", Assert.Single(problems).Code);
        Assert.Empty(problems[0].Arguments); // nothing of the first one is told
        Assert.Equal(4, (await world.Registration.ContestantsAsync(world.Edition.Id)).Count);
    }

    [Fact]
    public async Task Of_two_equal_applications_at_once_one_is_taken()
    {
        await using var world = await OpenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Record.ExceptionAsync(() => Task.Run(() => ApplyAsync(world))).AsTask()));

        Assert.Single(outcomes, o => o is null);
        Assert.Equal(4, (await world.Registration.ContestantsAsync(world.Edition.Id)).Count);
    }

    [Fact]
    public async Task A_form_tells_everything_that_is_wrong_each_at_its_field()
    {
        await using var world = await OpenAsync();
        var typed = Typed() with { Consents = [] };
        var cells = new Dictionary<ContestantColumn, string>(typed.Cells) { [ContestantColumn.SurnameHangul] = "Hong", [ContestantColumn.Year] = "", [ContestantColumn.Email] = "@" };

        var problems = await Refusal.OfAsync(() => world.Applications.ApplyAsync(world.Edition.Id, ContestWorld.Category, typed with { Cells = cells }));

        Assert.Equal(["Apply.ConsentNeeded Processing", "Import.Email Email", "Name.NotHangul SurnameHangul", "Registration.Missing Year"], problems.Select(p => $"{p.Code} {p.Where!.Column}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_stranger_does_not_fill_the_disk_with_one_form()
    {
        await using var world = await OpenAsync();
        var typed = Typed();
        var cells = new Dictionary<ContestantColumn, string>(typed.Cells) { [ContestantColumn.Major] = new string('а', 1_000_000) };

        Assert.Equal("Registration.TooLong", await Refusal.CodeOfAsync(() => world.Applications.ApplyAsync(world.Edition.Id, ContestWorld.Category, typed with { Cells = cells })));
    }

    [Theory]
    [InlineData(EditionState.Running, 10)]
    [InlineData(EditionState.Registration, 9)]
    public async Task Outside_of_its_days_nothing_is_taken(EditionState state, int lastDay)
    {
        await using var world = await (await ContestWorld.ReadyAsync()).WithStateAsync(state, new(2027, 4, 1), new(2027, 4, lastDay));

        Assert.Equal("Apply.NotOpen", await Refusal.CodeOfAsync(() => ApplyAsync(world)));
    }

    [Fact]
    public async Task The_last_day_ends_at_midnight_where_the_edition_is_held()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).WithStateAsync(EditionState.Registration, new(2027, 4, 1), new(2027, 4, 10));
        world.Time.Now = new(2027, 4, 10, 14, 59, 0, TimeSpan.Zero); // 23:59 in Pyongyang
        await ApplyAsync(world);

        world.Time.Now += TimeSpan.FromMinutes(1);

        Assert.Equal("Apply.NotOpen", await Refusal.CodeOfAsync(() => ApplyAsync(world)));
    }

    [Fact]
    public async Task The_state_is_told_to_who_knows_both_the_number_and_the_birth_date()
    {
        await using var world = await OpenAsync();
        var number = await ApplyAsync(world);
        var birth = new DateOnly(2006, 1, 2);

        Assert.Equal(new ApplicationState(ContestantState.Applied, ""), await world.Applications.StateAsync(world.Edition.Id, number, birth));
        Assert.Null(await world.Applications.StateAsync(world.Edition.Id, number, birth.AddDays(1)));
        Assert.Null(await world.Applications.StateAsync(world.Edition.Id, Acknowledgement.Compose([0, 1, 2, 3, 4, 5, 6, 7]), birth));

        await using var db = await world.OpenDatabaseAsync();
        db.Update(await world.ContestantAsync("0104") with { State = ContestantState.Withdrawn, StateReason = "Набор закрыт" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new ApplicationState(ContestantState.Withdrawn, "Набор закрыт"), await world.Applications.StateAsync(world.Edition.Id, number, birth));
    }

    [Fact]
    public async Task What_is_the_staff_s_cannot_be_typed_into_the_form()
    {
        await using var world = await OpenAsync();
        var typed = Typed();
        var cells = new Dictionary<ContestantColumn, string>(typed.Cells)
        {
            [ContestantColumn.State] = "допущен", [ContestantColumn.Number] = "0101", [ContestantColumn.Notes] = "x", [ContestantColumn.Tags] = "x", [ContestantColumn.Passport] = "1",
        };

        await world.Applications.ApplyAsync(world.Edition.Id, ContestWorld.Category, typed with { Cells = cells });

        var applicant = await world.ContestantAsync("0104");
        Assert.Equal((ContestantState.Applied, "", 0), (applicant.State, applicant.Notes, applicant.Tags.Count));
        Assert.Empty((await world.Registration.RegisteredAsync(ContestWorld.Organizer, world.Edition.Id)).Passports);
    }

    internal static Application Typed(string given = "길동") => new(
        new Dictionary<ContestantColumn, string>
        {
            [ContestantColumn.SurnameHangul] = "홍", [ContestantColumn.GivenHangul] = given, [ContestantColumn.SurnameCyrillic] = "Хон", [ContestantColumn.GivenCyrillic] = "Гиль Дон",
            [ContestantColumn.Sex] = "м", [ContestantColumn.BirthDate] = "2006-01-02", [ContestantColumn.BirthPlace] = "Пхеньян", [ContestantColumn.Institution] = "ПУ", [ContestantColumn.Year] = "3",
            [ContestantColumn.Phone] = "2-381-0101",
        }, [ConsentKind.Processing], [WantedDocument.Certificate]);

    private static Task<string> ApplyAsync(ContestWorld world) => world.Applications.ApplyAsync(world.Edition.Id, ContestWorld.Category, Typed());

    private static async Task<ContestWorld> OpenAsync() => await (await ContestWorld.ReadyAsync()).WithStateAsync(EditionState.Registration, new(2027, 4, 1), new(2027, 4, 30));
}
