using System.Text;
using Contest.Core;
using CsvHelper;

namespace Contest.Documents.Sheets;

/// <summary>Reads CSV as spreadsheet programs save it: UTF-8 with and without a mark at its head, or UTF-16 with one; parted by semicolons, commas or tabs.</summary>
internal static class CsvFile
{
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>The rows of a file. Throws <see cref="RuleViolationException"/> where it is no text, has too many rows or a quotation mark that is never closed.</summary>
    public static TypedSheet Read(byte[] bytes, string fileName, int maximumRows)
    {
        var text = Decode(bytes, fileName);
        long openQuote = 0;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Separator(text),
            TrackLineNumbers = true,
            // A quotation mark inside a name is somebody's spelling, but one that opens a cell and never closes it would swallow every line below.
            OnMalformedRecord = malformed => openQuote = malformed.Reason == CsvMalformedReason.UnterminatedQuote ? malformed.LineNumber : openQuote,
        };
        using var reader = CsvReader.FromText(text, options);
        var rows = new List<TypedRow>();
        while (reader.Read())
        {
            var row = new TypedRow((int)reader.LineNumber, reader.Current.ToArray());
            if (row.IsBlank)
                continue;
            if (rows.Count == maximumRows)
                throw UploadedFile.TooManyRows(fileName, null, maximumRows);
            rows.Add(row);
        }
        return openQuote == 0
            ? new TypedSheet(null, rows)
            : throw new RuleViolationException(new Problem("File.QuoteOpen").At(new Place(fileName, Row: (int)openQuote)));
    }

    private static string Decode(byte[] bytes, string fileName)
    {
        if (UploadedFile.IsZip(bytes))
            throw UploadedFile.Unreadable(fileName);
        Encoding encoding = bytes.AsSpan() switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };
        try
        {
            var text = encoding.GetString(bytes).TrimStart('\uFEFF');
            return text.AsSpan().ContainsAny('\0', '\uFFFE') ? throw UploadedFile.Unreadable(fileName) : text.Normalize();
        }
        catch (DecoderFallbackException)
        {
            throw new RuleViolationException(new Problem("File.NotUtf8", fileName).At(new Place(fileName)));
        }
    }

    // The sign that parts the first line most often; the semicolon where none does.
    private static char Separator(string text)
    {
        var header = text.TrimStart('\r', '\n').Split('\n', 2)[0];
        return Separators.MaxBy(separator => header.Count(c => c == separator));
    }
}
