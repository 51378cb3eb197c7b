using Contest.Core;
using Contest.Core.Editions;
using Contest.Data.Editions;
using Contest.Web.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace Contest.Web;

/// <summary>The edition that a request is about, asked once a request: a judge's and a coordinator's is their own, staff's the one that they opened, else the newest real one (rule E9).</summary>
public sealed class Here(EditionService editions, IHttpContextAccessor requests, AuthenticationStateProvider signed)
{
    private Task<Edition?>? _edition;

    /// <summary>The edition, or <c>null</c> on an empty database.</summary>
    public Task<Edition?> FindEditionAsync() => _edition ??= FindAsync();

    /// <summary>The edition. Throws <see cref="RuleViolationException"/> on an empty database.</summary>
    public async Task<Edition> EditionAsync() => await FindEditionAsync() ?? throw new RuleViolationException(new Problem("Edition.None"));

    private async Task<Edition?> FindAsync()
    {
        var user = requests.HttpContext?.User ?? (await signed.GetAuthenticationStateAsync()).User;
        if (user.Identity is not { IsAuthenticated: true })
            return await editions.CurrentAsync();
        var actor = user.ToActor();
        if (actor.JudgeId is { } judge)
            return await editions.OfJudgeAsync(judge);
        if (actor.InstitutionId is { } institution)
            return await editions.OfInstitutionAsync(institution);
        return (user.OpenEdition() is { } id ? await editions.FindAsync(id) : null) ?? await editions.CurrentAsync();
    }
}
