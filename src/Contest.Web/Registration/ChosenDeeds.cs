using Contest.Core;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Registration;

namespace Contest.Web.Registration;

/// <summary>What can be done with the chosen lines of the list of contestants.</summary>
internal static class ChosenDeeds
{
    public const string Export = "export";
    public const string Tag = "tag";
    public const string Untag = "untag";

    private const int MostNumbers = 12;

    /// <summary>Does it. Returns how many changed, or <c>null</c> where a file is what was asked for.</summary>
    public static async Task<int?> DoAsync(ContestantService contestants, Actor actor, int editionId, string deed, IReadOnlyCollection<string> numbers, string reason, string tag)
    {
        if (numbers.Count == 0)
            throw new RuleViolationException(new Problem("Contestant.NobodyChosen"));
        return deed switch
        {
            Export => null,
            Tag or Untag => await contestants.TagAsync(actor, editionId, numbers, tag, isOn: deed == Tag),
            _ => Enum.TryParse<ContestantState>(deed, out var to)
                ? await contestants.ChangeStateAsync(actor, editionId, numbers, to, reason)
                : throw new RuleViolationException(new Problem("Contestant.NothingChosen")),
        };
    }

    /// <summary>Problems that differ in the number of the contestant only, as one that names them all: nineteen times the same sentence helps nobody.</summary>
    public static IReadOnlyList<Problem> Together(IReadOnlyList<Problem> problems) =>
    [
        .. problems.GroupBy(p => (p.Code, Besides: string.Join('|', p.Arguments.Skip(1)))).Select(alike => alike.Count() == 1
            ? alike.First()
            : new Problem(alike.Key.Code, [string.Join(", ", alike.Take(MostNumbers).Select(p => p.Arguments[0])) + (alike.Count() > MostNumbers ? " …" : ""), .. alike.First().Arguments.Skip(1)])),
    ];
}
