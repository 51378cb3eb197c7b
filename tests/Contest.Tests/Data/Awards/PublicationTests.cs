using Contest.Core.Awards;
using Contest.Core.Registration;
using Contest.Data.Access;

namespace Contest.Tests.Data.Awards;

/// <summary>Results that the public sees.</summary>
public sealed class PublicationTests
{
    [Fact]
    public async Task Results_are_public_from_their_moment_and_not_before()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AwardDay(world);
        await world.SignedProtocolAsync();

        await day.PublishAsync(PublicationStage.Final, from: world.Time.Now.UtcDateTime.AddHours(2));

        Assert.Empty(await VisibleAsync(world));
        world.Time.Now += TimeSpan.FromMinutes(119);
        Assert.Empty(await VisibleAsync(world));
        world.Time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal((PublicationStage.Final, 1), (await VisibleAsync(world)).Select(p => (p.Stage, p.ProtocolNumber!.Value)).Single());
    }

    [Fact]
    public async Task What_was_to_come_does_not_come_where_it_was_taken_off_before()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AwardDay(world);
        await day.PublishAsync(PublicationStage.Preliminary, from: world.Time.Now.UtcDateTime.AddHours(2));
        await world.Publications.WithdrawAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "ошибка в протоколе");

        world.Time.Now += TimeSpan.FromHours(3);

        Assert.Empty(await VisibleAsync(world));
        Assert.Equal([PublicationStage.Preliminary, PublicationStage.Withdrawn], (await world.Publications.PublicationsAsync(world.Edition.Id)).Select(p => p.Stage));
        Assert.Equal("Results.NotPublished", await Refusal.CodeOfAsync(() => world.Publications.WithdrawAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "ещё раз")));
    }

    [Fact]
    public async Task Results_are_taken_off_with_a_reason_and_come_back_when_published_again()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AwardDay(world);
        await day.PublishAsync(PublicationStage.Preliminary);
        Assert.Equal("Results.ReasonMissing", await Refusal.CodeOfAsync(() => world.Publications.WithdrawAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, " ")));

        await world.Publications.WithdrawAsync(ContestWorld.Organizer, world.Edition.Id, ContestWorld.Category, "ошибка в протоколе");
        Assert.Empty(await VisibleAsync(world));

        await day.PublishAsync(PublicationStage.Preliminary);
        Assert.Equal(3, Assert.Single(await VisibleAsync(world)).Table.Lines.Count);
    }

    [Fact]
    public async Task Names_are_shown_only_of_who_has_consented_and_vanish_when_the_consent_is_taken_back()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AwardDay(world);
        await day.ConsentAsync("0101");
        await day.ConsentAsync("0102");
        await day.ConsentAsync("0103", ConsentAnswer.Refused);
        await day.PublishAsync(PublicationStage.Preliminary);
        Assert.Equal(["Чон Сун Ён", "Ан Мён Хо", null], await NamesAsync(world));

        world.Time.Now += TimeSpan.FromMinutes(1);
        await day.ConsentAsync("0102", ConsentAnswer.Withdrawn);

        Assert.Equal(["Чон Сун Ён", null, null], await NamesAsync(world));
        Assert.Equal(["0101", "0102", "0103"], (await VisibleAsync(world)).Single().Table.Lines.Select(l => l.Who.Number));
    }

    [Fact]
    public async Task Only_what_was_chosen_is_published()
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 4)).JudgedAsync();
        var day = new AwardDay(world);
        await day.ConsentAsync("0101");
        await world.SignedProtocolAsync();

        var table = (await day.PublishAsync(PublicationStage.Final, new PublicChoice(Names: false, Institutions: false, Points: false, OnlyAwarded: true))).Table;

        Assert.Equal([("1", 1), ("2", 2), ("3", 3)], table.Lines.Select(l => (l.Place, l.Degree)));
        Assert.All(table.Lines, l => Assert.Equal((null, null, null, null, 0), (l.Who.Name, l.Institution, l.Town, l.Total, l.Rounds.Count)));

        var whole = (await day.PublishAsync(PublicationStage.Final, new PublicChoice(Rounds: true))).Table;
        Assert.Equal(["Чон Сун Ён", null, null, null], whole.Lines.Select(l => l.Who.Name?.Ru));
        Assert.Equal([40, 60], whole.Lines[0].Rounds.Select(r => r!.Value.Hundredths / 100));
        Assert.Equal("Приречный университет", whole.Lines[0].Institution!.Ru);
    }

    [Fact]
    public async Task Preliminary_results_open_the_time_of_appeals_once()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AwardDay(world);
        Assert.Empty(await world.Appeals.WindowsAsync(world.Edition.Id));
        var from = world.Time.Now.UtcDateTime.AddHours(1);

        await day.PublishAsync(PublicationStage.Preliminary, from: from);

        var window = (await world.Appeals.WindowsAsync(world.Edition.Id))[ContestWorld.Category];
        Assert.Equal((from, from.AddHours(world.Edition.AppealHours)), (window.OpensAt, window.ClosesAt));
        world.Time.Now += TimeSpan.FromHours(5);
        await day.PublishAsync(PublicationStage.Preliminary);
        Assert.Equal(window, (await world.Appeals.WindowsAsync(world.Edition.Id))[ContestWorld.Category]);
    }

    [Fact]
    public async Task Preliminary_results_wait_for_every_mark_and_final_ones_for_a_protocol_in_force()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAllAsync("talk");
        var day = new AwardDay(world);
        Assert.Equal("Results.Incomplete", await Refusal.CodeOfAsync(() => day.PublishAsync(PublicationStage.Preliminary)));
        await (await world.MarkAllAsync("essay")).DecodeAsync();
        Assert.Equal("Results.NoProtocol", await Refusal.CodeOfAsync(() => day.PublishAsync(PublicationStage.Final)));
        var drawn = await day.DrawUpAsync();
        Assert.Equal("Results.NoProtocol", await Refusal.CodeOfAsync(() => day.PublishAsync(PublicationStage.Final)));
        await world.Awards.SignAsync(ContestWorld.Organizer, drawn.Id, [.. drawn.Content.Members.Select(m => m.JudgeId)]);
        await day.PublishAsync(PublicationStage.Final);

        await day.CorrectAsync();

        Assert.Equal("Results.NoProtocol", await Refusal.CodeOfAsync(() => day.PublishAsync(PublicationStage.Final)));
    }

    [Fact]
    public async Task A_nomination_of_somebody_without_consent_is_published_by_the_number()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        var day = new AwardDay(world);
        var nomination = await world.Nominations.SaveAsync(ContestWorld.Organizer, world.Edition.Id, 0, new("Лучшее произношение", "발음상", "Best pronunciation"), "");
        await world.Nominations.AwardAsync(ContestWorld.Organizer, world.Edition.Id, nomination.Id, NominationState.Awarded, [(await world.ContestantAsync("0103")).Id], "", "чистая речь");
        await world.SignedProtocolAsync();
        await day.PublishAsync(PublicationStage.Final);

        var shown = Assert.Single((await VisibleAsync(world)).Single().Table.Nominations);

        Assert.Equal(("0103", null), shown.Who.Select(w => (w.Number, w.Name)).Single());
    }

    [Fact]
    public async Task Only_who_may_publishes()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).JudgedAsync();

        Assert.NotEmpty(await Refusal.OfAsync(() => world.Publications.PublishAsync(new Actor("кто-то", Role.Registrar), world.Edition.Id, ContestWorld.Category, PublicationStage.Preliminary, new PublicChoice())));
        Assert.Empty(await world.Publications.PublicationsAsync(world.Edition.Id));
    }

    private static Task<IReadOnlyList<Publication>> VisibleAsync(ContestWorld world) => world.Publications.VisibleAsync(world.Edition.Id);

    private static async Task<IEnumerable<string?>> NamesAsync(ContestWorld world) => (await VisibleAsync(world)).Single().Table.Lines.Select(l => l.Who.Name?.Ru);
}
