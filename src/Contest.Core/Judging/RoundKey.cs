using Contest.Core.Editions;
using Contest.Core.Names;

namespace Contest.Core.Judging;

/// <summary>The key of a blind round: whose work has which code. Before the opening only the coding group holds one (rule J8).</summary>
public sealed record RoundKey
{
    public required Edition Edition { get; init; }
    public required Wording Category { get; init; }
    public required Round Round { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyList<KeyLine> Lines { get; init; }
}

/// <summary>One line of a key.</summary>
/// <param name="Code">The code of the work.</param>
/// <param name="Number">The registration number.</param>
public sealed record KeyLine(string Code, string Number, PersonName Name, Wording Institution);

/// <summary>What the act of deciphering says: the key, and who opened it when (rule J8).</summary>
public sealed record DecodingAct(RoundKey Key, RoundDecoding Decoding);
