using System.Reflection;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Data.Access;
using Contest.Data.Judging;

namespace Contest.Tests.Data.Access;

/// <summary>The page is not the guard: every command of every service asks its actor, and writes into the audit.</summary>
public sealed class CommandTests
{
    [Fact]
    public void Every_method_that_takes_an_actor_is_known()
    {
        Assert.NotEmpty(Methods());
        Assert.Equal(CommandTable.Needs.Keys.Order(StringComparer.Ordinal), Methods().Select(NameOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_method_that_takes_an_actor_demands_its_act_before_anything_else()
    {
        // On an empty database, with nothing in any argument: what is not refused at once for the actor fails otherwise.
        await using var world = await ContestWorld.EmptyAsync();

        foreach (var method in Methods())
            foreach (var role in Enum.GetValues<Role>())
            {
                var refused = RefusedAct(await Record.ExceptionAsync(() => InvokeAsync(world, method, new Actor("Никто", role))));
                var act = CommandTable.Needs[NameOf(method)];
                if (!RoleTable.May(role, act))
                    Assert.True(refused == act.ToString(), $"{NameOf(method)} as {role}: {refused ?? "not refused"}");
                else if (act != Act.EnterScores) // a judge is known by an id too, and this one has none
                    Assert.True(refused is null, $"{NameOf(method)} as {role} was refused for {refused}");
            }
        // An organizer may do everything but mark, unlock sheets, look into the key, and act for one institution.
        Assert.Equal([Act.ManageDelegation, Act.ViewKey, Act.EnterScores, Act.UnlockSheets], Enum.GetValues<Act>().Where(act => !RoleTable.May(Role.Organizer, act)));
    }

    [Fact]
    public async Task Every_command_leaves_a_line_in_the_audit()
    {
        // A judge's mark leaves its line in the journal, which is the finer audit of judging; what a tablet tells of itself is no deed; third readers are tested with the chief judge, and what a coordinator does is tested with the delegations.
        Assert.Equal(CommandTable.Needs.Keys.Except(CommandTable.Queries).Except(["JudgingService.EnterAsync", "TabletService.BeatAsync", "ChiefService.AssignThirdsAsync", "DelegationService.ImportAsync", "DelegationService.SaveAsync"]).Order(StringComparer.Ordinal), CommandTable.ContestDay.Select(c => c.Command).Order(StringComparer.Ordinal));
        await using var world = await ContestWorld.ReadyAsync(WorldRecords.WithDiscrepancy(DiscrepancyStep.Settle));

        foreach (var (command, act) in CommandTable.ContestDay)
        {
            var role = RoleTable.May(Role.Organizer, CommandTable.Needs[command]) ? Role.Organizer : Role.Coder;
            var (actor, before) = (new Actor($"{command} рукой", role), (await world.AuditAsync()).Count);
            world.Time.Now += TimeSpan.FromMinutes(1);
            await act(world, actor);
            var lines = await world.AuditAsync();
            Assert.True(lines.Count > before, $"{command} left no line.");
            Assert.All(lines.Take(lines.Count - before), line => Assert.Equal((actor.Name, world.Time.Now.UtcDateTime), (line.Who, line.At)));
        }
    }

    [Fact]
    public async Task A_changed_edition_is_in_the_audit_with_what_it_said_before_and_an_unchanged_one_is_not()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var count = (await world.AuditAsync()).Count;

        await world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.Regulation]);
        Assert.Equal(count, (await world.AuditAsync()).Count);

        await world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition with { Signatories = [WorldRecords.Edition.Signatories[0] with { Name = "Б. Г. Новый" }] }, [WorldRecords.Regulation]);
        var line = (await world.AuditAsync())[0];
        Assert.Equal(("Edition.Saved", "2027"), (line.What, line.Subject));
        Assert.Contains("Соколов", line.Before, StringComparison.Ordinal);
        Assert.Contains("Новый", line.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regulation_is_not_replaced_in_silence_once_a_mark_exists()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "kim", 1, 1);

        Assert.Equal("Regulation.MarksExist", await Refusal.CodeOfAsync(() => world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.WithCut(1)])));

        await world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.WithCut(1)], "решение оргкомитета № 4");
        var line = (await world.AuditAsync())[0];
        Assert.Equal(("Regulation.Saved", "решение оргкомитета № 4"), (line.What, line.Reason));
        Assert.DoesNotContain("\"cut\"", line.Before, StringComparison.Ordinal);
        Assert.Contains("\"cut\"", line.After, StringComparison.Ordinal);
    }

    private static IEnumerable<MethodInfo> Methods() => typeof(AccessService).Assembly.GetTypes()
        .Where(type => type is { IsPublic: true, IsClass: true } && (type.Name.EndsWith("Service", StringComparison.Ordinal) || type == typeof(MarksImport)))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(Actor));

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static string? RefusedAct(Exception? outcome) => outcome is RuleViolationException { Problems: [{ Code: "Access.Denied" } problem] } ? (string)problem.Arguments[0] : null;

    private static async Task InvokeAsync(ContestWorld world, MethodInfo method, Actor actor)
    {
        var arguments = method.GetParameters().Select((p, i) => i == 0 ? actor : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null).ToArray();
        try
        {
            await (Task)method.Invoke(world.Services.GetService(method.DeclaringType!), arguments)!;
        }
        catch (TargetInvocationException thrown)
        {
            throw thrown.InnerException!;
        }
    }
}
