using Contest.Documents.Paper;

namespace Contest.Documents.Awards;

/// <summary>The colours of one degree: an accent and a metal. The words always say the degree too, so a grey copy stays clear.</summary>
internal sealed record DegreeInks(Ink Accent, Ink Rules, Ink Text)
{
    public static DegreeInks Of(int degree) => degree switch
    {
        1 => new(Ink.Burgundy, Ink.Gold, Ink.GoldText),
        2 => new(Ink.Blue, Ink.Silver, Ink.SilverText),
        3 => new(Ink.Green, Ink.Bronze, Ink.BronzeText),
        _ => throw new ArgumentOutOfRangeException(nameof(degree)),
    };
}
