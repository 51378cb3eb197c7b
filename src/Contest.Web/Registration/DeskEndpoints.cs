using Contest.Core;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Registration;
using Contest.Documents.Registration;
using Contest.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Registration;

/// <summary>Papers of the registration, and the photos that the desk compares with.</summary>
public static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder site)
    {
        var files = site.MapGroup("/files").AddEndpointFilter<Refusals>();
        files.MapGet("/door/{contestant:int}.jpg", PhotoAsync).RequireAuthorization(nameof(Act.CheckIn));
        files.MapGet("/badges.pdf", BadgesAsync).RequireAuthorization(nameof(Act.ViewContestants));
        files.MapGet("/badges-jury.pdf", JuryAsync).RequireAuthorization(nameof(Act.ViewContestants));
        files.MapGet("/badges-staff.pdf", StaffAsync).RequireAuthorization(nameof(Act.ViewContestants));
        files.MapPost("/badges-guests.pdf", GuestsAsync).RequireAuthorization(nameof(Act.ViewContestants));
        files.MapGet("/registration-sheet.pdf", SheetAsync).RequireAuthorization(nameof(Act.ViewContestants));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PhotoAsync(int contestant, HttpContext context, Here here, DeskService desk) =>
        await desk.PhotoAsync(context.User.ToActor(), (await here.EditionAsync()).Id, contestant) is { } jpeg ? TypedResults.File(jpeg, "image/jpeg") : TypedResults.NotFound();

    private static async Task<FileContentHttpResult> BadgesAsync(string? category, string? institution, Here here, EditionService editions, RegistrationService registration)
    {
        var edition = await here.EditionAsync();
        var categories = (await editions.CategoriesAsync(edition.Id)).ToDictionary(c => c.Id, c => c.Regulation.Name);
        var chosen = Chosen(PaperSelection.Choose(await registration.ContestantsAsync(edition.Id), category, int.TryParse(institution, out var id) ? id : null));
        return Files.Pdf(BadgeDocument.Render(new BadgeSheet(edition, [.. chosen.Select(e => Badge.Of(e.Contestant, e.Institution, categories[e.Contestant.CategoryId]))]), Languages.Current), "badges.pdf");
    }

    private static async Task<FileContentHttpResult> JuryAsync(Here here, JuryService jury)
    {
        var edition = await here.EditionAsync();
        var badges = (await jury.JudgesAsync(edition.Id)).Select(j => new Badge { Kind = BadgeKind.Jury, Surname = j.Name.In(Languages.Current), Institution = j.Post }).ToList();
        return Files.Pdf(BadgeDocument.Render(new BadgeSheet(edition, Chosen(badges)), Languages.Current), "badges-jury.pdf");
    }

    private static async Task<FileContentHttpResult> StaffAsync(Here here, AccessService access)
    {
        var badges = (await access.StaffAsync()).Select(s => new Badge { Kind = BadgeKind.Staff, Surname = s.DisplayName }).ToList();
        return Files.Pdf(BadgeDocument.Render(new BadgeSheet(await here.EditionAsync(), Chosen(badges)), Languages.Current), "badges-staff.pdf");
    }

    private static async Task<Results<FileContentHttpResult, BadRequest>> GuestsAsync(HttpContext context, IAntiforgery antiforgery, Here here)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || !context.Request.HasFormContentType)
            return TypedResults.BadRequest();
        var form = await context.Request.ReadFormAsync();
        var kind = Enum.TryParse<BadgeKind>(form["kind"], out var asked) ? asked : BadgeKind.Guest;
        var badges = form["people"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';', 2, StringSplitOptions.TrimEntries))
            .Select(parts => new Badge { Kind = kind, Surname = parts[0], Institution = parts.Length > 1 ? new Wording(parts[1], parts[1], parts[1]) : null }).ToList();
        return Files.Pdf(BadgeDocument.Render(new BadgeSheet(await here.EditionAsync(), Chosen(badges)), Languages.Current), "badges-guests.pdf");
    }

    private static async Task<FileContentHttpResult> SheetAsync(string? category, string? institution, Here here, EditionService editions, RegistrationService registration)
    {
        var edition = await here.EditionAsync();
        var categories = (await editions.CategoriesAsync(edition.Id)).ToDictionary(c => c.Id, c => c.Regulation.Name);
        var chosen = Chosen(PaperSelection.Choose(await registration.ContestantsAsync(edition.Id), category, int.TryParse(institution, out var id) ? id : null));
        var title = id > 0 ? chosen[0].Institution.Name : string.IsNullOrEmpty(category) ? null : categories.GetValueOrDefault(category);
        var list = new AttendanceList(edition, title, [.. chosen.Select(e => new AttendanceLine(e.Contestant.Number, e.Contestant.Name, e.Institution.Name, categories[e.Contestant.CategoryId]))]);
        return Files.Pdf(RegistrationSheetDocument.Render(list, Languages.Current), "registration-sheet.pdf");
    }

    private static IReadOnlyList<T> Chosen<T>(IReadOnlyList<T> found) => found.Count > 0 ? found : throw new RuleViolationException(new Problem("CheckIn.NobodyToPrint"));
}
