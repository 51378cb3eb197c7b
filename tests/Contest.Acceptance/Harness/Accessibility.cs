using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Contest.Acceptance.Harness;

/// <summary>axe-core over a page, told so that the one who reads a failure knows what to mend.</summary>
public static class Accessibility
{
    /// <summary>One text for each violated rule: what it asks, where to read on, and every element with its trouble.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe();
        if (result.Passes.Length + result.Violations.Length == 0)
            throw new InvalidOperationException($"axe checked nothing on {page.Url}.");
        return [.. result.Violations.Select(Describe)];
    }

    private static string Describe(AxeResultItem rule) =>
        $"{rule.Id} ({rule.Impact}): {rule.Help}\n" + string.Join("\n", rule.Nodes.Select(Describe));

    private static string Describe(AxeResultNode node)
    {
        var why = node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message);
        return $"    {node.Target}: {Shorten(node.Html)}\n        {string.Join("; ", why)}";
    }

    private static string Shorten(string html) => html.Length <= 160 ? html : html[..160] + "…";
}
