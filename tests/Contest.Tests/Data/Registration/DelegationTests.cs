using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;
using static Contest.Tests.Data.Registration.RegistrationTests;

namespace Contest.Tests.Data.Registration;

/// <summary>A coordinator sees and touches the people of one institution. Of the three registered, 0101 and 0103 are of «ПУ», 0102 is of «ГИ».</summary>
public sealed class DelegationTests
{
    [Fact]
    public async Task The_own_list_holds_own_people_only_with_what_each_misses()
    {
        await using var world = await OpenAsync();
        var coordinator = await world.CoordinatorAsync("ПУ");

        var own = await world.Delegations.OwnAsync(coordinator);

        Assert.Equal(["0101", "0103"], own.Lines.Select(l => l.Contestant.Number));
        Assert.All(own.Lines, l => Assert.Equal([MissingFact.LatinName, MissingFact.Contact, MissingFact.Consent], l.Missing));
        Assert.Equal(["0101", "0103"], (await world.Delegations.RegisteredAsync(coordinator)).Contestants.Select(c => c.Number));
        Assert.Equal(["ПУ"], (await world.Delegations.RegisteredAsync(coordinator)).Institutions.Select(i => i.Code));
    }

    [Fact]
    public async Task Passports_notes_and_tags_do_not_go_out()
    {
        await using var world = await OpenAsync();
        await using var db = await world.OpenDatabaseAsync();
        db.Update(await world.ContestantAsync("0101") with { Notes = "тайна", Tags = ["хор"] });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await world.ExecuteAsync($"INSERT INTO Passports (ContestantId, Passport_Number, Passport_IssuedOn, Passport_ExpiresOn) VALUES ({(await world.ContestantAsync("0101")).Id}, '1', '2027-04-01', '2028-04-01')");

        var own = await world.Delegations.RegisteredAsync(await world.CoordinatorAsync("ПУ"));

        Assert.Empty(own.Passports);
        Assert.All(own.Contestants, c => Assert.Equal(("", 0), (c.Notes, c.Tags.Count)));
    }

    [Fact]
    public async Task A_row_of_another_institution_is_refused_and_nothing_is_saved()
    {
        await using var world = await OpenAsync();
        var coordinator = await world.CoordinatorAsync("ПУ");
        var workbook = Workbook(New("", "Сон", "01.02.2006"), New("", "Хан", "02.02.2006", "ГИ"));

        var problems = await Refusal.OfAsync(() => ImportAsync(world, coordinator, workbook));

        Assert.Equal(("Import.OtherInstitution", 3), (Assert.Single(problems).Code, problems[0].Where!.Row));
        Assert.Equal(3, (await world.Registration.ContestantsAsync(world.Edition.Id)).Count);
    }

    [Fact]
    public async Task The_number_of_somebody_elsewhere_touches_nobody_and_tells_nothing()
    {
        await using var world = await OpenAsync();
        var coordinator = await world.CoordinatorAsync("ПУ");
        var before = await world.ContestantAsync("0102");

        var preview = await world.Delegations.PreviewAsync(coordinator, Workbook(New("0102", "Сон", "01.02.2006")));
        await ImportAsync(world, coordinator, Workbook(New("0102", "Сон", "01.02.2006")));

        Assert.Equal((PreviewKind.New, "0104", 0), (preview.Lines[0].Kind, preview.Lines[0].Contestant!.Number, preview.Lines[0].Candidates.Count));
        Assert.True(ContestantCells.AreSame(before, await world.ContestantAsync("0102")));
        Assert.Equal("Delegation.Unknown", await Refusal.CodeOfAsync(() => world.Delegations.SaveAsync(coordinator, "0102", New("", "Сон", "01.02.2006"))));
    }

