using Contest.Core;
using Contest.Core.Editions;
using Contest.Data.Editions;

namespace Contest.Web;

/// <summary>The edition that a request is about, asked once a request.</summary>
public sealed class Here(EditionService editions)
{
    private Task<Edition?>? _edition;

    /// <summary>The edition, or <c>null</c> on an empty database.</summary>
    public Task<Edition?> FindEditionAsync() => _edition ??= editions.CurrentAsync();

    /// <summary>The edition. Throws <see cref="RuleViolationException"/> on an empty database.</summary>
    public async Task<Edition> EditionAsync() => await FindEditionAsync() ?? throw new RuleViolationException(new Problem("Edition.None"));
}
