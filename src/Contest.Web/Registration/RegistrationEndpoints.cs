using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Registration;
using Contest.Documents.Registration;
using Contest.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Registration;

/// <summary>Files of the registration.</summary>
public static class RegistrationEndpoints
{
    public static void MapRegistration(this IEndpointRouteBuilder site) =>
        site.MapGet("/files/contestants.xlsx", ContestantsAsync).RequireAuthorization(nameof(Act.ImportContestants)).AddEndpointFilter<Refusals>();

    private static async Task<FileContentHttpResult> ContestantsAsync(HttpContext context, Here here, EditionService editions, RegistrationService registration)
    {
        var edition = await here.EditionAsync();
        var categories = await editions.CategoriesAsync(edition.Id);
        var enrolled = await registration.ContestantsAsync(edition.Id);
        // A list without passports, taken in again, leaves the passports as they are.
        var passports = context.User.May(Act.ViewTrips) ? await registration.PassportsAsync(edition.Id) : new Dictionary<int, Passport>();
        return Files.Workbook(RegistrationWorkbook.Write(
            [.. enrolled.Select(e => e.Institution).DistinctBy(i => i.Id)], [.. enrolled.Select(e => e.Contestant)], passports, [.. categories.Select(c => c.Id)], Languages.Current), "contestants.xlsx");
    }
}
