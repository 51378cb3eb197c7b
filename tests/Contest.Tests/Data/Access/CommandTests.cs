using System.Reflection;
using Contest.Core;
using Contest.Data.Access;
using Contest.Data.Judging;

namespace Contest.Tests.Data.Access;

/// <summary>The page is not the guard: every command of every service asks its actor, and writes into the audit.</summary>
public sealed class CommandTests
{
    /// <summary>Every method that takes an actor, with the act it demands.</summary>
    private static readonly Dictionary<string, Act> Needs = new()
    {
        ["AccessService.InviteAsync"] = Act.ManageStaff,
        ["AccessService.LinkJudgeAsync"] = Act.ManageJury,
        ["AccessService.AuditAsync"] = Act.ViewAudit,
        ["EditionService.SaveAsync"] = Act.SetUpEdition,
        ["RegistrationService.RegisteredAsync"] = Act.ViewContestants,
        ["AccessService.LinkCoordinatorAsync"] = Act.ManageStaff,
        ["AccessService.EndCoordinatorAsync"] = Act.ManageStaff,
        ["ImportService.PreviewAsync"] = Act.ImportContestants,
        ["ImportService.ImportAsync"] = Act.ImportContestants,
        ["ImportService.ImportsAsync"] = Act.ImportContestants,
        ["ImportService.UndoAsync"] = Act.ImportContestants,
        ["DelegationService.OwnAsync"] = Act.ManageDelegation,
        ["DelegationService.RegisteredAsync"] = Act.ManageDelegation,
        ["DelegationService.PreviewAsync"] = Act.ManageDelegation,
        ["DelegationService.ImportAsync"] = Act.ManageDelegation,
        ["DelegationService.SaveAsync"] = Act.ManageDelegation,
        ["JudgingService.SaveJuryAsync"] = Act.ManageJury,
        ["JudgingService.EnterAsync"] = Act.EnterScores,
        ["MarksImport.ImportAsync"] = Act.EnterScoresForJudge,
        ["RankingService.AdmitAsync"] = Act.SignProtocols,
        ["AwardService.DrawUpAsync"] = Act.SignProtocols,
        ["AwardService.SignAsync"] = Act.SignProtocols,
        ["AwardService.IssueAsync"] = Act.IssueDiplomas,
        ["TravelService.SaveAsync"] = Act.ManageTrips,
        ["TravelService.FillAsync"] = Act.ManageTrips,
        ["TravelService.ListAsync"] = Act.ViewTrips,
    };

    /// <summary>Methods that only read.</summary>
    private static readonly string[] Queries = 
    [
        "AccessService.AuditAsync", "RegistrationService.RegisteredAsync", "ImportService.PreviewAsync", "ImportService.ImportsAsync", "TravelService.ListAsync",
        "DelegationService.OwnAsync", "DelegationService.RegisteredAsync", "DelegationService.PreviewAsync",
    ];

