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
        site.MapGet("/files/registration-form.xlsx", FormAsync).RequireAuthorization(nameof(Act.ImportContestants)).AddEndpointFilter<Refusals>();
        site.MapGet("/files/delegation.xlsx", DelegationAsync).RequireAuthorization(nameof(Act.ManageDelegation)).AddEndpointFilter<Refusals>();
    }

    private static async Task<FileContentHttpResult> ContestantsAsync(HttpContext context, Here here, RegistrationService registration, TimeProvider time)
    {
        var registered = await registration.RegisteredAsync(context.User.ToActor(), (await here.EditionAsync()).Id);
        return Files.Workbook(RegistrationWorkbook.Write(registered, Languages.Current, time.GetUtcNow().UtcDateTime), "contestants.xlsx");
    }

    private static async Task<FileContentHttpResult> FormAsync(HttpContext context, Here here, RegistrationService registration, TimeProvider time)
    {
        var registered = await registration.RegisteredAsync(context.User.ToActor(), (await here.EditionAsync()).Id);
        return Files.Workbook(RegistrationWorkbook.Template(registered, Languages.Current, time.GetUtcNow().UtcDateTime), "registration-form.xlsx");
    }

    // With nobody in it the list is the form to fill in.
    private static async Task<FileContentHttpResult> DelegationAsync(HttpContext context, DelegationService delegations, TimeProvider time)
    {
        var (own, now) = (await delegations.RegisteredAsync(context.User.ToActor()), time.GetUtcNow().UtcDateTime);
        return Files.Workbook(own.Contestants.Count == 0 ? RegistrationWorkbook.Template(own, Languages.Current, now) : RegistrationWorkbook.Write(own, Languages.Current, now), "delegation.xlsx");
    }
}
