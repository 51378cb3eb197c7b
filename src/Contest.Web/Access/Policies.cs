using System.Security.Claims;
using Contest.Data.Access;
using Microsoft.AspNetCore.Authorization;

namespace Contest.Web.Access;

/// <summary>One policy for each <see cref="Act"/>, named after it: what a page, an endpoint or a link needs is decided by <see cref="RoleTable"/> alone.</summary>
public static class Policies
{
    private const string JudgeClaim = "judge";
    private const string EditionClaim = "edition";
    private const string InstitutionClaim = "institution";
    private const string TabletClaim = "tablet";

    public static AuthorizationBuilder AddActPolicies(this AuthorizationBuilder authorization)
    {
        foreach (var act in Enum.GetValues<Act>())
            authorization.AddPolicy(act.ToString(), policy => policy.RequireAssertion(context => context.User.May(act)));
        // Whatever names no policy is for nobody who has not signed in.
        return authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Whether a person may do something; nobody may do anything before signing in.</summary>
    public static bool May(this ClaimsPrincipal user, Act act) => user.Identity is { IsAuthenticated: true } && user.ToActor().May(act);

    /// <summary>The actor of a signed-in person.</summary>
    public static Actor ToActor(this ClaimsPrincipal user) => new(
        user.Identity?.Name ?? throw new InvalidOperationException("Nobody has signed in."),
        Enum.Parse<Role>(user.FindFirstValue(ClaimTypes.Role)!),
        NumberOf(user, JudgeClaim),
        NumberOf(user, InstitutionClaim));

    /// <summary>The tablet that a judge signed in on, or <c>null</c> for everybody else.</summary>
    public static Guid? Tablet(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(TabletClaim), out var tablet) ? tablet : null;

    /// <summary>The edition that somebody opened, or <c>null</c> for who opened none.</summary>
    public static int? OpenEdition(this ClaimsPrincipal user) => int.TryParse(user.FindFirstValue(EditionClaim), out var edition) ? edition : null;

    /// <summary>The same person with an edition open; the choice lives as long as the sign-in.</summary>
    public static ClaimsPrincipal Opening(this ClaimsPrincipal user, int editionId) => new(new ClaimsIdentity(
        user.Claims.Where(c => c.Type != EditionClaim).Append(new Claim(EditionClaim, editionId.ToString(System.Globalization.CultureInfo.InvariantCulture))), "contest"));

    /// <summary>The identity that the cookie holds.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="key">What the sign-in rests on and is checked against at every request: the account's id, or the code of a judge's or coordinator's link.</param>
    /// <param name="tablet">The judge's tablet; <c>null</c> for everybody else.</param>
    public static ClaimsPrincipal ToPrincipal(this Actor actor, string key, Guid? tablet = null) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.Name, actor.Name),
        new Claim(ClaimTypes.Role, actor.Role.ToString()),
        new Claim(ClaimTypes.NameIdentifier, key),
        .. ClaimOf(JudgeClaim, actor.JudgeId),
        .. ClaimOf(InstitutionClaim, actor.InstitutionId),
        .. tablet is { } id ? [new Claim(TabletClaim, id.ToString())] : Array.Empty<Claim>(),
    ], "contest"));

    private static int? NumberOf(ClaimsPrincipal user, string claim) => int.TryParse(user.FindFirstValue(claim), out var number) ? number : null;

    private static Claim[] ClaimOf(string name, int? number) => number is { } value ? [new Claim(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture))] : [];
}
