using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Core.Travel;
using Contest.Data.Access;
using Contest.Data.Awards;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Ranking;
using Contest.Data.Registration;
using Contest.Data.Travel;
using Contest.Documents.Awards;
using Contest.Documents.Ranking;
using Contest.Documents.Travel;

namespace Contest.Web.Commands;

/// <summary>
/// A contest from the first file to the last paper. Every step is a command of a service, so a second run finds its work done and doubles nothing.
/// </summary>
public sealed class ContestDay(
    EditionService editions, EditionLifeService life, ImportService imports, JuryService jury, MarksImport marks, RoundDeskService desk, DrawService draws, CodingService coding, RankingService ranking,
    AwardService awards, DiplomaService diplomas, TravelService travel,
    string seed, string output, ConsoleProgress progress)
{
    private static readonly Actor Actor = Actor.CommandLine;

    public async Task RunAsync(CancellationToken cancel)
    {
        progress.Step(Languages.Text("Demo.Preparing"));
        var files = SeedFiles.Read(seed);
        var edition = await PrepareAsync(files);
        await RegisterAsync(edition, files);
        cancel.ThrowIfCancellationRequested();
        await DrawAsync(edition);
        await JudgeAsync(edition, files);
        cancel.ThrowIfCancellationRequested();
        var tables = await AwardAsync(edition, files.Trip.Trip);
        var list = await TravelAsync(edition, files.Trip);
        await WriteAsync(edition, tables, list);
        Print(tables);
    }

    private async Task<Edition> PrepareAsync(SeedFiles files)
    {
        if (await editions.CurrentAsync() is { } other && other.Code != files.Edition.Code)
            throw new RuleViolationException(new Problem("Demo.OtherContest", other.Code));
        var edition = await editions.SaveAsync(Actor, files.Edition, files.Regulations, applications: files.Applications);
        await jury.SaveJuryAsync(Actor, edition.Id, files.Jury);
        await StepAsync(edition, EditionState.Registration);
        progress.Done(Languages.Text("Demo.Prepared", edition.Name.In(Languages.Current), files.Regulations.Count));
        return edition;
    }

    private async Task RegisterAsync(Edition edition, SeedFiles files)
    {
        progress.Step(Languages.Text("Demo.Registering"));
        var preview = await imports.ImportAsync(Actor, edition.Id, files.Registration);
        await StepAsync(edition, EditionState.Running);
        progress.Done(Languages.Text("Demo.Registered", preview.New, preview.Changed, preview.Same));
    }

    // Rounds that follow a cut are drawn when it is known who goes on: the demo draws the first of each category.
    private async Task DrawAsync(Edition edition)
    {
        foreach (var first in (await draws.RoundsAsync(edition.Id)).GroupBy(r => r.CategoryId).Select(g => g.First()).Where(r => r is { Draw: null, HasMarks: false, People: > 0 }))
        {
            var plan = new DrawPlan([new Room("301", first.People / 2 + 1), new Room("302", first.People / 2 + 1)], edition.FinalFrom.ToDateTime(new TimeOnly(9, 0)), first.Round.Minutes ?? 10,
                [new Break(edition.FinalFrom.ToDateTime(new TimeOnly(13, 0)), edition.FinalFrom.ToDateTime(new TimeOnly(14, 0)))]);
            await draws.HoldAsync(As(edition, SignatoryRole.Organizer, Role.Organizer), edition.Id, first.CategoryId, first.Round.Id, $"{edition.Code} {first.CategoryId}", plan);
        }
    }

    private async Task JudgeAsync(Edition edition, SeedFiles files)
    {
        var written = await marks.ImportAsync(Actor, edition.Id, SeedFiles.MarksName, files.Marks, new Progress<int>(done => progress.Part(Languages.Text("Demo.Judging"), done)));
        progress.Done(Languages.Text("Demo.Judged", files.Marks.Count, written));
        foreach (var category in await editions.CategoriesAsync(edition.Id))
            foreach (var round in category.Regulation.Rounds)
            {
                await desk.CloseAsync(Actor, edition.Id, category.Id, round.Id, []);
                if (round.Blind)
                    await OpenCodesAsync(edition, category.Id, round.Id);
                if (round.Cut is not null)
                    progress.Done(Languages.Text("Demo.Admitted", category.Regulation.Name.In(Languages.Current), await ranking.AdmitAsync(Actor, edition.Id, category.Id, round.Id)));
            }
    }

    private async Task OpenCodesAsync(Edition edition, string categoryId, string roundId)
    {
        var round = (await coding.RoundsAsync(edition.Id)).Single(r => r.CategoryId == categoryId && r.Round.Id == roundId);
        // Codes are opened by two: the program plays both.
        var coder = As(edition, SignatoryRole.Secretary, Role.Coder);
        if (round.Coded < round.Works)
            await coding.DrawAsync(coder, edition.Id, categoryId, roundId);
        if (!round.IsOpen)
            foreach (var person in new[] { coder, As(edition, SignatoryRole.Organizer, Role.Organizer) }.Where(p => p.Name != round.Decoding?.FirstBy))
                await coding.DecodeAsync(person, edition.Id, categoryId, roundId);
    }

    // Papers name who acted, so people of the edition act where a paper will be printed.
    private static Actor As(Edition edition, SignatoryRole signatory, Role role) => new(edition.Signatories.FirstOrDefault(s => s.Role == signatory)?.Name ?? $"{Actor.Name} ({role})", role);

    private async Task<IReadOnlyList<ResultTable>> AwardAsync(Edition edition, Trip trip)
    {
        progress.Step(Languages.Text("Demo.Awarding"));
        var signed = await awards.ProtocolsAsync(edition.Id);
        foreach (var category in (await editions.CategoriesAsync(edition.Id)).Where(c => signed.All(p => p.Protocol.CategoryId != c.Id)))
        {
            var quota = trip.Quotas.FirstOrDefault(q => q.CategoryId == category.Id);
            await awards.DrawUpAsync(Actor, edition.Id, category.Id, new TravelPlaces(quota?.Places ?? 0, quota?.Reserve ?? 0));
        }
        signed = await awards.ProtocolsAsync(edition.Id);
        foreach (var each in signed)
            await awards.SignAsync(Actor, each.Protocol.Id, [.. each.Content.Members.Select(m => m.JudgeId)]);
        await StepAsync(edition, EditionState.Closed);
        var register = await diplomas.IssueAsync(Actor, edition.Id);
        await StepAsync(edition, EditionState.Published);
        progress.Done(Languages.Text("Demo.Awarded", signed.Count, register.Count));
        return [.. signed.Select(p => p.Content.Table)];
    }

    private async Task<GroupList> TravelAsync(Edition edition, TripFile file)
    {
        progress.Step(Languages.Text("Demo.Travelling"));
        var trip = await travel.SaveAsync(Actor, edition.Id, file);
        var going = await travel.FillAsync(Actor, trip.Id);
        var list = await travel.ListAsync(Actor, trip.Id);
        progress.Done(Languages.Text("Demo.Travels", list.Lines.Count, going));
        return list;
    }

    private async Task WriteAsync(Edition edition, IReadOnlyList<ResultTable> tables, GroupList list)
    {
        Directory.CreateDirectory(output);
        var made = edition.AwardedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var protocols = (await awards.ProtocolsAsync(edition.Id)).Select(p => p.Protocol).ToList();
        var papers = new (string Name, Func<byte[]> Render)[]
        {
            ("protocol.pdf", () => ProtocolDocument.Render(protocols, Language.Russian)),
            ("ranking.xlsx", () => RankingWorkbook.Render(edition, tables, Language.Russian, made)),
            ("diplomas.pdf", () => DiplomaDocument.Render(diplomas.SheetsAsync(edition.Id).GetAwaiter().GetResult(), Language.Russian)),
            ("results.zip", () => ResultPackage.Write(protocols)),
            ("travel-list.xlsx", () => TravelListWorkbook.Render(list, Language.Russian, made)),
            ("travel-list.pdf", () => TravelListDocument.Render(list, Language.Russian)),
        };
        foreach (var (name, render) in papers)
        {
            progress.Step(Languages.Text("Demo.Writing", name));
            var path = Path.Combine(output, name);
            await File.WriteAllBytesAsync(path, render());
            progress.Done(Languages.Text("Demo.Written", path, new FileInfo(path).Length / 1024));
        }
    }

    // One step of the edition's life; of a second run every step is taken already.
    private async Task StepAsync(Edition edition, EditionState to)
    {
        if ((await editions.FindAsync(edition.Id))!.State < to)
            await life.StepAsync(Actor, edition.Id, to);
    }

    private static void Print(IReadOnlyList<ResultTable> tables)
    {
        foreach (var table in tables)
        {
            Console.WriteLine();
            Console.WriteLine($"{table.Category.In(Languages.Current)} ({table.Level})");
            foreach (var line in table.Lines.Where(l => l.Degree > 0))
                Console.WriteLine($"  {line.PlaceText,5}  {new string('I', line.Degree),-3}  {Languages.Number(line.Total!.Value),7}  {line.Name.Cyrillic.Full}  {line.Name.HangulFull}  {line.Institution.In(Languages.Current)}");
        }
        Console.WriteLine();
    }
}
