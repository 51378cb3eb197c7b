using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Data.Awards;

namespace Contest.Tests.Data.Awards;

/// <summary>The steps between the last mark and the last paper, as the jury and the organizers take them.</summary>
internal sealed class AwardDay(ContestWorld world)
{
    public static readonly DecisionWords Words = new("единогласное решение жюри", "Е. Н. Орлова");

    private int Edition => world.Edition.Id;

    /// <summary>Every sheet is marked, its codes are opened: who is first loses so many points in every criterion, the second so many, and so on.</summary>
    public static async Task<ContestWorld> JudgedAsync(Regulation regulation, params int[] lost)
    {
        var world = await ContestWorld.ReadyAsync(regulation, lost.Length);
        var lines = from round in regulation.Rounds
                    from judge in WorldRecords.Jury
                    from contestant in lost.Index()
                    from criterion in round.Criteria
                    select (round.Id, Number: $"01{contestant.Index + 1:00}", judge.Code, Criterion: criterion.Id, Points: new Points(criterion.Maximum.Hundredths - 100 * contestant.Item));
        await world.MarksImport.ImportAsync(ContestWorld.Organizer, world.Edition.Id, "marks.csv",
            [.. lines.Select((l, i) => new MarkLine(i + 2, ContestWorld.Category, l.Id, l.Number, l.Code, l.Criterion, l.Points.ToString()))]);
        return await world.DecodeAsync();
    }

    /// <summary>The regulation with a quota of all diplomas.</summary>
    public static Regulation Quota(int percent, TiesAtQuota ties) => WorldRecords.Regulation with { Awards = WorldRecords.Regulation.Awards with { QuotaPercent = Share.Percent(percent), TiesAtQuota = ties } };

    /// <summary>The regulation whose second round marks teams.</summary>
    public static Regulation OfTeams() => WorldRecords.Regulation with { Rounds = [WorldRecords.Regulation.Rounds[0], WorldRecords.Regulation.Rounds[1] with { Unit = RoundUnit.Team }] };

    public async Task RuleAsync(string number, int? place, int? degree, DecisionWords? words = null) =>
        await world.Decisions.RuleAsync(ContestWorld.Organizer, Edition, ContestWorld.Category, (await world.ContestantAsync(number)).Id, place, degree, words ?? Words);

    public Task ChooseAsync(TiesAtQuota side, int degree = 0) => world.Decisions.ChooseAsync(ContestWorld.Organizer, Edition, ContestWorld.Category, new BoundarySideChoice(degree, side), Words);

    public async Task DrawLotsAsync(params (string Number, int Lot)[] lots)
    {
        var drawn = new Dictionary<int, int>();
        foreach (var (number, lot) in lots)
            drawn.Add((await world.ContestantAsync(number)).Id, lot);
        await world.Decisions.DrawAsync(ContestWorld.Organizer, Edition, ContestWorld.Category, drawn, Words);
    }

    public async Task TeamAsync(string name, params string[] numbers)
    {
        var members = new List<int>();
        foreach (var number in numbers)
            members.Add((await world.ContestantAsync(number)).Id);
        await world.Teams.SaveAsync(ContestWorld.Organizer, Edition, ContestWorld.Category, name, members);
    }

    public Task<Protocol> DrawUpAsync(int going = 0, int reserve = 0) => world.Awards.DrawUpAsync(ContestWorld.Organizer, Edition, ContestWorld.Category, new TravelPlaces(going, reserve));

    /// <summary>Begins to correct the newest protocol.</summary>
    public async Task CorrectAsync(string? reason = "списывание установлено позже") =>
        await world.Awards.CorrectAsync(ContestWorld.Organizer, (await world.Awards.ProtocolsAsync(Edition))[^1].Protocol.Id, reason);

    public Task<Publication> PublishAsync(PublicationStage stage, PublicChoice? choice = null, DateTime? from = null) =>
        world.Publications.PublishAsync(ContestWorld.Organizer, Edition, ContestWorld.Category, stage, choice ?? new PublicChoice(), from);

    public Task ConsentAsync(string number, ConsentAnswer answer = ConsentAnswer.Given) =>
        world.Papers.AddConsentAsync(ContestWorld.Organizer, Edition, number, ConsentKind.Publication, answer, new DateOnly(2027, 4, 1), "сам участник", isGuardian: false);

    /// <summary>The number, place and degree of every line.</summary>
    public async Task<IEnumerable<(string, string, int)>> LinesAsync() => Lines(await TableAsync());

    public static IEnumerable<(string, string, int)> Lines(ResultTable table) => table.Lines.Select(l => (l.Number, l.PlaceText, l.Degree));

    public Task<ResultTable> TableAsync() => world.Ranking.TableAsync(Edition, ContestWorld.Category);
}
