using System.IO.Compression;
using Contest.Core;

namespace Contest.Documents.Sheets;

/// <summary>A file from outside, taken into memory and found not to be larger than it pretends.</summary>
internal static class UploadedFile
{
    /// <summary>No file is read that is, or inflates to, more bytes than this.</summary>
    public const long MaximumBytes = 64L << 20;

    /// <summary>The bytes of a file. Throws <see cref="RuleViolationException"/> where there are too many.</summary>
    public static byte[] Read(Stream stream, string fileName)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (taken.Length + count > MaximumBytes)
                throw TooLarge(fileName);
            taken.Write(buffer, 0, count);
        }
        return taken.ToArray();
    }

    public static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8);

    /// <summary>
    /// Inflates a zip to the end and throws it away, counting: neither its size on the wire nor the sizes it declares say what it will take. Throws <see cref="RuleViolationException"/> where it is too much.
    /// </summary>
    public static void CheckInflated(byte[] bytes, string fileName)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var buffer = new byte[81_920];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            for (int count; (count = content.Read(buffer)) > 0;)
                if ((total += count) > MaximumBytes)
                    throw TooLarge(fileName);
        }
    }

    public static RuleViolationException Unreadable(string fileName) => new(new Problem("File.Unreadable", fileName).At(new Place(fileName)));

    public static RuleViolationException TooManyRows(string fileName, string? sheet, int maximum) =>
        new(new Problem("File.TooManyRows", maximum).At(new Place(fileName, sheet)));

    private static RuleViolationException TooLarge(string fileName) => new(new Problem("File.TooLarge", MaximumBytes >> 20).At(new Place(fileName)));
}