    /// <summary>Each command done once with success, in the order of a contest.</summary>
    private static readonly (string Command, Func<ContestWorld, Actor, Task> Do)[] ContestDay =
    [
        ("AccessService.InviteAsync", (world, actor) => world.Access.InviteAsync(actor, Role.Registrar)),
        ("EditionService.SaveAsync", (world, actor) => world.Editions.SaveAsync(actor, WorldRecords.Edition with { DiplomaNumber = "Д{degree}-{n:00}" }, [WorldRecords.WithCut(2)])),
        ("ImportService.ImportAsync", (world, actor) => world.ImportAsync(actor, Registration.RegistrationTests.Workbook(Registration.RegistrationTests.Line("0150", "Ан")))),
        ("ImportService.UndoAsync", async (world, actor) => await world.Imports.UndoAsync(actor, (await world.Imports.ImportsAsync(actor, world.Edition.Id))[0].Id)),
        ("AccessService.LinkCoordinatorAsync", async (world, actor) => await world.Access.LinkCoordinatorAsync(actor, (await world.CoordinatorAsync("ПУ")).InstitutionId!.Value)),
        ("AccessService.EndCoordinatorAsync", async (world, actor) => await world.Access.EndCoordinatorAsync(actor, (await world.CoordinatorAsync("ПУ")).InstitutionId!.Value)),
        ("JudgingService.SaveJuryAsync", (world, actor) => world.Judging.SaveJuryAsync(actor, world.Edition.Id,
            new(Contest.Core.Judging.JuryFile.CurrentFormat, [WorldRecords.Jury[0] with { Country = "KP" }], []))),
        ("AccessService.LinkJudgeAsync", async (world, actor) => await world.Access.LinkJudgeAsync(actor, (await world.JudgeAsync("kim")).JudgeId!.Value)),
        ("MarksImport.ImportAsync", async (world, actor) => await world.MarksImport.ImportAsync(actor, world.Edition.Id, "marks.csv", await world.MarkLinesAsync())),
        ("RankingService.AdmitAsync", (world, actor) => world.Ranking.AdmitAsync(actor, world.Edition.Id, ContestWorld.Category, "essay")),
        ("AwardService.DrawUpAsync", (world, actor) => world.Awards.DrawUpAsync(actor, world.Edition.Id, ContestWorld.Category, new(1, 1))),
        ("AwardService.SignAsync", async (world, actor) =>
        {
            var protocol = (await world.Awards.ProtocolsAsync(world.Edition.Id))[0];
            await world.Awards.SignAsync(actor, protocol.Protocol.Id, [.. protocol.Content.Members.Select(m => m.JudgeId)]);
        }),
        ("AwardService.IssueAsync", (world, actor) => world.Awards.IssueAsync(actor, world.Edition.Id)),
        ("TravelService.SaveAsync", (world, actor) => world.Travel.SaveAsync(actor, world.Edition.Id, WorldRecords.Trip())),
        ("TravelService.FillAsync", async (world, actor) => await world.Travel.FillAsync(actor, (await world.Travel.TripsAsync(world.Edition.Id))[0].Id)),
    ];

    [Fact]
    public void Every_method_that_takes_an_actor_is_known()
    {
        Assert.NotEmpty(Methods());
        Assert.Equal(Needs.Keys.Order(StringComparer.Ordinal), Methods().Select(NameOf).Order(StringComparer.Ordinal));
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
                var act = Needs[NameOf(method)];
                if (!RoleTable.May(role, act))
                    Assert.True(refused == act.ToString(), $"{NameOf(method)} as {role}: {refused ?? "not refused"}");
                else if (act != Act.EnterScores) // a judge is known by an id too, and this one has none
                    Assert.True(refused is null, $"{NameOf(method)} as {role} was refused for {refused}");
            }
        Assert.DoesNotContain(Enum.GetValues<Act>(), act => RoleTable.May(Role.Organizer, act) == (act == Act.EnterScores));
    }

    [Fact]
    public async Task Every_command_leaves_a_line_in_the_audit()
    {
        // A judge's mark leaves its line in the journal, which is the finer audit of judging; what a coordinator does is tested with the delegations.
        Assert.Equal(Needs.Keys.Except(Queries).Except(["JudgingService.EnterAsync", "DelegationService.ImportAsync", "DelegationService.SaveAsync"]).Order(StringComparer.Ordinal), ContestDay.Select(c => c.Command).Order(StringComparer.Ordinal));
        await using var world = await ContestWorld.ReadyAsync();

        foreach (var (command, act) in ContestDay)
        {
            var (actor, before) = (new Actor($"{command} рукой", Role.Organizer), (await world.AuditAsync()).Count);
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
    public async Task A_regulation_is_not_replaced_once_a_mark_exists()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "kim", 1, 1);

        Assert.Equal("Regulation.MarksExist", await Refusal.CodeOfAsync(() => world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.WithCut(1)])));
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
