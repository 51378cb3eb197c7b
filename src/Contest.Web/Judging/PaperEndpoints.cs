using System.Globalization;
using Contest.Core;
using Contest.Data.Access;
using Contest.Data.Judging;
using Contest.Documents.Judging;
using Contest.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Contest.Web.Judging;

/// <summary>Score sheets to print, and the judge's word on what was keyed from them.</summary>
public static class PaperEndpoints
{
    private const string Transcript = "*transcript";

    public static void MapPaper(this IEndpointRouteBuilder site)
    {
        site.MapGet("/files/score-sheets.pdf", PrintAsync).RequireAuthorization(nameof(Act.EnterScoresForJudge)).AddEndpointFilter<Refusals>();
        site.MapGet("/judge/sheets.pdf", PrintAsync).RequireAuthorization(nameof(Act.EnterScores)).AddEndpointFilter<Refusals>();
        var keyed = site.MapGroup("/judge/keyed").RequireAuthorization(nameof(Act.EnterScores));
        keyed.MapGet("", KeyedAsync);
        keyed.MapPost("", SettleAsync);
    }

    private static async Task<FileContentHttpResult> PrintAsync(string category, string round, string? judge, bool? filled, HttpContext context, Here here, PaperService paper)
    {
        var sheets = await paper.PrintAsync(context.User.ToActor(), (await here.EditionAsync()).Id, category, round, judge, filled ?? false);
        return Files.Pdf(ScoreSheetsDocument.Render(sheets, $"{context.Request.Scheme}://{context.Request.Host}/", Languages.Current), $"score-sheets-{category}-{round}.pdf");
    }

    private static async Task<RazorComponentResult<KeyedDocument>> KeyedAsync(HttpContext context, Here here, PaperService paper) =>
        new(new { Judge = context.User.ToActor(), Sheets = await paper.OwnAsync(context.User.ToActor(), (await here.EditionAsync()).Id) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<KeyedDocument>>> SettleAsync([FromForm] IFormCollection form, HttpContext context, Here here, PaperService paper)
    {
        var (edition, actor, typed) = (await here.EditionAsync(), context.User.ToActor(), SheetTyped.Of(form));
        var sheets = await paper.OwnAsync(actor, edition.Id);
        try
        {
            var id = int.TryParse(form[Transcript], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
            var sheet = sheets.FirstOrDefault(s => s.Transcript.Id == id) ?? throw new RuleViolationException(new Problem("Paper.Gone"));
            await paper.SettleAsync(actor, edition.Id, id, typed.Fields(sheet.Round));
            return TypedResults.Redirect("/judge/keyed");
        }
        catch (RuleViolationException refusal)
        {
            return new RazorComponentResult<KeyedDocument>(new { Judge = actor, Sheets = sheets, Typed = typed, refusal.Problems });
        }
    }
}
