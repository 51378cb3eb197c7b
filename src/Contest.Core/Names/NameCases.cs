namespace Contest.Core.Names;

/// <summary>
/// The oblique cases of a Russian name, each filled or approved by people or <c>null</c>. Papers are worded for the nominative, which needs none of them; a paper that asks for a case that is <c>null</c> is refused, never guessed.
/// </summary>
/// <param name="Genitive">Whose? «Ким Ир Сена».</param>
/// <param name="Dative">To whom?</param>
/// <param name="Accusative">Whom?</param>
public sealed record NameCases(string? Genitive = null, string? Dative = null, string? Accusative = null)
{
    /// <summary>None is known.</summary>
    public static readonly NameCases None = new();
}
