using Contest.Data.Access;
using Contest.Data.Travel;
using Contest.Documents.Travel;
using Contest.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Travel;

/// <summary>Lists of a group.</summary>
public static class TravelEndpoints
{
    public static void MapTravel(this IEndpointRouteBuilder site)
    {
        var lists = site.MapGroup("/files/trips/{trip:int}").RequireAuthorization(nameof(Act.ViewTrips)).AddEndpointFilter<Refusals>();
        lists.MapGet("/travel-list.pdf", PdfAsync);
        lists.MapGet("/travel-list.xlsx", WorkbookAsync);
    }

    private static async Task<FileContentHttpResult> PdfAsync(int trip, HttpContext context, TravelService travel) =>
        Files.Pdf(TravelListDocument.Render(await travel.ListAsync(context.User.ToActor(), trip), Languages.Current), "travel-list.pdf");

    private static async Task<FileContentHttpResult> WorkbookAsync(int trip, HttpContext context, TravelService travel, TimeProvider time) =>
        Files.Workbook(TravelListWorkbook.Render(await travel.ListAsync(context.User.ToActor(), trip), Languages.Current, time.GetUtcNow().UtcDateTime), "travel-list.xlsx");
}
