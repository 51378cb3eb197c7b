namespace Contest.Core.Editions;

/// <summary>What a new edition takes over from one that is there.</summary>
public static class EditionCopyRule
{
    /// <summary>The structure for another year: wording, signatories and rules stay, every date moves by whole years, and the year in the form of diploma numbers with it.</summary>
    /// <param name="source">The edition to begin from.</param>
    /// <param name="code">The new code.</param>
    /// <param name="year">The new year.</param>
    public static Edition ForYear(Edition source, string code, int year) => source with
    {
        Id = 0,
        Code = code,
        Year = year,
        Ordinal = source.Ordinal == 0 ? 0 : Math.Max(1, source.Ordinal + year - source.Year),
        FinalFrom = source.FinalFrom.AddYears(year - source.Year),
        FinalTo = source.FinalTo.AddYears(year - source.Year),
        AwardedOn = source.AwardedOn.AddYears(year - source.Year),
        DiplomaNumber = source.DiplomaNumber.Replace(Digits(source.Year), Digits(year), StringComparison.Ordinal),
        State = EditionState.Draft,
        RehearsalOf = null,
    };

    /// <summary>A category for another year: its days move with the edition.</summary>
    public static Category ForYear(Category source, int editionId, int years) => source with
    {
        EditionId = editionId,
        ApplicationsFrom = source.ApplicationsFrom?.AddYears(years),
        ApplicationsTo = source.ApplicationsTo?.AddYears(years),
        Regulation = source.Regulation with { Eligibility = source.Regulation.Eligibility with { AgeOn = source.Regulation.Eligibility.AgeOn?.AddYears(years) } },
    };

    /// <summary>The rehearsal of an edition, at most as far as running: what is closed cannot be tried (rule E9).</summary>
    /// <param name="source">The real edition.</param>
    /// <param name="taken">Codes that are taken.</param>
    public static Edition Rehearsal(Edition source, IReadOnlySet<string> taken)
    {
        if (source.IsRehearsal)
            throw new RuleViolationException(new Problem("Edition.RehearsalOfRehearsal"));
        var count = 1;
        while (taken.Contains(RehearsalCode(source.Code, count)))
            count++;
        return source with
        {
            Id = 0,
            Code = RehearsalCode(source.Code, count),
            RehearsalOf = source.Id,
            State = source.State > EditionState.Running ? EditionState.Running : source.State,
        };
    }

    private static string RehearsalCode(string code, int count) => $"{code[..Math.Min(code.Length, 34)]}-r{Digits(count)}";

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