    [Fact]
    public async Task Somebody_with_the_same_name_elsewhere_is_not_told_of()
    {
        await using var world = await OpenAsync();
        var elsewhere = (await world.ContestantAsync("0102")).Name;
        var line = New("", elsewhere.Cyrillic.Surname, (await world.ContestantAsync("0102")).BirthDate.ToString("dd.MM.yyyy", null));
        (line[RegistrationColumn.SurnameHangul], line[RegistrationColumn.GivenHangul]) = (elsewhere.Hangul.Surname, elsewhere.Hangul.Given);

        var preview = await world.Delegations.PreviewAsync(await world.CoordinatorAsync("ПУ"), Workbook(line));

        Assert.Equal((PreviewKind.New, 0), (preview.Lines[0].Kind, preview.Lines[0].Candidates.Count));
    }

    [Fact]
    public async Task An_institution_is_not_changed_by_a_coordinator_s_file()
    {
        await using var world = await OpenAsync();
        var workbook = Workbook(New("", "Сон", "01.02.2006"));
        var cells = new Dictionary<InstitutionColumn, string>(workbook.Institutions[0].Cells) { [InstitutionColumn.Code] = "ГИ", [InstitutionColumn.NameRu] = "Чужое имя" };

        await ImportAsync(world, await world.CoordinatorAsync("ПУ"), workbook with { Institutions = [new(2, cells)] });

        Assert.DoesNotContain(await world.Applications.InstitutionsAsync(world.Edition.Id), i => i.Name.Ru == "Чужое имя");
    }

    [Fact]
    public async Task Whom_a_coordinator_brings_comes_in_as_applied_whatever_the_file_says()
    {
        await using var world = await OpenAsync();
        var coordinator = await world.CoordinatorAsync("ПУ");
        var line = New("", "Сон", "01.02.2006");
        (line[RegistrationColumn.State], line[RegistrationColumn.Notes], line[RegistrationColumn.Tags]) = ("допущен", "x", "y");

        await ImportAsync(world, coordinator, Workbook(line));

        var person = await world.ContestantAsync("0104");
        Assert.Equal((ContestantState.Applied, WayIn.Coordinator, false, "", 0), (person.State, person.WayIn, person.IsSpellingApproved, person.Notes, person.Tags.Count));
        Assert.Contains(await world.AuditAsync(), e => (e.What, e.Who) == ("Registration.Imported", coordinator.Name));
        var again = await ImportAsync(world, coordinator, Workbook(line));
        Assert.Equal((0, 0, 1), (again.New, again.Changed, again.Same));
    }

    [Fact]
    public async Task Who_is_applied_may_be_changed_and_whom_the_organizers_decided_on_may_not()
    {
        await using var world = await OpenAsync();
        var coordinator = await world.CoordinatorAsync("ПУ");
        var number = await world.Delegations.SaveAsync(coordinator, null, New("", "Сон", "01.02.2006"));

        await world.Delegations.SaveAsync(coordinator, number, New("", "Сонг", "02.02.2006"));

        Assert.Equal((number, "Сонг", WayIn.Coordinator), ((await world.ContestantAsync(number)).Number, (await world.ContestantAsync(number)).Name.Cyrillic.Surname, (await world.ContestantAsync(number)).WayIn));
        await world.WithStateAsync(number, ContestantState.Admitted);
        Assert.Equal("Delegation.Decided", await Refusal.CodeOfAsync(() => world.Delegations.SaveAsync(coordinator, number, New("", "Сон", "02.02.2006"))));
        Assert.Equal("Delegation.Decided", await Refusal.CodeOfAsync(() => ImportAsync(world, coordinator, Workbook(New(number, "Сон", "02.02.2006")))));
    }

    [Fact]
    public async Task Somebody_who_is_in_the_list_is_not_added_again()
    {
        await using var world = await OpenAsync();
        var coordinator = await world.CoordinatorAsync("ПУ");
        await world.Delegations.SaveAsync(coordinator, null, New("", "Сон", "01.02.2006"));

        Assert.Equal("Delegation.Already", await Refusal.CodeOfAsync(() => world.Delegations.SaveAsync(coordinator, null, New("", "Сон", "01.02.2006"))));
    }

