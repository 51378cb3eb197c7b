using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Contest.Tests.Documents.Paper;

/// <summary>Reads a finished PDF as another program would: its text, and where it stands in millimetres from the top left corner.</summary>
internal sealed class PdfText : IDisposable
{
    private const double PointsPerMillimetre = 72 / 25.4;

    private readonly PdfDocument _document;

    public PdfText(byte[] pdf) => _document = PdfDocument.Open(pdf);

    public int Pages => _document.NumberOfPages;

    public DocumentInformation Information => _document.Information;

    /// <summary>The text of a page, from 1, one printed line each.</summary>
    public IReadOnlyList<string> Lines(int page = 1) => [.. Printed(page).Select(line => line.Text)];

    /// <summary>All text of a page as one string with single spaces.</summary>
    public string Whole(int page = 1) => string.Join(' ', Lines(page));

    /// <summary>Where the line with this text stands: its left and right end and its baseline.</summary>
    public (double Left, double Right, double Baseline) Place(string text, int page = 1)
    {
        var line = Printed(page).First(line => line.Text == text);
        return (line.Left, line.Right, line.Baseline);
    }

    /// <summary>The lines of a page that begin between two distances from its left edge.</summary>
    public IReadOnlyList<string> Column(double from, double to, int page) =>
        [.. Printed(page).Where(line => line.Left >= from && line.Left <= to).Select(line => line.Text)];

    /// <summary>Every line of a page with the place of its beginning.</summary>
    public IReadOnlyList<(string Text, double Left, double Baseline)> All(int page) => [.. Printed(page).Select(line => (line.Text, line.Left, line.Baseline))];

    /// <summary>The size of the line with this text, in points.</summary>
    public double Size(string text, int page = 1) => Printed(page).First(line => line.Text == text).Size;

    /// <summary>The ends of everything printed on a page.</summary>
    public (double Left, double Top, double Right, double Bottom) Extent(int page = 1)
    {
        var lines = Printed(page).ToList();
        return (lines.Min(line => line.Left), lines.Min(line => line.Baseline), lines.Max(line => line.Right), lines.Max(line => line.Baseline));
    }

    public IReadOnlySet<string> Fonts => _document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName!).ToHashSet();

    public void Dispose() => _document.Dispose();

    // Letters arrive in the order in which they were drawn: a jump back or to another baseline begins a new line.
    private IEnumerable<PrintedLine> Printed(int number)
    {
        var page = _document.GetPage(number);
        PrintedLine? line = null;
        foreach (var letter in page.Letters)
        {
            var left = letter.StartBaseLine.X / PointsPerMillimetre;
            var right = letter.EndBaseLine.X / PointsPerMillimetre;
            var baseline = (page.Height - letter.StartBaseLine.Y) / PointsPerMillimetre;
            if (line is null || Math.Abs(line.Baseline - baseline) > 0.05 || left < line.Right - 0.5 || left > line.Right + 1.6)
            {
                if (line is not null)
                    yield return line;
                line = new PrintedLine(left, baseline, letter.PointSize);
            }
            line.Add(letter.Value, right);
        }
        if (line is not null)
            yield return line;
    }

    private sealed class PrintedLine(double left, double baseline, double size)
    {
        private readonly StringBuilder _text = new();

        public string Text => _text.ToString();

        public double Left => left;

        public double Baseline => baseline;

        public double Size => size;

        public double Right { get; private set; }

        public void Add(string letter, double right)
        {
            _text.Append(letter);
            Right = right;
        }
    }
}
