using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Paper;

namespace Contest.Documents.Registration;

/// <summary>Badges of A6, four on a sheet of A4 to be cut.</summary>
public sealed class BadgeDocument
{
    /// <summary>How many stand on a sheet.</summary>
    public const int OnAPage = 4;

    private const double Width = 105;
    private const double Height = 148;
    private const double SheetHeight = 297;

    // The four fill the sheet but for half a millimetre above and below.
    private const double SheetTop = (SheetHeight - 2 * Height) / 2;
    private const double Mark = 3;

    private readonly BadgeSheet _sheet;
    private readonly Texts _texts;
    private readonly PaperDocument _paper;

    private BadgeDocument(BadgeSheet sheet, Language language)
    {
        (_sheet, _texts) = (sheet, Texts.In(language));
        _paper = PaperDocument.Of(sheet.Edition, _texts, _texts["Badge.Name"], sheet.Edition.FinalFrom);
    }

    /// <summary>Prints badges.</summary>
    /// <exception cref="RuleViolationException">A text is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(BadgeSheet sheet, Language language) => new BadgeDocument(sheet, language).Compose();

    private byte[] Compose()
    {
        foreach (var four in _sheet.Badges.Chunk(OnAPage))
        {
            var page = _paper.AddA4Portrait();
            for (var i = 0; i < four.Length; i++)
                new BadgeFace(_paper.Type, page, i % 2 * Width, SheetTop + i / 2 * Height, _texts, _sheet.Edition).Compose(four[i]);
            ComposeCutMarks(page);
        }
        return _paper.ToPdf();
    }

    // The sheet is cut along its middle lines: the marks stand on them, at the edges and where they cross.
    private static void ComposeCutMarks(Page page)
    {
        foreach (var (x1, y1, x2, y2) in new[]
        {
            (Width, 0, Width, Mark), (Width, SheetHeight - Mark, Width, SheetHeight), (0, SheetHeight / 2, Mark, SheetHeight / 2), (2 * Width - Mark, SheetHeight / 2, 2 * Width, SheetHeight / 2),
            (Width - Mark, SheetHeight / 2, Width + Mark, SheetHeight / 2), (Width, SheetHeight / 2 - Mark, Width, SheetHeight / 2 + Mark),
        })
            page.Line(x1, y1, x2, y2, 0.15, Ink.Grey);
    }
}
