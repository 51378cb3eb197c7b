namespace Contest.Core.Registration;

/// <summary>What an import would do, line by line; nothing is saved by it.</summary>
public sealed record RegistrationPreview(IReadOnlyList<Institution> Institutions, IReadOnlyList<PreviewLine> Lines, IReadOnlyList<Problem> Problems)
{
    private readonly Dictionary<PreviewKind, int> _counts = Lines.CountBy(l => l.Kind).ToDictionary();

    /// <summary>The codes of the institutions that are registered, by id.</summary>
    public IReadOnlyDictionary<int, string> InstitutionCodes { get; init; } = new Dictionary<int, string>();

    public int New => Count(PreviewKind.New);
    public int Changed => Count(PreviewKind.Changed);
    public int Same => Count(PreviewKind.Same);
    public int Refused => Count(PreviewKind.Refused);
    public int Doubtful => Count(PreviewKind.Doubtful);

    /// <summary>How many lines are of a kind.</summary>
    public int Count(PreviewKind kind) => _counts.GetValueOrDefault(kind);

    /// <summary>Whether it may be saved: an import with a refused line or an open doubt saves nothing (rules G4 and G12).</summary>
    public bool CanSave => Problems.Count == 0 && Refused == 0 && Doubtful == 0;

    /// <summary>Every problem, of the whole file first, then line by line; an open doubt is one of them.</summary>
    public IEnumerable<Problem> AllProblems => Problems.Concat(Lines.SelectMany(l => l.Problems));
}

/// <summary>One line of the sheet of contestants.</summary>
/// <param name="Row">Its number in the sheet.</param>
/// <param name="Kind">What saving would do.</param>
/// <param name="InstitutionCode">The institution the line names.</param>
/// <param name="Contestant">As it would be saved (its institution id is filled in on saving); <c>null</c> when refused, and as typed while doubtful.</param>
/// <param name="Passport">As it would be saved; <c>null</c> when the line has none.</param>
/// <param name="Before">As it is saved now; <c>null</c> when new.</param>
/// <param name="Problems">Why it is refused, or what is doubtful; empty otherwise.</param>
public sealed record PreviewLine(
    int Row,
    PreviewKind Kind,
    string InstitutionCode,
    Contestant? Contestant,
    Passport? Passport,
    Contestant? Before,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>The name as typed, for a line without a contestant.</summary>
    public string Named { get; init; } = "";

    /// <summary>Who the line may be, while it is doubtful or where a person has answered.</summary>
    public IReadOnlyList<Contestant> Candidates { get; init; } = [];

    /// <summary>What keeps the person from being admitted: told, and no refusal.</summary>
    public IReadOnlyList<Problem> Remarks { get; init; } = [];

    /// <summary>Whether the passport would be entered or replaced.</summary>
    public bool ChangesPassport { get; init; }
}

public enum PreviewKind
{
    New,
    Changed,
    Same,
    Refused,

    /// <summary>May be somebody registered or somebody new: a person answers (rule G12).</summary>
    Doubtful,

    /// <summary>A person said to leave the line out.</summary>
    LeftOut,
}

/// <summary>What is registered already, for an import to be compared with.</summary>
public sealed record Registered(
    int EditionId,
    IReadOnlyList<string> Categories,
    IReadOnlyList<Institution> Institutions,
    IReadOnlyList<Contestant> Contestants,
    IReadOnlyDictionary<int, Passport> Passports);
