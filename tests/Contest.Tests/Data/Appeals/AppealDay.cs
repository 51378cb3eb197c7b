using Contest.Core;
using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Data.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests.Data.Appeals;

/// <summary>The steps of an appeal on the points of the talk, as the desk and the commission take them.</summary>
internal sealed class AppealDay(ContestWorld world, Actor? actor = null)
{
    private const string Round = "talk";

    private readonly Actor _actor = actor ?? ContestWorld.Organizer;

    /// <summary>A chair and two members whom the jury does not know.</summary>
    public static readonly IReadOnlyList<CommissionMember> Strangers = [Member("Л. Д. Ершов", isChair: true), Member("К. А. Белова"), Member("Т. С. Юн")];

    /// <summary>Each command once, in the order of a contest, an appeal that ends without a trace.</summary>
    public static IReadOnlyList<(string Command, Func<ContestWorld, Actor, Task> Do)> Commands { get; } =
    [
        ("HearingService.AppointAsync", (world, actor) => new AppealDay(world, actor).AppointAsync()),
        ("AppealService.OpenWindowAsync", (world, actor) => new AppealDay(world, actor).AnnounceAsync()),
        ("AppealService.FileAsync", (world, actor) => new AppealDay(world, actor).FileAsync("0101", "content")),
        ("HearingService.DecideAsync", (world, actor) => new AppealDay(world, actor).DecideAsync(1, AppealOutcome.Kept)),
        ("HearingService.AnnulAsync", (world, actor) => world.Hearings.AnnulAsync(actor, world.Edition.Id, 1, "в протоколе не тот участник")),
        ("AppealService.WithdrawAsync", (world, actor) => world.Appeals.WithdrawAsync(actor, world.Edition.Id, 1)),
    ];

    /// <summary>A judged contest with a commission and one appeal on the talk.</summary>
    public static async Task<ContestWorld> FiledAsync(string number, params string[] criteria)
    {
        var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AppealDay(world);
        await day.AppointAsync();
        await day.AnnounceAsync();
        await day.FileAsync(number, criteria);
        return world;
    }

    /// <summary>An appeal that the commission decided and left the points as they were.</summary>
    public async Task KeptAsync()
    {
        await AppointAsync();
        await AnnounceAsync();
        await FileAsync("0101", "content");
        await DecideAsync(1, AppealOutcome.Kept);
    }

    /// <summary>An appeal that was decided, whose decision was annulled, and that was taken back then.</summary>
    public async Task WithdrawnAfterAnAnnulmentAsync()
    {
        await KeptAsync();
        await world.Hearings.AnnulAsync(_actor, world.Edition.Id, 1, "в протоколе не тот участник");
        await world.Appeals.WithdrawAsync(_actor, world.Edition.Id, 1);
    }

    public Task AppointAsync(params CommissionMember[] members) => world.Hearings.AppointAsync(_actor, world.Edition.Id, members.Length == 0 ? Strangers : members);

    public Task<AppealWindow> AnnounceAsync() => world.Appeals.OpenWindowAsync(_actor, world.Edition.Id, ContestWorld.Category, Now);

    public Task<Appeal> FileAsync(string number, params string[] criteria) => FileAsync(number, Round, criteria);

    public Task<Appeal> FileAsync(string number, string round, string[] criteria) =>
        world.Appeals.FileAsync(_actor, world.Edition.Id, new AppealFiling(number, round, AppealKind.Points, "", [.. criteria.Select(c => new AppealedCriterion(c, "не учтён ответ на второй вопрос"))], Now));

    public Task<AppealDecision> DecideAsync(int number, AppealOutcome outcome, params (string Criterion, int Points)[] points) => world.Hearings.DecideAsync(_actor, world.Edition.Id, number, Typed(outcome, points));

    public DecisionTyped Typed(AppealOutcome outcome, params (string Criterion, int Points)[] points) => new(
        outcome, points.ToDictionary(p => p.Criterion, p => Points.Of(p.Points)), [0, 1, 2], new CommissionVote(2, 1, 0), ApplicantPresent: true, IsRecorded: true, "комиссия прослушала запись", Now);

    public static CommissionMember Member(string name, bool isChair = false, int? judge = null) => new(new Wording(name, name, name), judge, isChair);

    // Of a site that runs the clock is the machine's.
    private DateTime Now => world.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
}
