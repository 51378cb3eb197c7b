using Contest.Core.Editions;

namespace Contest.Core.Judging;

/// <summary>The file form of a jury: who judges, and in which rounds.</summary>
public sealed record JuryFile(string Format, IReadOnlyList<Judge> Judges, IReadOnlyList<Panel> Panels) : IFormatted
{
    public const string CurrentFormat = "contest-jury/1";
}

/// <summary>The panel of one round.</summary>
/// <param name="Category">The category's id.</param>
/// <param name="Round">The round's id.</param>
/// <param name="Judges">Codes of the judges.</param>
public sealed record Panel(string Category, string Round, IReadOnlyList<string> Judges);
