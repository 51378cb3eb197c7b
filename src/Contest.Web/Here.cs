using Contest.Core;
using Contest.Core.Editions;
using Contest.Data.Editions;

namespace Contest.Web;

/// <summary>The edition that a request is about, asked once a request.</summary>
public sealed class Here(EditionService editions)
{
    private readonly SemaphoreSlim _asking = new(1, 1);
    private bool _asked;
    private Edition? _edition;

    /// <summary>The edition, or <c>null</c> on an empty database.</summary>
    public async Task<Edition?> FindEditionAsync()
    {
        // Components of one page ask side by side.
        await _asking.WaitAsync();
        try
        {
            if (!_asked)
                (_edition, _asked) = (await editions.CurrentAsync(), true);
            return _edition;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>The edition. Throws <see cref="RuleViolationException"/> on an empty database.</summary>
    public async Task<Edition> EditionAsync() => await FindEditionAsync() ?? throw new RuleViolationException(new Problem("Edition.None"));
}
