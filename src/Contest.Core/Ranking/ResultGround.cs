using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>
/// Everything that a category's result follows from, and nothing else: the regulation, who competes, the marks and what the jury decided. It is made from the database or from files, and the same ground always gives the same result (rule D6).
/// </summary>
/// <param name="Regulation">The category's rules.</param>
/// <param name="Contestants">Everybody of the category.</param>
/// <param name="Rounds">The marks of every round, in the regulation's order; contestants by their index in <paramref name="Contestants"/>.</param>
/// <param name="Decisions">What the jury decided.</param>
public sealed record ResultGround(Regulation Regulation, IReadOnlyList<GroundContestant> Contestants, IReadOnlyList<GroundRound> Rounds, JuryDecisions Decisions)
{
    /// <summary>The marks that count, round by round: what was decided about them lies over a copy, and the judges' own stay as they are (rules S5, C3).</summary>
    public IReadOnlyList<RoundMarks> Decided()
    {
        var contestants = Contestants.Index().ToDictionary(c => c.Item.Code, c => c.Index);
        return [.. Rounds.Select(r => Decided(r.Marks, contestants))];
    }

    private RoundMarks Decided(RoundMarks marks, Dictionary<string, int> contestants)
    {
        var settled = Decisions.Settled.Where(s => s.Round == marks.Round.Id).ToList();
        var appealed = Decisions.Appeals.Where(a => a.Round == marks.Round.Id).GroupBy(a => a.Contestant).ToList();
        if (settled.Count + appealed.Count == 0)
            return marks;
        marks = marks.Copy();
        foreach (var (contestant, _) in settled)
            marks.SetSettled(contestants[contestant]);
        foreach (var of in appealed)
            DecidedMarkRule.Apply(marks, contestants[of.Key], of.Select(a => (a.Criterion, a.Points)));
        return marks;
    }
}

/// <summary>Who is to be ranked.</summary>
/// <param name="Id">The id in the database, or the count in files; equals are listed by it.</param>
/// <param name="Code">What files call the contestant: the registration number, a code or a name.</param>
/// <param name="Institution">For cuts by institution.</param>
/// <param name="Standing">Whether the contestant competes.</param>
/// <param name="Team">The team whose mark is the contestant's in rounds of teams (rule S14); empty: none.</param>
public sealed record GroundContestant(int Id, string Code, string Institution, Standing Standing, string Team = "");

/// <summary>The marks of a round.</summary>
/// <param name="Marks">The marks.</param>
/// <param name="Judges">What files call the judges, in the order of the marks.</param>
public sealed record GroundRound(RoundMarks Marks, IReadOnlyList<string> Judges);

/// <summary>What the jury decided besides its marks, all of it recorded; contestants and rounds by what files call them.</summary>
public sealed record JuryDecisions
{
    /// <summary>Nothing was decided.</summary>
    public static readonly JuryDecisions None = new();

    /// <summary>Lots that were drawn before witnesses, by contestant; the lowest first (rule R8).</summary>
    public IReadOnlyDictionary<string, int> Lots { get; init; } = new Dictionary<string, int>();

    /// <summary>Which way the jury chose at bounds of quotas (rule A5).</summary>
    public IReadOnlyList<BoundaryChoice> Boundaries { get; init; } = [];

    /// <summary>Places and degrees that the jury set otherwise than computed; of a contestant the last holds (rule R9).</summary>
    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>Differences between judges that were talked over (rule S5).</summary>
    public IReadOnlyList<(string Contestant, string Round)> Settled { get; init; } = [];

    /// <summary>Points that count in place of the judges' after an appeal (rule C3).</summary>
    public IReadOnlyList<AppealedMark> Appeals { get; init; } = [];
}

/// <summary>A place or a degree that the jury set (rule R9).</summary>
/// <param name="Contestant">The contestant.</param>
/// <param name="Place">The place; <c>null</c>: as computed.</param>
/// <param name="Degree">The degree, 0 for none; <c>null</c>: as computed.</param>
/// <param name="Reason">Why.</param>
public sealed record Ruling(string Contestant, int? Place, int? Degree, string Reason);

/// <summary>What an appeal made of a criterion (rule C3).</summary>
/// <param name="Contestant">The contestant.</param>
/// <param name="Round">The round's id.</param>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Points">What counts in place of every judge's mark.</param>
public sealed record AppealedMark(string Contestant, string Round, string Criterion, Points Points);
