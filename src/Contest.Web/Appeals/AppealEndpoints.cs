using Contest.Data.Access;
using Contest.Data.Appeals;
using Contest.Documents.Appeals;
using Contest.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Appeals;

/// <summary>The papers of appeals.</summary>
public static class AppealEndpoints
{
    public static void MapAppeals(this IEndpointRouteBuilder site)
    {
        var papers = site.MapGroup("/files/appeals").AddEndpointFilter<Refusals>();
        papers.MapGet("/form.pdf", FormAsync).RequireAuthorization(nameof(Act.FileAppeals));
        papers.MapGet("/protocol-{number:int}.pdf", ProtocolAsync).RequireAuthorization(nameof(Act.DecideAppeals));
    }

    private static async Task<FileContentHttpResult> FormAsync(Here here) =>
        Files.Pdf(AppealFormDocument.Render(await here.EditionAsync(), Languages.Current), "appeal.pdf");

    private static async Task<FileContentHttpResult> ProtocolAsync(int number, HttpContext context, Here here, HearingService hearings) =>
        Files.Pdf(AppealProtocolDocument.Render(await hearings.ProtocolAsync(context.User.ToActor(), (await here.EditionAsync()).Id, number), Languages.Current), $"appeal-protocol-{number}.pdf");
}
