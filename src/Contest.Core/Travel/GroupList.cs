using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;

namespace Contest.Core.Travel;

/// <summary>The list of a group for invitations and visas, ready to print.</summary>
public sealed record GroupList
{
    public required Edition Edition { get; init; }
    public required Trip Trip { get; init; }

    /// <summary>Leaders first, then contestants, each part by the Russian alphabet (rule T3).</summary>
    public required IReadOnlyList<GroupLine> Lines { get; init; }

    /// <summary>The day the list was drawn up.</summary>
    public required DateOnly DrawnUpOn { get; init; }
}

/// <summary>One person's printed line.</summary>
public sealed record GroupLine
{
    public required TravellerRole Role { get; init; }
    public required PersonName Name { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly BirthDate { get; init; }
    public required string BirthPlace { get; init; }

    /// <summary><c>null</c> while the passport has not been seen: the list says so.</summary>
    public Passport? Passport { get; init; }

    public required Wording Workplace { get; init; }

    /// <summary>The post of who accompanies; <c>null</c> for a contestant.</summary>
    public Wording? Post { get; init; }

    /// <summary>Year of study of a contestant; 0 for who accompanies.</summary>
    public int Year { get; init; }

    public InstitutionKind InstitutionKind { get; init; }

    /// <summary>Age on the day of entry, where the person is a minor on any day of the trip; else <c>null</c> (rule T2).</summary>
    public int? MinorAge { get; init; }

    /// <summary>What stands in the way: codes of problems, worst first.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
