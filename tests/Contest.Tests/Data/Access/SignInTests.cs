using Contest.Data.Access;

namespace Contest.Tests.Data.Access;

/// <summary>Accounts and personal links.</summary>
public sealed class SignInTests
{
    private const string Email = "kim@contest.example";
    private const string Password = "подснежник весной";

    [Fact]
    public async Task A_setup_link_works_once()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var code = await world.Access.InviteAsync(ContestWorld.Organizer, Role.Registrar);

        var staff = await world.Access.AcceptAsync(code, Email, "Ким Ын Чжу", Password);

        Assert.Equal((Role.Registrar, Role.Registrar), (staff.Role, await world.Access.RoleOfAsync(staff.Id)));
        Assert.Null(world.Access.Invitation(code));
        Assert.Equal("Access.LinkEnded", await Refusal.CodeOfAsync(() => world.Access.AcceptAsync(code, "other@contest.example", "Другой", Password)));
        Assert.Single(await world.Access.StaffAsync());
    }

    [Fact]
    public async Task Of_people_who_use_a_setup_link_at_once_one_comes_in()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var code = await world.Access.InviteAsync(ContestWorld.Organizer, Role.Organizer);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Record.ExceptionAsync(() => world.Access.AcceptAsync(code, $"{i}@contest.example", $"Человек {i}", Password)).AsTask()));

        Assert.Single(outcomes, o => o is null);
        Assert.Single(await world.Access.StaffAsync());
    }

    [Fact]
    public async Task A_refused_password_leaves_the_setup_link_as_it_was()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var code = await world.Access.InviteAsync(ContestWorld.Organizer, Role.Organizer);

        Assert.Equal("Access.PasswordTooShort", await Refusal.CodeOfAsync(() => world.Access.AcceptAsync(code, Email, "Ким Ын Чжу", "коротко")));

        Assert.Equal(Email, (await world.Access.AcceptAsync(code, Email, "Ким Ын Чжу", Password)).Email);
    }

    [Theory]
    [InlineData("ким  ын Чжу")]
    [InlineData("command line")]
    public async Task Nobody_takes_the_name_of_another(string name)
    {
        await using var world = await ContestWorld.EmptyAsync();
        await world.Access.AcceptAsync(await world.Access.InviteAsync(ContestWorld.Organizer, Role.Organizer), Email, "Ким Ын Чжу", Password);
        var code = await world.Access.InviteAsync(ContestWorld.Organizer, Role.Coder);

        Assert.Equal("Access.NameTaken", await Refusal.CodeOfAsync(() => world.Access.AcceptAsync(code, "other@contest.example", name, Password)));

        Assert.NotNull(world.Access.Invitation(code));
    }

    [Fact]
    public async Task What_a_stranger_types_as_an_address_is_noted_only_as_far_as_an_address_goes()
    {
        await using var world = await ContestWorld.EmptyAsync();

        Assert.Null(await world.Access.SignInAsync(new string('a', 1_000_000), Password));

        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task A_setup_link_ends_after_two_days()
    {
        await using var world = await ContestWorld.EmptyAsync();
        var code = await world.Access.InviteAsync(ContestWorld.Organizer, Role.Organizer);

        world.Time.Now += TimeSpan.FromHours(47);
        Assert.NotNull(world.Access.Invitation(code));
        world.Time.Now += TimeSpan.FromHours(2);
        Assert.Null(world.Access.Invitation(code));
    }

    [Fact]
    public async Task A_link_is_not_in_the_database()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = await world.JudgeAsync("kim");
        string[] codes = [await world.Access.InviteAsync(ContestWorld.Organizer, Role.Organizer), (await world.Access.LinkJudgeAsync(ContestWorld.Organizer, kim.JudgeId!.Value)).Code];

        await using var db = await world.OpenDatabaseAsync();

        Assert.Equal(2, db.Links.Count());
        Assert.DoesNotContain(db.Links.AsEnumerable().Select(l => $"{l}").Concat((await world.AuditAsync()).Select(e => $"{e}")), row => codes.Any(code => row.Contains(code, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_judge_s_new_link_ends_the_old_one_and_nobody_else_s()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (kim, petrov) = ((await world.JudgeAsync("kim")).JudgeId!.Value, (await world.JudgeAsync("petrov")).JudgeId!.Value);
        var (old, _) = await world.Access.LinkJudgeAsync(ContestWorld.Organizer, kim);
        var (other, _) = await world.Access.LinkJudgeAsync(ContestWorld.Organizer, petrov);
        Assert.Equal(kim, world.Access.JudgeOf(old));

        var (replaced, _) = await world.Access.LinkJudgeAsync(ContestWorld.Organizer, kim);

        Assert.Equal((null, kim, petrov), (world.Access.JudgeOf(old), world.Access.JudgeOf(replaced), world.Access.JudgeOf(other)));
        Assert.Equal([kim, petrov], (await world.Access.LinkedJudgesAsync()).Order());
    }

    [Fact]
    public async Task A_judge_s_link_makes_no_account_and_a_setup_link_signs_in_no_judge()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (judge, _) = await world.Access.LinkJudgeAsync(ContestWorld.Organizer, (await world.JudgeAsync("kim")).JudgeId!.Value);
        var staff = await world.Access.InviteAsync(ContestWorld.Organizer, Role.Organizer);

        Assert.Null(world.Access.Invitation(judge));
        Assert.Null(world.Access.JudgeOf(staff));
        Assert.Equal("Access.JudgeIsNotStaff", await Refusal.CodeOfAsync(() => world.Access.InviteAsync(ContestWorld.Organizer, Role.Judge)));
    }

    [Fact]
    public async Task An_account_is_locked_after_five_wrong_passwords()
    {
        await using var world = await ContestWorld.EmptyAsync();
        await world.Access.AcceptAsync(await world.Access.InviteAsync(ContestWorld.Organizer, Role.Organizer), Email, "Ким Ын Чжу", Password);

        for (var attempt = 0; attempt < 4; attempt++)
            Assert.Null(await world.Access.SignInAsync(Email, "не то слово совсем"));
        Assert.NotNull(await world.Access.SignInAsync(Email, Password)); // four are forgiven, and the count begins anew
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Null(await world.Access.SignInAsync(Email, "не то слово совсем"));

        Assert.Null(await world.Access.SignInAsync(Email, Password));
        var audit = await world.AuditAsync();
        Assert.Equal((10, 1), (audit.Count(e => e.What == "Access.Refused"), audit.Count(e => e.What == "Access.SignedIn")));
    }

    [Fact]
    public async Task An_unknown_address_is_refused_as_a_wrong_password_is()
    {
        await using var world = await ContestWorld.EmptyAsync();

        Assert.Null(await world.Access.SignInAsync("nobody@contest.example", Password));
        Assert.Equal("nobody@contest.example", Assert.Single(await world.AuditAsync()).Subject);
    }
}
