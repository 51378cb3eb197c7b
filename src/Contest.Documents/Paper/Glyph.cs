namespace Contest.Documents.Paper;

/// <summary>One shaped glyph; widths and offsets are in parts of the size.</summary>
/// <param name="Cluster">Where its letters begin in the shaped text.</param>
internal readonly record struct Glyph(FontFile Font, ushort Id, int Cluster, double Advance, double OffsetX, double OffsetY);
