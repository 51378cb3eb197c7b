namespace Contest.Core.Registration;

/// <summary>What an import would do, line by line; nothing is saved by it.</summary>
public sealed record RegistrationPreview(IReadOnlyList<Institution> Institutions, IReadOnlyList<PreviewLine> Lines, IReadOnlyList<Problem> Problems)
{
    public int New => Lines.Count(l => l.Kind == PreviewKind.New);
    public int Changed => Lines.Count(l => l.Kind == PreviewKind.Changed);
    public int Same => Lines.Count(l => l.Kind == PreviewKind.Same);
    public int Refused => Lines.Count(l => l.Kind == PreviewKind.Refused);

    /// <summary>Whether it may be saved: an import with a refused line saves nothing (rule G4).</summary>
    public bool CanSave => Problems.Count == 0 && Lines.All(l => l.Kind != PreviewKind.Refused);

    /// <summary>Every problem, of the whole file first, then line by line.</summary>
    public IEnumerable<Problem> AllProblems => Problems.Concat(Lines.SelectMany(l => l.Problems));
}

/// <summary>One line of the sheet of contestants.</summary>
/// <param name="Row">Its number in the sheet.</param>
/// <param name="Kind">What saving would do.</param>
/// <param name="InstitutionCode">The institution the line names.</param>
/// <param name="Contestant">As it would be saved (its institution id is filled in on saving); <c>null</c> when refused.</param>
/// <param name="Passport">As it would be saved; <c>null</c> when the line has none.</param>
/// <param name="Before">As it is saved now; <c>null</c> when new.</param>
/// <param name="Problems">Why it is refused; empty otherwise.</param>
public sealed record PreviewLine(
    int Row,
    PreviewKind Kind,
    string InstitutionCode,
    Contestant? Contestant,
    Passport? Passport,
    Contestant? Before,
    IReadOnlyList<Problem> Problems);

public enum PreviewKind
{
    New,
    Changed,
    Same,
    Refused,
}

/// <summary>What is registered already, for an import to be compared with.</summary>
public sealed record Registered(
    int EditionId,
    IReadOnlyList<string> Categories,
    IReadOnlyList<Institution> Institutions,
    IReadOnlyList<Contestant> Contestants,
    IReadOnlyDictionary<int, Passport> Passports);
