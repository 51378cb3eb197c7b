namespace Contest.Core.Judging;

/// <summary>Why a judge does not mark a contestant: no mark, and never zero (rules J1, J12).</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Words">In the judge's words; asked for where the ground is <see cref="RecusalGround.Other"/>.</param>
public sealed record Recusal(RecusalGround Ground, string Words = "")
{
    /// <summary>Reads what <see cref="ToString"/> writes: a ground, and after a space the words; <c>null</c> where it is none.</summary>
    public static Recusal? Of(string text)
    {
        var parts = text.Split(' ', 2);
        return !text.StartsWith(' ') && !char.IsAsciiDigit(text.FirstOrDefault()) && Enum.TryParse<RecusalGround>(parts[0], ignoreCase: true, out var ground)
            && (parts.ElementAtOrDefault(1)?.Trim() ?? "") is var words && (ground != RecusalGround.Other || words.Length > 0)
            ? new Recusal(ground, words)
            : null;
    }

    /// <summary>The form in which the journal keeps it: «institution», «other брат жены».</summary>
    public override string ToString() => (Ground.ToString().ToLowerInvariant() + " " + Words).TrimEnd();
}

public enum RecusalGround
{
    /// <summary>Teaches the contestant.</summary>
    Pupil,

    /// <summary>Works at the contestant's institution.</summary>
    Institution,

    /// <summary>Is a relative.</summary>
    Relative,

    /// <summary>Something else, in words.</summary>
    Other,
}
