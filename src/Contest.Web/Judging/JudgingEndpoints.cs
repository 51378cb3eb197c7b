using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Judging;
using Contest.Web.Access;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Contest.Web.Judging;

/// <summary>What a judge's tablet sends.</summary>
public static class JudgingEndpoints
{
    /// <summary>A header that no form and no other site's page can send: together with the cookie's SameSite it stands in for a token, which would go stale in a kept page.</summary>
    private const string Header = "X-Contest";

    public static void MapJudging(this IEndpointRouteBuilder site)
    {
        var judge = site.MapGroup("/judge").RequireAuthorization(nameof(Act.EnterScores));
        judge.MapGet("", RoundsAsync);
        judge.MapGet("/{category}/{round}/{contestant}", SheetAsync);
        judge.MapPost("/entries", EnterAsync).AddEndpointFilter<Refusals>().DisableAntiforgery().WithMetadata(new SkipStatusCodePagesAttribute());
    }

    private static async Task<RazorComponentResult<JudgeRoundsDocument>> RoundsAsync(HttpContext context, Here here, JudgingService judging)
    {
        var (edition, actor) = (await here.EditionAsync(), context.User.ToActor());
        return new RazorComponentResult<JudgeRoundsDocument>(new { Judge = actor.Name, Rounds = await judging.RoundsOfAsync(edition.Id, actor.JudgeId!.Value) });
    }

    private static async Task<Results<RazorComponentResult<ScoreSheetDocument>, NotFound>> SheetAsync(string category, string round, string contestant, HttpContext context, Here here, JudgingService judging)
    {
        var (edition, actor) = (await here.EditionAsync(), context.User.ToActor());
        if ((await judging.RoundsOfAsync(edition.Id, actor.JudgeId!.Value)).FirstOrDefault(r => r.Regulation.Category == category && r.Round.Id == round) is not { } sitting)
            return TypedResults.NotFound();
        var index = sitting.Sheets.ToList().FindIndex(s => s.Token == contestant);
        return index < 0
            ? TypedResults.NotFound()
            : new RazorComponentResult<ScoreSheetDocument>(new { View = new ScoreSheetView(edition, sitting, index, actor.Name, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone)) });
    }

    private static async Task<Results<Ok<EntryAnswer>, Conflict<ConflictAnswer>, ForbidHttpResult>> EnterAsync(EntryRequest request, HttpContext context, Here here, JudgingService judging)
    {
        if (!context.Request.Headers.ContainsKey(Header) || context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
            return TypedResults.Forbid();
        var edition = await here.EditionAsync();
        var actor = context.User.ToActor();
        try
        {
            var entry = await judging.EnterAsync(actor, edition.Id, request.ToTyped());
            return TypedResults.Ok(new EntryAnswer(entry.Id, entry.Version, entry.At));
        }
        catch (RuleViolationException refusal) when (refusal.Problems[0].Code == "Score.Conflict")
        {
            var round = await judging.RoundOfAsync(edition.Id, actor.JudgeId!.Value, request.Category, request.Round);
            // A field that nobody has written stands at version 0: the entry was based on what this journal does not hold yet.
            if (round.Sheets.Single(s => s.Token == request.Contestant).Sheet.Latest(request.Criterion) is not { } latest)
                return TypedResults.Conflict(new ConflictAnswer(0, null, "", "", default, ""));
            return TypedResults.Conflict(new ConflictAnswer(latest.Version, latest.Mark.IsScored ? latest.Mark.Code : null, latest.Mark.IsScored ? "" : latest.Mark.ToString(), latest.Text, latest.At, latest.EnteredBy));
        }
    }

    /// <summary>One change as the page sends it; <see cref="Points"/> in hundredths.</summary>
    /// <param name="Criterion">A criterion's id, or a field of <see cref="SheetField"/>.</param>
    /// <param name="Status">A status word of <see cref="Mark.TryParse"/> for <see cref="SheetField.Status"/>.</param>
    public sealed record EntryRequest(Guid EntryId, string Category, string Round, string Contestant, string Criterion, int? Points, string? Status, string? Comment, int BasedOn)
    {
        public TypedEntry ToTyped() => new(EntryId, Category, Round, Contestant, Criterion, ReadMark(), Comment ?? "", BasedOn);

        private Mark ReadMark()
        {
            if (!string.IsNullOrEmpty(Status))
                return Mark.TryParse(Status, out var status) && !status.IsScored ? status : throw new RuleViolationException(new Problem("Score.NotAStatus", Status));
            return Points is not { } points ? Mark.Blank
                : points >= 0 ? Mark.Of(new Points(points))
                : throw new RuleViolationException(new Problem("Marks.NotAMark", new Points(points).ToString()));
        }
    }

    /// <summary>The entry is on the disk.</summary>
    public sealed record EntryAnswer(Guid EntryId, int Version, DateTime At);

    /// <summary>Another version stands there: the judge sees both and chooses.</summary>
    public sealed record ConflictAnswer(int Version, int? Points, string Status, string Text, DateTime At, string Author);
}
