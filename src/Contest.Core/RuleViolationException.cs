namespace Contest.Core;

/// <summary>A command was refused by a rule. Nothing of the command was done. A bug throws the framework's exceptions instead.</summary>
public sealed class RuleViolationException : Exception
{
    /// <summary>Refuses for one reason.</summary>
    public RuleViolationException(Problem problem) : this([problem]) { }

    /// <summary>Refuses for several reasons, all told at once.</summary>
    public RuleViolationException(IReadOnlyList<Problem> problems) : base(string.Join("; ", problems)) => Problems = problems;

    /// <summary>Every reason of the refusal; at least one.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
