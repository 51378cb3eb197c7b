using Contest.Data.Access;
using Contest.Data.Judging;
using Contest.Documents.Judging;
using Contest.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Judging;

/// <summary>Cards with the personal links of the whole jury. Making them ends the links before, so they are sent for and not looked at.</summary>
public static class JudgeCardEndpoints
{
    public static void MapJudgeCards(this IEndpointRouteBuilder site) => site.MapPost("/files/judge-cards.pdf", MakeAsync)
        .RequireAuthorization(nameof(Act.ManageJury)).AddEndpointFilter<Refusals>().WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static async Task<FileContentHttpResult> MakeAsync(HttpContext context, Here here, JuryService jury, AccessService access)
    {
        var edition = await here.EditionAsync();
        var cards = new List<JudgeCard>();
        foreach (var judge in await jury.JudgesAsync(edition.Id))
        {
            var (code, pin) = await access.LinkJudgeAsync(context.User.ToActor(), judge.Id);
            cards.Add(new JudgeCard(judge, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/judge/enter/{code}", pin));
        }
        return Files.Pdf(JudgeCardDocument.Render(edition, cards, Languages.Current), "judge-cards.pdf");
    }
}
