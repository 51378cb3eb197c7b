using System.Text;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Editions;

/// <summary>Files of editions: regulations and the description of their form.</summary>
public static class EditionEndpoints
{
    public static void MapEditions(this IEndpointRouteBuilder site)
    {
        var files = site.MapGroup("/files").RequireAuthorization(nameof(Act.SetUpEdition)).AddEndpointFilter<Refusals>();
        files.MapGet("/regulation.schema.json", () => Json(RegulationSchema.Text(), "regulation.schema.json"));
        files.MapGet("/editions/{edition}/regulations.json", AllAsync);
        files.MapGet("/editions/{edition}/regulations/{category}.json", OneAsync);
    }

    private static async Task<FileContentHttpResult> AllAsync(string edition, EditionService editions) =>
        Json(RegulationFile.Write([.. (await CategoriesAsync(edition, editions)).Select(c => c.Regulation)]), $"regulations-{edition}.json");

    private static async Task<FileContentHttpResult> OneAsync(string edition, string category, EditionService editions)
    {
        var found = (await CategoriesAsync(edition, editions)).FirstOrDefault(c => c.Id == category) ?? throw new RuleViolationException(new Problem("Category.Unknown", category));
        return Json(RegulationFile.Write([found.Regulation]), $"{category}.json");
    }

    private static async Task<IReadOnlyList<Category>> CategoriesAsync(string code, EditionService editions) =>
        await editions.FindAsync(code) is { } edition ? await editions.CategoriesAsync(edition.Id) : throw new RuleViolationException(new Problem("Edition.Unknown"));

    private static FileContentHttpResult Json(string text, string name) => TypedResults.File(Encoding.UTF8.GetBytes(text), "application/json", name);
}
