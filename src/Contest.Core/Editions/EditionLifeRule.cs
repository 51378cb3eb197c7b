namespace Contest.Core.Editions;

/// <summary>The life of an edition: draft, registration, running, closed, published, one step at a time (rule E8).</summary>
public static class EditionLifeRule
{
    /// <summary>Refuses whatever would change contestants, regulations or marks of an edition that is closed.</summary>
    public static void DemandOpen(Edition edition)
    {
        if (edition.IsClosed)
            throw new RuleViolationException(new Problem("Edition.Closed", edition.Code));
    }

    /// <summary>The state after a state; <c>null</c> after the last.</summary>
    public static EditionState? Next(EditionState state) => state < EditionState.Published ? state + 1 : null;

    /// <summary>The state before a state; <c>null</c> before the first.</summary>
    public static EditionState? Previous(EditionState state) => state > EditionState.Draft ? state - 1 : null;

    /// <summary>The edition after a step. Throws <see cref="RuleViolationException"/> where the step skips a state, where a step back has no reason, or with everything that a step forward lacks.</summary>
    /// <param name="facts">The edition and what is there.</param>
    /// <param name="to">The state to go to: the next or the one before.</param>
    /// <param name="reason">Why it goes back; may be <c>null</c> for a step forward.</param>
    public static Edition Step(EditionFacts facts, EditionState to, string? reason)
    {
        var from = facts.Edition.State;
        if (to == Previous(from))
            return string.IsNullOrWhiteSpace(reason) ? throw new RuleViolationException(new Problem("Edition.ReasonMissing")) : facts.Edition with { State = to };
        if (to != Next(from))
            throw new RuleViolationException(new Problem("Edition.StepSkipped"));
        return Missing(facts) is { Count: > 0 } missing ? throw new RuleViolationException(missing) : facts.Edition with { State = to };
    }

    /// <summary>Everything that the next step lacks; empty where it can be taken or there is none.</summary>
    public static IReadOnlyList<Problem> Missing(EditionFacts facts) => [.. facts.Edition.State switch
    {
        EditionState.Draft => ForRegistration(facts),
        EditionState.Registration => ForRunning(facts),
        EditionState.Running => facts.Categories.SelectMany(c => c.IsSigned ? c.OpenAppeals : [.. c.OpenAppeals, new Problem("Edition.NotSigned", c.Category.Regulation.Name)]),
        EditionState.Closed => facts.Categories.Where(c => c.DiplomasIssued < c.DiplomasOwed).Select(c => new Problem("Edition.DiplomasMissing", c.Category.Regulation.Name, c.DiplomasIssued, c.DiplomasOwed)),
        _ => [],
    }];

    private static List<Problem> ForRegistration(EditionFacts facts)
    {
        var (edition, problems) = (facts.Edition, EditionRule.Check(facts.Edition).ToList());
        if (edition.Signatories.All(s => s.Role != SignatoryRole.Organizer))
            problems.Add(new Problem("Edition.NoOrganizer"));
        if (edition.Signatories.All(s => s.Role != SignatoryRole.Jury))
            problems.Add(new Problem("Edition.NoJuryChair"));
        if (facts.Categories.Count == 0)
            problems.Add(new Problem("Edition.NoCategory"));
        foreach (var category in facts.Categories.Select(c => c.Category))
            if (RegulationRule.Check(category.Regulation) is { Count: > 0 } mistakes)
                problems.Add(new Problem("Edition.RegulationUnsound", category.Regulation.Name, mistakes.Count));
        return problems;
    }

    private static List<Problem> ForRunning(EditionFacts facts)
    {
        var problems = new List<Problem>();
        foreach (var category in facts.Categories)
        {
            var name = category.Category.Regulation.Name;
            if (category.Competing == 0)
                problems.Add(new Problem("Edition.NobodyAdmitted", name));
            if (category.Applied > 0)
                problems.Add(new Problem("Edition.ApplicationsOpen", name, category.Applied));
            foreach (var round in category.Category.Regulation.Rounds)
                if (category.Judges.GetValueOrDefault(round.Id) is var judges && judges < round.Judges.Minimum)
                    problems.Add(new Problem("Edition.JudgesMissing", name, round.Name, judges, round.Judges.Minimum));
        }
        return problems;
    }
}

/// <summary>What the steps of an edition's life look at.</summary>
public sealed record EditionFacts(Edition Edition, IReadOnlyList<CategoryFacts> Categories);

/// <summary>How far one category is.</summary>
/// <param name="Category">The category.</param>
/// <param name="Competing">How many are admitted or present.</param>
/// <param name="Applied">How many only applied.</param>
/// <param name="Judges">How many judges sit in each round, by its id.</param>
/// <param name="IsSigned">Whether its protocol has every signature.</param>
/// <param name="DiplomasOwed">How many diplomas its signed protocol gives.</param>
/// <param name="DiplomasIssued">How many of them stand in the register.</param>
public sealed record CategoryFacts(
    Category Category, int Competing, int Applied, IReadOnlyDictionary<string, int> Judges, bool IsSigned, int DiplomasOwed, int DiplomasIssued)
{
    /// <summary>Each appeal that waits for a decision, as what keeps the edition from being closed (rule C4).</summary>
    public IReadOnlyList<Problem> OpenAppeals { get; init; } = [];
}
