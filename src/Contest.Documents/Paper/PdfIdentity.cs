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

    public static byte[] Settle(ReadOnlySpan<byte> pdf)
    {
        // The trailer stands behind everything that is found by its offset, so its length may change; the metadata's may not.
        var start = After(pdf, "/ID ["u8);
        var end = start + pdf[start..].LastIndexOf("]>>"u8);
        var settled = Join(pdf[..start], new string('0', Digits), pdf[end..]);
        var identity = Convert.ToHexStringLower(SHA256.HashData(settled))[..Digits];
        return Join(pdf[..start], identity, pdf[end..]);
    }

    private static byte[] Join(ReadOnlySpan<byte> before, string identity, ReadOnlySpan<byte> after)
    {
        byte[] pdf = [.. before, .. Encoding.ASCII.GetBytes($"<{identity}> <{identity}>"), .. after];
        WriteGrouped(pdf, After(pdf, "<xmpMM:DocumentID>uuid:"u8), identity);
        WriteGrouped(pdf, After(pdf, "<xmpMM:InstanceID>uuid:"u8), identity);
        return pdf;
    }

    private static int After(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> mark)
    {
        var place = pdf.LastIndexOf(mark);
        return place < 0 ? throw new InvalidOperationException($"The PDF has no {Encoding.ASCII.GetString(mark)}.") : place + mark.Length;
    }

    // In the metadata the digits stand in groups with hyphens between.
    private static void WriteGrouped(byte[] pdf, int place, string digits)
    {
        foreach (var digit in digits)
        {
            if (pdf[place] == '-')
                place++;
            pdf[place++] = (byte)digit;
        }
    }
}
