namespace Contest.Core.Editions;

/// <summary>Whom a category is for. Every bound may be left out; those that are given hold together. People may let somebody in past them, with a recorded reason (rule E7).</summary>
public sealed record Eligibility
{
    /// <summary>The least age in full years.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>The greatest age in full years.</summary>
    public int? AgeTo { get; init; }

    /// <summary>The day on which ages are counted; <c>null</c>: the first day of the final (rule E2).</summary>
    public DateOnly? AgeOn { get; init; }

    /// <summary>Kinds of institutions; empty: all.</summary>
    public IReadOnlyList<InstitutionKind> Institutions { get; init; } = [];

    /// <summary>The first and the last year of study or class.</summary>
    public int? YearFrom { get; init; }

    /// <inheritdoc cref="YearFrom"/>
    public int? YearTo { get; init; }

    public MajorNeed Major { get; init; } = MajorNeed.Any;

    /// <summary>Whether a winner of an earlier edition may take part again.</summary>
    public bool EarlierWinners { get; init; } = true;

    /// <summary>The most years somebody may have lived in Russia; <c>null</c>: any number.</summary>
    public int? YearsInRussiaAtMost { get; init; }

    /// <inheritdoc/>
    public bool Equals(Eligibility? other) => other is not null && Institutions.SequenceEqual(other.Institutions) && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();

    private (int?, int?, DateOnly?, int?, int?, MajorNeed, bool, int?) Key => (AgeFrom, AgeTo, AgeOn, YearFrom, YearTo, Major, EarlierWinners, YearsInRussiaAtMost);
}

/// <summary>Whether Russian must be what a contestant studies.</summary>
public enum MajorNeed
{
    Any,
    Major,
    NonMajor,
}