    [Theory]
    [InlineData(EditionState.Draft)]
    [InlineData(EditionState.Running)]
    public async Task Nothing_is_added_while_the_edition_does_not_register(EditionState state)
    {
        await using var world = await (await ContestWorld.ReadyAsync()).WithStateAsync(state);
        var coordinator = await world.CoordinatorAsync("ПУ");

        Assert.Equal("Delegation.NotOpen", await Refusal.CodeOfAsync(() => world.Delegations.SaveAsync(coordinator, null, New("", "Сон", "01.02.2006"))));
        Assert.Equal("Delegation.NotOpen", await Refusal.CodeOfAsync(() => ImportAsync(world, coordinator, Workbook(New("", "Сон", "01.02.2006")))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(999)]
    public async Task A_coordinator_of_no_institution_comes_to_nobody(int? institution)
    {
        await using var world = await OpenAsync();
        var nobody = new Actor("x", Role.Coordinator, InstitutionId: institution);

        Assert.Equal("Delegation.NoInstitution", await Refusal.CodeOfAsync(() => world.Delegations.OwnAsync(nobody)));
        Assert.Equal("Delegation.NoInstitution", await Refusal.CodeOfAsync(() => world.Delegations.RegisteredAsync(nobody)));
        Assert.Equal("Delegation.NoInstitution", await Refusal.CodeOfAsync(() => world.Delegations.PreviewAsync(nobody, Workbook())));
        Assert.Equal("Delegation.NoInstitution", await Refusal.CodeOfAsync(() => ImportAsync(world, nobody, Workbook())));
        Assert.Equal("Delegation.NoInstitution", await Refusal.CodeOfAsync(() => world.Delegations.SaveAsync(nobody, null, New("", "Сон", "01.02.2006"))));
    }

    [Fact]
    public async Task A_link_signs_its_coordinator_in_for_60_days_and_makes_no_account()
    {
        await using var world = await OpenAsync();
        var institution = (await world.CoordinatorAsync("ПУ")).InstitutionId!.Value;

        var code = await world.Access.LinkCoordinatorAsync(ContestWorld.Organizer, institution);

        Assert.Equal(institution, (await world.Access.InstitutionOfAsync(code))?.Id);
        Assert.Null(world.Access.Invitation(code));
        Assert.Null(world.Access.JudgeOf(code));
        Assert.Equal("Access.LinkEnded", await Refusal.CodeOfAsync(() => world.Access.AcceptAsync(code, "x@example.org", "x", "подснежник весной")));
        Assert.Equal("Access.JudgeIsNotStaff", await Refusal.CodeOfAsync(() => world.Access.InviteAsync(ContestWorld.Organizer, Role.Coordinator)));
        Assert.Equal([institution], (await world.Access.LinkedInstitutionsAsync()).Keys);
        world.Time.Now += TimeSpan.FromDays(60);
        Assert.Null(await world.Access.InstitutionOfAsync(code));
        Assert.Empty(await world.Access.LinkedInstitutionsAsync());
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_and_a_link_can_be_ended()
    {
        await using var world = await OpenAsync();
        var institution = (await world.CoordinatorAsync("ПУ")).InstitutionId!.Value;
        var first = await world.Access.LinkCoordinatorAsync(ContestWorld.Organizer, institution);
        var second = await world.Access.LinkCoordinatorAsync(ContestWorld.Organizer, institution);
        Assert.Null(await world.Access.InstitutionOfAsync(first));
        Assert.NotNull(await world.Access.InstitutionOfAsync(second));

        await world.Access.EndCoordinatorAsync(ContestWorld.Organizer, institution);

        Assert.Null(await world.Access.InstitutionOfAsync(second));
        Assert.Equal("Delegation.Ended", (await world.AuditAsync())[0].What);
    }

    private static Dictionary<RegistrationColumn, string> New(string number, string surname, string birth, string institution = "ПУ")
    {
        var line = Line(number, surname, birth: birth, institution: institution);
        line[RegistrationColumn.SurnameHangul] = "손";
        return line;
    }

    private static Task<RegistrationPreview> ImportAsync(ContestWorld world, Actor actor, RegistrationSheets sheets) =>
        world.Delegations.ImportAsync(actor, sheets, null, null, TestContext.Current.CancellationToken);

    private static async Task<ContestWorld> OpenAsync() => await (await ContestWorld.ReadyAsync()).WithStateAsync(EditionState.Registration);
}
