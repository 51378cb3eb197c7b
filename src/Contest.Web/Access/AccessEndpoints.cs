using Contest.Data.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Contest.Web.Access;

/// <summary>Coming in by a personal link, and going out.</summary>
public static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder site)
    {
        site.MapGet("/delegation/enter/{code}", EnterDelegationAsync).AllowAnonymous().RequireRateLimiting(AccessSetup.SignInLimit);
        site.MapPost("/sign-out", SignOutAsync).RequireAuthorization();
    }

    private static async Task<RedirectHttpResult> EnterDelegationAsync(string code, HttpContext context, AccessService access)
    {
        if (await access.InstitutionOfAsync(code) is not { } institution)
            return TypedResults.LocalRedirect("/link-ended");
        var actor = new Actor(institution.Name.Ru, Role.Coordinator, InstitutionId: institution.Id);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, actor.ToPrincipal(code), new AuthenticationProperties { IsPersistent = true });
        await access.RecordAsync(actor.Name, "Access.SignedIn", $"institution {institution.Code}");
        return TypedResults.LocalRedirect("/delegation");
    }

    private static async Task<RedirectHttpResult> SignOutAsync(HttpContext context, AccessService access)
    {
        await access.RecordAsync(context.User.ToActor().Name, "Access.SignedOut", "");
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.LocalRedirect("/sign-in");
    }
}
