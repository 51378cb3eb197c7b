using Contest.Core;

namespace Contest.Tests.Data;

/// <summary>What a command was refused for.</summary>
internal static class Refusal
{
    /// <summary>The problems of a command that must be refused.</summary>
    public static async Task<IReadOnlyList<Problem>> OfAsync(Func<Task> command) => (await Assert.ThrowsAsync<RuleViolationException>(command)).Problems;

    /// <summary>The code of the only problem of a command that must be refused.</summary>
    public static async Task<string> CodeOfAsync(Func<Task> command) => Assert.Single(await OfAsync(command)).Code;
}
