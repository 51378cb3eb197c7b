using System.Text;

namespace Contest.Documents.Paper;

/// <summary>What a document needs of one font file.</summary>
internal sealed class FontUse(FontFile font)
{
    // Sorted, so that the order in which texts were laid out never shows in the bytes.
    public SortedSet<uint> Glyphs { get; } = [];

    /// <summary>The letters by which a reader of the file finds its text again.</summary>
    public SortedSet<uint> Letters { get; } = [];

    public void Add(Glyph glyph, Rune letter)
    {
        // A glyph that shaping put in a letter's place has no letter of its own; its text is written beside it.
        if (Glyphs.Add(glyph.Id) && font.Nominal(letter) == glyph.Id)
            Letters.Add((uint)letter.Value);
    }
}
