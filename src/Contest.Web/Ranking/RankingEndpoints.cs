using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Ranking;
using Contest.Documents.Ranking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Ranking;

/// <summary>Files of the ranking.</summary>
public static class RankingEndpoints
{
    public static void MapRanking(this IEndpointRouteBuilder site) =>
        site.MapGet("/files/ranking.xlsx", WorkbookAsync).RequireAuthorization(nameof(Act.ViewRanking)).AddEndpointFilter<Refusals>();

    private static async Task<FileContentHttpResult> WorkbookAsync(Here here, EditionService editions, RankingService ranking, TimeProvider time)
    {
        var edition = await here.EditionAsync();
        var tables = new List<Core.Ranking.ResultTable>();
        foreach (var category in await editions.CategoriesAsync(edition.Id))
            tables.Add(await ranking.TableAsync(edition.Id, category.Id));
        return Files.Workbook(RankingWorkbook.Render(edition, tables, Languages.Current, time.GetUtcNow().UtcDateTime), "ranking.xlsx");
    }
}
