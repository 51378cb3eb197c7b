using System.Text;
using Contest.Core.Editions;

namespace Contest.Documents.Paper;

/// <summary>
/// A printed paper. It is laid out first, which measures every text and collects its glyphs; only then is it drawn,
/// with fonts cut down to those glyphs. The same content gives the same bytes.
/// </summary>
/// <param name="title">The document's title.</param>
/// <param name="author">Who issues it.</param>
/// <param name="created">The moment written into the file as its making.</param>
/// <param name="mark">A word in pale letters across every page, and in its foot: a rehearsal says so (rule E9); <c>null</c>: none.</param>
public sealed class PaperDocument(string title, string author, DateTimeOffset created, string? mark = null)
{
    private readonly List<Page> _pages = [];
    private readonly Dictionary<FontFile, FontUse> _uses = [];
    private readonly Dictionary<ReadOnlyMemory<byte>, Picture> _pictures = [];

    /// <summary>A paper of an edition, which its organizer issues: a rehearsal's says so.</summary>
    internal static PaperDocument Of(Edition edition, Texts texts, string title, DateTime createdUtc) => new(
        title, edition.Organizer.In(texts.Language).Replace('\n', ' '), new DateTimeOffset(DateTime.SpecifyKind(createdUtc, DateTimeKind.Utc)), texts.RehearsalMark(edition));

    /// <summary>The same where its making is a day.</summary>
    internal static PaperDocument Of(Edition edition, Texts texts, string title, DateOnly created) => Of(edition, texts, title, created.ToDateTime(TimeOnly.MinValue));

    /// <summary>Measures text for this document.</summary>
    public Typesetter Type { get; } = new();

    public IReadOnlyList<Page> Pages => _pages;

    public Page AddPage(double width, double height)
    {
        var page = new Page(this, width, height);
        _pages.Add(page);
        return page;
    }

    public Page AddA4Portrait() => AddPage(210, 297);

    public Page AddA4Landscape() => AddPage(297, 210);

    /// <summary>Draws everything laid out so far into a PDF that claims PDF/A-2b.</summary>
    public byte[] ToPdf()
    {
        if (mark is not null)
            foreach (var page in _pages)
                PageMark.Draw(page, Type, mark);
        return PdfCanvas.Draw(title, author, created.UtcDateTime, _pages, _uses);
    }

    internal void Use(TextLine line)
    {
        foreach (var glyph in line.Glyphs)
        {
            if (!_uses.TryGetValue(glyph.Font, out var use))
                _uses.Add(glyph.Font, use = new FontUse(glyph.Font));
            use.Add(glyph, Rune.GetRuneAt(line.Text, glyph.Cluster - line.Start));
        }
    }

    internal Picture Picture(ReadOnlyMemory<byte> image)
    {
        if (!_pictures.TryGetValue(image, out var picture))
            _pictures.Add(image, picture = Paper.Picture.Of(image));
        return picture;
    }
}
