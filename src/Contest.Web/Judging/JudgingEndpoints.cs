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
    public static void MapJudging(this IEndpointRouteBuilder site)
    {
        var judge = site.MapGroup("/judge").RequireAuthorization(nameof(Act.EnterScores));
        judge.MapGet("", RoundsAsync);
        judge.MapGet("/{category}/{round}/{contestant}", SheetAsync);
        judge.MapGet("/receipt/{category}/{round}/{contestant}", ReceiptAsync).AddEndpointFilter<Refusals>();
        judge.MapPost("/entries", EnterAsync).AddEndpointFilter<OwnPages>().AddEndpointFilter<Refusals>().DisableAntiforgery().WithMetadata(new SkipStatusCodePagesAttribute());
    }

    private static async Task<Results<RazorComponentResult<JudgeRoundsDocument>, RedirectHttpResult>> RoundsAsync(HttpContext context, Here here, JudgingService judging)
    {
        // The tablet keeps pages below /judge/ for the time without a connection, and this one is among them.
        if (!context.Request.Path.Value!.EndsWith('/'))
            return TypedResults.LocalRedirect("/judge/");
        var (edition, actor) = (await here.EditionAsync(), context.User.ToActor());
        Sign(context, actor);
        return new RazorComponentResult<JudgeRoundsDocument>(new { Judge = actor.Name, JudgeId = actor.JudgeId!.Value, IsChief = actor.May(Act.UnlockSheets), edition.TimeZone, Rounds = await judging.RoundsOfAsync(edition.Id, actor.JudgeId!.Value) });
    }

    private static async Task<Results<RazorComponentResult<ScoreSheetDocument>, NotFound>> SheetAsync(string category, string round, string contestant, HttpContext context, Here here, JudgingService judging)
    {
        var (edition, actor) = (await here.EditionAsync(), context.User.ToActor());
        if ((await judging.RoundsOfAsync(edition.Id, actor.JudgeId!.Value)).FirstOrDefault(r => r.Regulation.Category == category && r.Round.Id == round) is not { } sitting
            || sitting.Sheets.ToList().FindIndex(s => s.Token == contestant) is not (>= 0 and var index))
            return TypedResults.NotFound();
        Sign(context, actor);
        return new RazorComponentResult<ScoreSheetDocument>(new { View = new ScoreSheetView(edition, sitting, index, actor.Name, actor.JudgeId!.Value) });
    }

    private static async Task<Results<Ok<SheetReceipt>, NotFound>> ReceiptAsync(string category, string round, string contestant, HttpContext context, Here here, JudgingService judging)
    {
        var (edition, actor) = (await here.EditionAsync(), context.User.ToActor());
        Sign(context, actor);
        var sitting = await judging.RoundOfAsync(edition.Id, actor.JudgeId!.Value, category, round);
        return sitting.Sheets.FirstOrDefault(s => s.Token == contestant) is { } sheet ? TypedResults.Ok(SheetReceipt.Of(sitting, sheet)) : TypedResults.NotFound();
    }

    // Whose page it is, so that it is kept for nobody else; and of which build, so that a page that is left open learns of a newer one.
    private static void Sign(HttpContext context, Actor actor)
    {
        context.Response.Headers["X-Contest-Judge"] = $"{actor.JudgeId}";
        context.Response.Headers["X-Contest-Version"] = RoundFacts.Build;
    }

    private static async Task<Results<Ok<EntryAnswer>, Conflict<FieldFacts>, ForbidHttpResult>> EnterAsync(EntryRequest request, HttpContext context, Here here, JudgingService judging)
    {
        var actor = context.User.ToActor();
        // What somebody else typed on this tablet is not taken for this judge's.
        if (request.Judge is { } typed && typed != actor.JudgeId)
            return TypedResults.Forbid();
        Sign(context, actor);
        // A judge is of one edition for good; a sign-in from before it was noted there does not say which.
        var edition = context.User.OpenEdition() ?? (await here.EditionAsync()).Id;
        try
        {
            var entry = await judging.EnterAsync(actor, edition, request.ToTyped());
            return TypedResults.Ok(new EntryAnswer(entry.Id, entry.Version, entry.At));
        }
        catch (RuleViolationException refusal) when (refusal.Problems[0].Code == "Score.Conflict")
        {
            var round = await judging.RoundOfAsync(edition, actor.JudgeId!.Value, request.Category, request.Round);
            // A field that nobody has written stands at version 0: the entry was based on what this journal never held.
            return TypedResults.Conflict(round.Sheets.Single(s => s.Token == request.Contestant).Sheet.Latest(request.Criterion) is { } latest ? FieldFacts.Of(latest) : new FieldFacts(0, null, "", "", default, ""));
        }
    }

    /// <summary>One change as the page sends it; <see cref="Points"/> in hundredths.</summary>
    /// <param name="Criterion">A criterion's id, or a field of <see cref="SheetField"/>.</param>
    /// <param name="Status">A status word of <see cref="Mark.TryParse"/> for <see cref="SheetField.Status"/>.</param>
    /// <param name="Comment">The text of <see cref="SheetField.Comment"/>; the ground of a recusal for <see cref="SheetField.Status"/>.</param>
    /// <param name="Judge">Who typed it; <c>null</c> from a page of an earlier build.</param>
    public sealed record EntryRequest(Guid EntryId, string Category, string Round, string Contestant, string Criterion, int? Points, string? Status, string? Comment, int BasedOn, int? Judge = null)
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
}
