using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Ranking;
using Contest.Core;
using Contest.Data.Judging;
using Contest.Documents.Ranking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Ranking;

/// <summary>Files of the ranking.</summary>
public static class RankingEndpoints
{
    public static void MapRanking(this IEndpointRouteBuilder site)
    {
        var files = site.MapGroup("/files").RequireAuthorization(nameof(Act.ViewRanking)).AddEndpointFilter<Refusals>();
        files.MapGet("/ranking.xlsx", WorkbookAsync);
        files.MapGet("/explained/{category}/{number}.pdf", ExplainedAsync);
        files.MapGet("/explained/{category}.pdf", (string category, Here here, RankingService ranking, JuryService jury) => ExplainedAsync(category, null, here, ranking, jury));
    }

    // Of one contestant, or of everybody.
    private static async Task<FileContentHttpResult> ExplainedAsync(string category, string? number, Here here, RankingService ranking, JuryService jury)
    {
        var edition = await here.EditionAsync();
        var ranked = await ranking.RankAsync(edition.Id, category);
        var lines = ranked.Table.Lines.Where(l => number is null || l.Number == number).ToList();
        if (lines.Count == 0)
            throw new RuleViolationException(new Problem("Contestant.Unknown", number ?? category));
        var judges = (await jury.JudgesAsync(edition.Id)).ToDictionary(j => j.Code, j => j.Name.In(Languages.Current));
        return Files.Pdf(ExplanationDocument.Render(edition, ranked.Result, ranked.Table, lines, judges, Languages.Current), number is null ? $"explained-{category}.pdf" : $"explained-{number}.pdf");
    }

    private static async Task<FileContentHttpResult> WorkbookAsync(Here here, EditionService editions, RankingService ranking, TimeProvider time)
    {
        var edition = await here.EditionAsync();
        var tables = new List<Core.Ranking.ResultTable>();
        foreach (var category in await editions.CategoriesAsync(edition.Id))
            tables.Add(await ranking.TableAsync(edition.Id, category.Id));
        return Files.Workbook(RankingWorkbook.Render(edition, tables, Languages.Current, time.GetUtcNow().UtcDateTime), "ranking.xlsx");
    }
}
