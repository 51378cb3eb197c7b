using Contest.Data.Access;
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

    private static async Task<FileContentHttpResult> ContestantsAsync(HttpContext context, Here here, RegistrationService registration, TimeProvider time)
    {
        var edition = await here.EditionAsync();
        var registered = await registration.RegisteredAsync(context.User.ToActor(), edition.Id);
        return Files.Workbook(RegistrationWorkbook.Write(registered, Languages.Current, time.GetUtcNow().UtcDateTime, edition), "contestants.xlsx");
    }
}
