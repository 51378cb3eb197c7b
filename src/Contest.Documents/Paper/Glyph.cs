namespace Contest.Documents.Paper;

/// <summary>One shaped glyph; widths and offsets are in parts of the size.</summary>
/// <param name="Cluster">Where its letters begin in the shaped text.</param>
/// <param name="Advance">The width with kerning to the next glyph.</param>
/// <param name="Alone">The width at the end of a line, where nothing follows.</param>
internal readonly record struct Glyph(FontFile Font, ushort Id, int Cluster, double Advance, double Alone, double OffsetX, double OffsetY);
