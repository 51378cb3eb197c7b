namespace Contest.Documents.Paper;

/// <summary>One colour of a printed paper, and the palette that all papers share.</summary>
public readonly record struct Ink(byte R, byte G, byte B)
{
    /// <summary>All reading text, codes and signature lines.</summary>
    public static readonly Ink Text = new(0x1b, 0x2a, 0x41);

    /// <summary>The second language, dates and labels.</summary>
    public static readonly Ink Grey = new(0x5b, 0x64, 0x72);

    public static readonly Ink Burgundy = new(0x8a, 0x24, 0x32);
    public static readonly Ink Blue = new(0x24, 0x50, 0x7a);
    public static readonly Ink Green = new(0x2f, 0x5a, 0x4a);

    // Each metal has a light tone for rules and a dark one that is legible as text.
    public static readonly Ink Gold = new(0xa9, 0x83, 0x3c);
    public static readonly Ink GoldText = new(0x84, 0x63, 0x2a);
    public static readonly Ink Silver = new(0x8a, 0x93, 0x9c);
    public static readonly Ink SilverText = new(0x5a, 0x63, 0x6d);
    public static readonly Ink Bronze = new(0x9c, 0x6a, 0x45);
    public static readonly Ink BronzeText = new(0x85, 0x56, 0x36);

    /// <summary>The tint behind an award on a screen; never printed.</summary>
    public static readonly Ink Tint = new(0xfb, 0xfa, 0xf7);

    public static readonly Ink TableRule = new(0xb9, 0xb3, 0xa6);
    public static readonly Ink Hairline = new(0xd5, 0xd0, 0xc5);
    public static readonly Ink Band = new(0xf3, 0xf1, 0xea);
}
