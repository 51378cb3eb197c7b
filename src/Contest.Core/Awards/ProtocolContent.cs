using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;

namespace Contest.Core.Awards;

/// <summary>
/// Everything a final protocol says, frozen: what was ranked, decided and by whom. Diplomas and travellers come from here, never from the live marks (rule D1).
/// </summary>
public sealed record ProtocolContent
{
    public required int Number { get; init; }
    public required string CategoryId { get; init; }

    /// <summary>The edition as it was, with its signatories.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The regulation as it was.</summary>
    public required Regulation Regulation { get; init; }

    public required ResultTable Table { get; init; }

    /// <summary>The marks and decisions that the table follows from: who has the protocol can count it again (rule D6). <c>null</c> in a protocol from before they were kept.</summary>
    public FrozenGround? Ground { get; init; }

    /// <summary>The protocol that this one corrects; <c>null</c>: the first of its category (rule D4).</summary>
    public CorrectedProtocol? Corrects { get; init; }

    /// <summary>Nominations of the category, those that went to nobody among them (rule A6).</summary>
    public IReadOnlyList<ProtocolNomination> Nominations { get; init; } = [];

    public required Attendance Attendance { get; init; }

    /// <summary>Who of the jury signs, the chair first and the secretary last.</summary>
    public required IReadOnlyList<ProtocolMember> Members { get; init; }

    public required Vote Vote { get; init; }

    /// <summary>Indexes of the lines recommended to travel, and of their reserve in order; empty where no trip is planned.</summary>
    public required IReadOnlyList<int> Travelling { get; init; }

    /// <inheritdoc cref="Travelling"/>
    public required IReadOnlyList<int> Reserve { get; init; }

    /// <summary>The canonical text that is stored and hashed.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Canonical);

    /// <summary>Reads a stored text back.</summary>
    public static ProtocolContent FromJson(string json) => JsonSerializer.Deserialize<ProtocolContent>(json, Canonical)!;

    /// <summary>SHA-256 of a stored text, in upper-case hexadecimal.</summary>
    public static string Checksum(string json) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    // Nulls are written: a line without a mark and a regulation without a threshold are read back as they were.
    private static readonly JsonSerializerOptions Canonical = new(RegulationFile.Json)
    {
        WriteIndented = false,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };
}

/// <summary>Who came, counted over the category.</summary>
/// <param name="Admitted">Admitted to the contest.</param>
/// <param name="Appeared">Of them, appeared in a round.</param>
/// <param name="Absent">Did not appear or withdrew.</param>
/// <param name="Removed">Were removed.</param>
public sealed record Attendance(int Admitted, int Appeared, int Absent, int Removed);

/// <summary>The protocol that another one corrects.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Checksum">Its checksum as papers print it.</param>
/// <param name="Reason">Why it is corrected.</param>
/// <param name="Changes">What has changed since.</param>
public sealed record CorrectedProtocol(int Number, string Checksum, string Reason, IReadOnlyList<ResultChange> Changes);

/// <summary>A nomination in a protocol.</summary>
/// <param name="Name">The nomination.</param>
/// <param name="Numbers">Registration numbers of who has it; empty: nobody.</param>
/// <param name="Team">What the team is called; empty: it went to a person.</param>
/// <param name="Reason">Why it was given, or not.</param>
public sealed record ProtocolNomination(Wording Name, IReadOnlyList<string> Numbers, string Team, string Reason);

/// <summary>A member of the jury in a protocol.</summary>
public sealed record ProtocolMember(int JudgeId, Wording Name, JuryRole Role);

/// <summary>The vote on a protocol.</summary>
public sealed record Vote(int For, int Against, int Abstained);

/// <summary>A protocol as it is kept: a frozen text, its checksum and its signatures. Never changed; a correction is a new protocol (rule D2).</summary>
public sealed record Protocol
{
    public int Id { get; init; }
    public required int EditionId { get; init; }
    public required string CategoryId { get; init; }

    /// <summary>Counts the protocols of the edition, from 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary><see cref="ProtocolContent.ToJson"/>.</summary>
    public required string Json { get; init; }

    /// <summary><see cref="ProtocolContent.Checksum"/> of <see cref="Json"/>.</summary>
    public required string Checksum { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>When the last signature came, UTC; <c>null</c> while one is missing.</summary>
    public DateTime? SignedAt { get; init; }

    /// <summary>The content, read back.</summary>
    public ProtocolContent Content => ProtocolContent.FromJson(Json);

    /// <summary>Whether the text is still the one that was hashed.</summary>
    public bool IsIntact => ProtocolContent.Checksum(Json) == Checksum;

    /// <summary>The first 16 digits in groups of four, as papers print them: «4F7A 91C2 0B3E D865».</summary>
    public string ShortChecksum => string.Join(' ', Enumerable.Range(0, 4).Select(i => Checksum.Substring(i * 4, 4)));
}

/// <summary>One signature under a protocol. Append-only.</summary>
/// <param name="Id">The key.</param>
/// <param name="ProtocolId">The protocol.</param>
/// <param name="JudgeId">Who signed.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="RecordedBy">Who recorded it.</param>
public sealed record ProtocolSignature(int Id, int ProtocolId, int JudgeId, DateTime At, string RecordedBy);
