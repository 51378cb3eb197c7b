using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Judging;
using Contest.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Contest.Web.Judging;

/// <summary>How a judge's tablet and the desk stay in touch.</summary>
public static class TabletEndpoints
{
    public static void MapTablets(this IEndpointRouteBuilder site)
    {
        var judge = site.MapGroup("/judge").RequireAuthorization(nameof(Act.EnterScores)).AddEndpointFilter<OwnPages>().AddEndpointFilter<Refusals>().DisableAntiforgery().WithMetadata(new SkipStatusCodePagesAttribute());
        judge.MapPost("/beat", BeatAsync);
        judge.MapPost("/tablet", TakeUpAsync);
        judge.MapPost("/calls", CallAsync);
        judge.MapPost("/calls/{id:int}/back", TakeBackAsync);
        judge.MapPost("/nudges/{id:int}/seen", SeeAsync);
    }

    private static async Task<Ok<BeatAnswer>> BeatAsync(TabletNews news, HttpContext context, Here here, TabletService tablets, MessageService messages)
    {
        var (edition, actor) = (await here.EditionAsync(), context.User.ToActor());
        // A sign-in that is older than the tablets' numbers has none.
        var active = context.User.Tablet() is not { } tablet || await tablets.BeatAsync(actor, tablet, news);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone);
        var all = (await messages.OfJudgeAsync(actor.JudgeId!.Value)).ToLookup(m => m.Kind == DeskMessageKind.Nudge, m => WordAnswer.Of(m, zone));
        return TypedResults.Ok(new BeatAnswer(active, [.. all[true]], [.. all[false]]));
    }

    private static async Task<NoContent> TakeUpAsync(HttpContext context, TabletService tablets)
    {
        await tablets.TakeUpAsync(context.User.ToActor(), context.User.Tablet() ?? throw new RuleViolationException(new Problem("Tablet.Unknown")));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CallAsync(CallRequest call, HttpContext context, MessageService messages)
    {
        if (!Enum.TryParse<DeskMessageKind>(call.Kind, out var kind))
            throw new RuleViolationException(new Problem("Message.NoWords"));
        await messages.CallAsync(context.User.ToActor(), kind, call.Text ?? "", call.Round ?? "");
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> TakeBackAsync(int id, HttpContext context, MessageService messages)
    {
        await messages.TakeBackAsync(context.User.ToActor(), id);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SeeAsync(int id, HttpContext context, MessageService messages)
    {
        await messages.SeeAsync(context.User.ToActor(), id);
        return TypedResults.NoContent();
    }

    /// <summary>A call as the page sends it; the kind by its name.</summary>
    public sealed record CallRequest(string Kind, string? Text, string? Round);

    /// <summary>What the desk has for the tablet.</summary>
    /// <param name="Active">Whether it is the one in use.</param>
    /// <param name="Nudges">What the desk said and the judge has not seen.</param>
    /// <param name="Calls">The open call, and who is on the way.</param>
    public sealed record BeatAnswer(bool Active, IReadOnlyList<WordAnswer> Nudges, IReadOnlyList<WordAnswer> Calls);

    /// <summary>One word between judge and desk; the time by the edition's clock.</summary>
    public sealed record WordAnswer(int Id, string Text, string At, string By, string? AnsweredBy)
    {
        public static WordAnswer Of(DeskMessage message, TimeZoneInfo zone) =>
            new(message.Id, message.Text, zone.Local(message.At).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), message.By, message.AnsweredBy);
    }
}
