// Deliberately bad: the architecture tests must find these.
using ClosedXML.Excel;
using SkiaSharp;

namespace Contest.Tests.Architecture.Samples;

public sealed class DrawsOutsidePaper
{
    public static float Width(SKRect rect) => rect.Width;
}

public sealed class WritesSheetsInPassing
{
    public static int Sheets(XLWorkbook book) => book.Worksheets.Count;
}
