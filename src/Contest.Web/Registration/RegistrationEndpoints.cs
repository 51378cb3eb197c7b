using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Registration;
using Contest.Documents.Registration;
using Contest.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Registration;

/// <summary>Files of the registration.</summary>
public static class RegistrationEndpoints
{
    public static void MapRegistration(this IEndpointRouteBuilder site)
    {
        site.MapGet("/files/contestants.xlsx", ContestantsAsync).RequireAuthorization(nameof(Act.ImportContestants)).AddEndpointFilter<Refusals>();
        var seen = site.MapGroup("/files/contestants").RequireAuthorization(nameof(Act.ViewContestants)).AddEndpointFilter<Refusals>();
        seen.MapGet("/seen.xlsx", SeenAsync);
        seen.MapGet("/{number}/photo.jpg", PhotoAsync);
        seen.MapGet("/gaps.xlsx", async (HttpContext context, Here here, ContestantService contestants) =>
            Files.Workbook(GapsWorkbook.Render(await contestants.GapsAsync(context.User.ToActor(), (await here.EditionAsync()).Id), Languages.Current), "gaps.xlsx"));
        seen.MapGet("/gaps.pdf", async (HttpContext context, Here here, ContestantService contestants) =>
            Files.Pdf(GapsDocument.Render(await contestants.GapsAsync(context.User.ToActor(), (await here.EditionAsync()).Id), Languages.Current), "gaps.pdf"));
        site.MapGet("/files/registration-form.xlsx", FormAsync).RequireAuthorization(nameof(Act.ImportContestants)).AddEndpointFilter<Refusals>();
        site.MapGet("/files/delegation.xlsx", DelegationAsync).RequireAuthorization(nameof(Act.ManageDelegation)).AddEndpointFilter<Refusals>();
    }

    private static async Task<FileContentHttpResult> ContestantsAsync(HttpContext context, Here here, RegistrationService registration, TimeProvider time)
    {
        var edition = await here.EditionAsync();
        var registered = await registration.RegisteredAsync(context.User.ToActor(), edition.Id);
        return Files.Workbook(RegistrationWorkbook.Write(registered, Languages.Current, time.GetUtcNow().UtcDateTime, edition), "contestants.xlsx");
    }

    /// <summary>The people whom a list shows, in its order; or those whose numbers the address names.</summary>
    private static async Task<FileContentHttpResult> SeenAsync(HttpContext context, Here here, ContestantService contestants, TimeProvider time)
    {
        var roster = await contestants.RosterAsync(context.User.ToActor(), (await here.EditionAsync()).Id);
        var categories = roster.Categories.ToDictionary(c => c.Id, c => c.Regulation.Name);
        var chosen = context.Request.Query["number"].OfType<string>().ToHashSet();
        var rows = ContestantFilter.Of(context.Request.Query).Apply(ContestantRow.Of(roster)).Where(r => chosen.Count == 0 || chosen.Contains(r.Number));
        var list = new ContestantList(roster.Edition, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(roster.Edition.TimeZone)).DateTime),
            [.. rows.Select(r => new ListedContestant(r.Contestant, r.Institution, categories[r.Contestant.CategoryId], r.Gaps))]);
        return Files.Workbook(ContestantListWorkbook.Render(list, Languages.Current), "contestants-seen.xlsx");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PhotoAsync(HttpContext context, string number, Here here, ContestantPapersService papers)
    {
        // A face is personal: no cache on the way keeps it, and the reader's own asks again.
        context.Response.Headers.CacheControl = "private, no-cache";
        return await papers.PhotoAsync(context.User.ToActor(), (await here.EditionAsync()).Id, number) is { } jpeg
            ? TypedResults.File(jpeg, "image/jpeg")
            : TypedResults.NotFound();
    }

    private static async Task<FileContentHttpResult> FormAsync(HttpContext context, Here here, RegistrationService registration, TimeProvider time)
    {
        var edition = await here.EditionAsync();
        var registered = await registration.RegisteredAsync(context.User.ToActor(), edition.Id);
        return Files.Workbook(RegistrationWorkbook.Template(registered, Languages.Current, time.GetUtcNow().UtcDateTime, edition), "registration-form.xlsx");
    }

    // With nobody in it the list is the form to fill in.
    private static async Task<FileContentHttpResult> DelegationAsync(HttpContext context, Here here, DelegationService delegations, TimeProvider time)
    {
        var (own, now, edition) = (await delegations.RegisteredAsync(context.User.ToActor()), time.GetUtcNow().UtcDateTime, await here.EditionAsync());
        return Files.Workbook(own.Contestants.Count == 0 ? RegistrationWorkbook.Template(own, Languages.Current, now, edition) : RegistrationWorkbook.Write(own, Languages.Current, now, edition), "delegation.xlsx");
    }
}
