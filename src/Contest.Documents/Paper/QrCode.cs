using QRCoder;

namespace Contest.Documents.Paper;

/// <summary>A QR code of level M as few rectangles, in modules, without the quiet zone.</summary>
/// <param name="Size">Modules on a side.</param>
public sealed record QrCode(int Size, IReadOnlyList<QrCode.Block> Blocks)
{
    private const int QuietZone = 4;

    public readonly record struct Block(int X, int Y, int Width, int Height);

    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count - 2 * QuietZone;
        return new QrCode(size, Merge(size, (x, y) => data.ModuleMatrix[y + QuietZone][x + QuietZone]));
    }

    // Runs of a row, grown downwards while the next row has the same run: no seams between modules, and little to draw.
    private static List<Block> Merge(int size, Func<int, int, bool> dark)
    {
        var blocks = new List<Block>();
        var growing = new List<Block>();
        for (var y = 0; y < size; y++)
        {
            var row = new List<Block>();
            for (var x = 0; x < size; x++)
            {
                var start = x;
                while (x < size && dark(x, y))
                    x++;
                if (x > start)
                {
                    var above = growing.Find(block => block.X == start && block.Width == x - start);
                    row.Add(above.Width > 0 ? above with { Height = above.Height + 1 } : new Block(start, y, x - start, 1));
                }
            }
            blocks.AddRange(growing.Where(block => !row.Exists(next => next.X == block.X && next.Y == block.Y)));
            growing = row;
        }
        blocks.AddRange(growing);
        return blocks;
    }
}
