using System.Security.Claims;
using System.Threading.RateLimiting;
using Contest.Core;
using Contest.Data.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Identity;

namespace Contest.Web.Access;

/// <summary>Signing in: one cookie for staff, judges and coordinators, kept over restarts.</summary>
public static class AccessSetup
{
    /// <summary>The name of the limit on attempts to sign in.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>The name of the limit on PINs: counted for each link, since a whole jury signs in from one address.</summary>
    public const string PinLimit = "pin";

    /// <summary>The name of the limit on applications: a whole class may send theirs from one address.</summary>
    public const string ApplicationLimit = "application";

    /// <summary>The name of the limit on questions about an application: nobody walks the numbers.</summary>
    public const string QuestionLimit = "question";

    public static void AddAccess(this IServiceCollection services, string dataFolder)
    {
        // Without kept keys a restart would sign everybody out in the middle of a round.
        services.AddDataProtection().SetApplicationName("Contest").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataFolder, "keys")));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "contest";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/denied";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(14);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = StillHoldsAsync;
            cookie.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
        });
        services.AddAuthorizationBuilder().AddActPolicies();
        services.AddCascadingAuthenticationState();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(SignInLimit, context => PostsOf(context, 20, TimeSpan.FromMinutes(1)));
            limits.AddPolicy(PinLimit, context => PostsOf(context, 20, TimeSpan.FromMinutes(1), $"{context.GetRouteValue("Code")}"));
            limits.AddPolicy(ApplicationLimit, context => PostsOf(context, 40, TimeSpan.FromMinutes(10)));
            limits.AddPolicy(QuestionLimit, context => PostsOf(context, 10, TimeSpan.FromMinutes(1)));
        });
    }

    // Looking at a form is free; what is sent is counted, by address if nothing else is said.
    private static RateLimitPartition<string> PostsOf(HttpContext context, int most, TimeSpan within, string? by = null) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(by ?? context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = within })
        // A common limit on reading would let one reader lock everybody out.
        : RateLimitPartition.GetNoLimiter("reading");

    /// <summary>A machine's call is answered with the bare code; a person is led to the page that helps.</summary>
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ISkipStatusCodePagesMetadata>() is not null)
        {
            context.Response.StatusCode = status;
            // The bare code: no page is drawn over it, which would answer another one.
            if (context.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }
        return Task.CompletedTask;
    }

    /// <summary>An account that is gone or has another role, and a link of a judge or coordinator that was replaced or ended, end the sign-in at once.</summary>
    private static async Task StillHoldsAsync(CookieValidatePrincipalContext context)
    {
        if (await context.HttpContext.RequestServices.GetRequiredService<AccessService>().StillHoldsAsync(context.Principal!))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>
    /// Who acts from a live page, which no request has checked since it was opened. Throws <see cref="RuleViolationException"/> where what the sign-in rests on stands no more.
    /// </summary>
    public static async Task<Actor> ActorOfAsync(this AccessService access, ClaimsPrincipal user) =>
        await access.StillHoldsAsync(user) ? user.ToActor() : throw new RuleViolationException(new Problem("Access.LinkEnded"));

    private static async Task<bool> StillHoldsAsync(this AccessService access, ClaimsPrincipal user)
    {
        var (actor, key) = (user.ToActor(), user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        return actor.Role switch
        {
            Role.Judge or Role.ChiefJudge => actor.JudgeId is { } judge && access.JudgeOf(key) == judge,
            Role.Coordinator => actor.InstitutionId is { } institution && (await access.InstitutionOfAsync(key))?.Id == institution,
            _ => await access.RoleOfAsync(key) == actor.Role,
        };
    }
}
