using Contest.Core.Editions;

namespace Contest.Core.Awards;

/// <summary>Results made public, frozen as they were shown, and not before their moment (rule D5). Append-only: of a category the newest whose moment has come is shown.</summary>
public sealed record Publication
{
    public int Id { get; init; }
    public required int EditionId { get; init; }
    public required string CategoryId { get; init; }
    public required PublicationStage Stage { get; init; }

    /// <summary>The protocol that final results rest on; <c>null</c> for others.</summary>
    public int? ProtocolNumber { get; init; }

    /// <summary>From when on the public sees it, UTC.</summary>
    public required DateTime VisibleFrom { get; init; }

    public required PublicTable Table { get; init; }

    /// <summary>Why results were taken off; else empty.</summary>
    public string Reason { get; init; } = "";

    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

public enum PublicationStage
{
    /// <summary>Open to appeals.</summary>
    Preliminary,

    /// <summary>From a signed protocol.</summary>
    Final,

    /// <summary>Taken off again.</summary>
    Withdrawn,
}

/// <summary>What a publication shows.</summary>
/// <param name="Names">Names, of those who have consented to that; the others stand by their number.</param>
/// <param name="Institutions">Institutions and towns.</param>
/// <param name="Points">Totals.</param>
/// <param name="Rounds">What each round brought.</param>
/// <param name="OnlyAwarded">Only those with a diploma.</param>
public sealed record PublicChoice(bool Names = true, bool Institutions = true, bool Points = true, bool Rounds = false, bool OnlyAwarded = false);

/// <summary>A table of public results: nothing else about anybody leaves the house.</summary>
/// <param name="Category">The category.</param>
/// <param name="Maximum">The greatest total.</param>
/// <param name="Rounds">Names of the rounds that are shown; empty where none are.</param>
/// <param name="Choice">What was chosen to be shown.</param>
/// <param name="Lines">The lines, in the order of places.</param>
/// <param name="Nominations">Nominations with who has them.</param>
public sealed record PublicTable(Wording Category, Points Maximum, IReadOnlyList<Wording> Rounds, PublicChoice Choice, IReadOnlyList<PublicLine> Lines, IReadOnlyList<PublicNomination> Nominations);

/// <summary>A line of public results.</summary>
/// <param name="Place">«4», «2–3»; empty without a place.</param>
/// <param name="Who">Whose line it is.</param>
/// <param name="Institution">The institution; <c>null</c> where it is not shown.</param>
/// <param name="Town">Its town.</param>
/// <param name="Rounds">What each round brought; empty where it is not shown.</param>
/// <param name="Total">The total; <c>null</c> where it is not shown.</param>
/// <param name="Degree">The degree; 0: none.</param>
/// <param name="DegreeName">What the degree is called, where it has a name of its own.</param>
public sealed record PublicLine(string Place, PublicPerson Who, Wording? Institution, Wording? Town, IReadOnlyList<Points?> Rounds, Points? Total, int Degree, Wording? DegreeName);

/// <summary>A nomination in public results.</summary>
/// <param name="Name">The nomination.</param>
/// <param name="Who">Who has it; empty: nobody, or a team.</param>
/// <param name="Team">What the team is called; empty: it went to a person.</param>
public sealed record PublicNomination(Wording Name, IReadOnlyList<PublicPerson> Who, string Team);

/// <summary>A person in public results.</summary>
/// <param name="ContestantId">The contestant; shown to nobody.</param>
/// <param name="Number">The registration number.</param>
/// <param name="Name">The name, of who has consented to its publication; <c>null</c>: the number stands for the person.</param>
public sealed record PublicPerson(int ContestantId, string Number, Wording? Name);
