using System.Security.Cryptography;
using System.Text;

namespace Contest.Documents.Paper;

/// <summary>
/// Gives a PDF an identity made from its content. A PDF/A gets its identity from Skia, which takes the clock into it,
/// so that the same paper made twice would differ in these few bytes and in nothing else.
/// </summary>
internal static class PdfIdentity
{
    private const int Digits = 32;

    public static byte[] Settle(byte[] pdf)
    {
        var places = new[]
        {
            After(pdf, "<xmpMM:DocumentID>uuid:"u8),
            After(pdf, "<xmpMM:InstanceID>uuid:"u8),
            After(pdf, "/ID [<"u8),
        };
        var second = places[2] + Digits + "> <".Length;
        foreach (var place in places)
            Write(pdf, place, new string('0', Digits));
        Write(pdf, second, new string('0', Digits));

        var identity = Convert.ToHexStringLower(SHA256.HashData(pdf))[..Digits];
        foreach (var place in places)
            Write(pdf, place, identity);
        Write(pdf, second, identity);
        return pdf;
    }

    private static int After(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> mark)
    {
        var place = pdf.LastIndexOf(mark);
        return place < 0 ? throw new InvalidOperationException($"The PDF has no {Encoding.ASCII.GetString(mark)}.") : place + mark.Length;
    }

    // In the metadata the digits stand in groups with hyphens between, in the trailer together.
    private static void Write(byte[] pdf, int place, string digits)
    {
        foreach (var digit in digits)
        {
            if (pdf[place] == '-')
                place++;
            pdf[place++] = (byte)digit;
        }
    }
}
