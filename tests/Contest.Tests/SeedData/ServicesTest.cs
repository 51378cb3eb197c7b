using Contest.Core.Ranking;
using Contest.Data;
using Contest.Data.Access;
using Contest.Data.Awards;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Ranking;
using Contest.Data.Registration;
using Contest.Data.Travel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Contest.Tests.SeedData;

public sealed class ServicesTest(SeedEdition seed) : IClassFixture<SeedEdition>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contest-seed").FullName;

    [Fact]
    public async Task The_whole_edition_goes_through_the_services_to_diplomas_and_a_group()
    {
        await using var services = new ServiceCollection().AddLogging().AddContestData(_folder).BuildServiceProvider();
        await services.MigrateContestDataAsync();
        var actor = Actor.CommandLine;
        var jury = services.GetRequiredService<JuryService>();
        var awards = services.GetRequiredService<AwardService>();
        var travel = services.GetRequiredService<TravelService>();
        var edition = (await services.GetRequiredService<EditionService>().SaveAsync(actor, seed.Edition, seed.Regulations)).Id;
        Assert.True((await services.GetRequiredService<ImportService>().ImportAsync(actor, edition, seed.Sheets, cancel: TestContext.Current.CancellationToken)).CanSave);
        await jury.SaveJuryAsync(actor, edition, seed.Jury);
        var marks = services.GetRequiredService<MarksImport>();
        Assert.True(await marks.ImportAsync(actor, edition, "marks.csv", seed.Lines) > seed.Lines.Count);
        Assert.Equal(0, await marks.ImportAsync(actor, edition, "marks.csv", seed.Lines));

        var judges = (await jury.JudgesAsync(edition)).Select(j => j.Id).ToList();
        var coding = services.GetRequiredService<CodingService>();
        foreach (var (regulation, round) in seed.Regulations.SelectMany(r => r.Rounds, (regulation, round) => (regulation, round)))
        {
            var coder = new Actor("Шилов К. П.", Role.Coder);
            if (round.Blind)
                await coding.DrawAsync(coder, edition, regulation.Category, round.Id);
            await services.GetRequiredService<RoundDeskService>().CloseAsync(actor, edition, regulation.Category, round.Id, []);
            foreach (var person in new[] { actor, coder }.Where(_ => round.Blind))
                await coding.DecodeAsync(person, edition, regulation.Category, round.Id);
            if (round.Cut is not null)
                await services.GetRequiredService<RankingService>().AdmitAsync(actor, edition, regulation.Category, round.Id);
        }
        foreach (var regulation in seed.Regulations)
        {
            var table = await services.GetRequiredService<RankingService>().TableAsync(edition, regulation.Category);
            Assert.Equal(seed.Results(regulation.Category).Select(r => (r.Contestant.Number, r.Row.Place, r.Row.Printed, r.Decision.Degree)).Where(r => r.Place > 0).Order(),
                table.Lines.Where(l => l.Place > 0).Select(l => (l.Number, l.Place, Printed: l.Total!.Value, l.Degree)).Order());
            // Whoever shares a place stands by the alphabet, and yet the first of them is parted from those above.
            var placed = table.Lines.Where(l => l.Place > 0).ToList();
            Assert.Equal(placed.Select((l, i) => i > 0 && placed[i - 1].Place == l.Place), placed.Select(l => l.Separation.By == SeparatedBy.Shared));
            var quota = seed.Trip.Trip.Quotas.Single(q => q.CategoryId == regulation.Category);
            var protocol = await awards.DrawUpAsync(actor, edition, regulation.Category, new TravelPlaces(quota.Places, quota.Reserve));
            await awards.SignAsync(actor, protocol.Id, [.. protocol.Content.Members.Select(m => m.JudgeId).Intersect(judges)]);
        }

        var diplomas = await services.GetRequiredService<DiplomaService>().IssueAsync(actor, edition);
        Assert.Equal(16, diplomas.Count);
        Assert.Equal(("НКРЯ-2027/ДI-001", "НКРЯ-2027/ДII-016"), (diplomas[0].Number, diplomas[^1].Number));
        var trip = await travel.SaveAsync(actor, edition, seed.Trip);
        Assert.Equal(7, await travel.FillAsync(actor, trip.Id));
        Assert.Equal(10, (await travel.ListAsync(actor, trip.Id)).Lines.Count);
        Assert.Equal(5, (await travel.ListAsync(actor, trip.Id, reserve: true)).Lines.Count);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
