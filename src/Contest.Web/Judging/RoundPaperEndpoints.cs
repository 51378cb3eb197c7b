using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Judging;
using Contest.Documents.Judging;
using Contest.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Judging;

/// <summary>Papers of draws and of codes.</summary>
public static class RoundPaperEndpoints
{
    public static void MapRoundPapers(this IEndpointRouteBuilder site)
    {
        var draws = site.MapGroup("/files/draws/{category}/{round}").RequireAuthorization(nameof(Act.DrawOrder)).AddEndpointFilter<Refusals>();
        draws.MapGet("/order.pdf", OrderAsync);
        draws.MapGet("/rooms.pdf", RoomsAsync);
        draws.MapGet("/desks.pdf", DesksAsync);
        var coding = site.MapGroup("/files/coding/{category}/{round}").AddEndpointFilter<Refusals>();
        coding.MapGet("/covers.pdf", CoversAsync).RequireAuthorization(nameof(Act.ViewKey));
        coding.MapGet("/labels.pdf", LabelsAsync).RequireAuthorization(nameof(Act.ViewKey));
        coding.MapGet("/act.pdf", ActAsync).RequireAuthorization(nameof(Act.Decode));
    }

    private static async Task<FileContentHttpResult> OrderAsync(string category, string round, HttpContext context, Here here, DrawService draws) =>
        Files.Pdf(AppearanceOrderDocument.Render(await PlacesAsync(category, round, context, here, draws), Languages.Current), $"order-{category}-{round}.pdf");

    private static async Task<FileContentHttpResult> RoomsAsync(string category, string round, HttpContext context, Here here, DrawService draws) =>
        Files.Pdf(RoomListDocument.Render(await PlacesAsync(category, round, context, here, draws), Languages.Current), $"rooms-{category}-{round}.pdf");

    private static async Task<FileContentHttpResult> DesksAsync(string category, string round, HttpContext context, Here here, DrawService draws) =>
        Files.Pdf(DeskLabelDocument.Render(await PlacesAsync(category, round, context, here, draws), Languages.Current), $"desks-{category}-{round}.pdf");

    private static async Task<FileContentHttpResult> CoversAsync(string category, string round, HttpContext context, Here here, CodingService coding) =>
        Files.Pdf(CoverSheetDocument.Render(await coding.KeyAsync(context.User.ToActor(), (await here.EditionAsync()).Id, category, round, KeyUse.Covers), Languages.Current), $"covers-{category}-{round}.pdf");

    private static async Task<FileContentHttpResult> LabelsAsync(string category, string round, HttpContext context, Here here, CodingService coding) =>
        Files.Pdf(CodeLabelDocument.Render(await coding.KeyAsync(context.User.ToActor(), (await here.EditionAsync()).Id, category, round, KeyUse.Labels), Languages.Current), $"labels-{category}-{round}.pdf");

    private static async Task<FileContentHttpResult> ActAsync(string category, string round, HttpContext context, Here here, CodingService coding) =>
        Files.Pdf(DecodingActDocument.Render(await coding.ActAsync(context.User.ToActor(), (await here.EditionAsync()).Id, category, round), Languages.Current), $"act-{category}-{round}.pdf");

    private static async Task<RoundPlaces> PlacesAsync(string category, string round, HttpContext context, Here here, DrawService draws) =>
        await draws.PlacesAsync(context.User.ToActor(), (await here.EditionAsync()).Id, category, round);
}
