namespace Contest.Documents.Awards;

/// <summary>What of a diploma is printed: the paper may bring the rest with it.</summary>
[Flags]
public enum DiplomaLayers
{
    Variable = 1,
    Fixed = 2,
    EmblemSlot = 4,
    Frame = 8,
    Background = 16,

    /// <summary>For a screen and the archive.</summary>
    All = Variable | Fixed | EmblemSlot | Frame | Background,

    /// <summary>For white paper: a tint would print as dust.</summary>
    WhitePaper = Variable | Fixed | EmblemSlot | Frame,

    /// <summary>For stock that bears frame and emblem.</summary>
    FramedStock = Variable | Fixed,

    /// <summary>For stock that bears everything but the person.</summary>
    FullStock = Variable,
}
