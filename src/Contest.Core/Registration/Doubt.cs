namespace Contest.Core.Registration;

/// <summary>What a person said about a line that may be somebody registered or somebody new (rule G12).</summary>
/// <param name="Kind">The answer.</param>
/// <param name="ContestantId">Who it is, where the answer is <see cref="DoubtAnswerKind.ThisOne"/>.</param>
public sealed record DoubtAnswer(DoubtAnswerKind Kind, int ContestantId = 0)
{
    public static readonly DoubtAnswer SomebodyNew = new(DoubtAnswerKind.SomebodyNew);
    public static readonly DoubtAnswer LeaveOut = new(DoubtAnswerKind.LeaveOut);

    /// <summary>The line is this contestant.</summary>
    public static DoubtAnswer ThisOne(int contestantId) => new(DoubtAnswerKind.ThisOne, contestantId);
}

/// <summary>The three answers to a doubt.</summary>
public enum DoubtAnswerKind
{
    ThisOne,
    SomebodyNew,
    LeaveOut,
}

/// <summary>What an import may touch besides the rules: a coordinator's file is limited to one institution.</summary>
/// <param name="InstitutionCode">The only institution whose people may stand in the file.</param>
/// <param name="Taken">Every number of the edition with its category: a new person gets a free one, whatever the file says.</param>
public sealed record ImportLimits(string InstitutionCode, IReadOnlyList<(string Number, string CategoryId)> Taken);

/// <summary>How lines are compared, besides what is registered.</summary>
public sealed record ImportTerms
{
    /// <summary>No answers, nobody shut out, no limits.</summary>
    public static readonly ImportTerms None = new();

    /// <summary>Answers to doubts, by row.</summary>
    public IReadOnlyDictionary<int, DoubtAnswer> Answers { get; init; } = new Dictionary<int, DoubtAnswer>();

    /// <summary>What shuts somebody out of the category (rule E7): told as a remark; who has one comes in as «applied».</summary>
    public Func<Contestant, Institution, IReadOnlyList<Problem>> Remarks { get; init; } = (_, _) => [];

    /// <summary>Who has marks: they stay in the category in which they were marked.</summary>
    public IReadOnlySet<int> Marked { get; init; } = new HashSet<int>();

    /// <summary>The limits of a coordinator; <c>null</c>: none.</summary>
    public ImportLimits? Limits { get; init; }
}
