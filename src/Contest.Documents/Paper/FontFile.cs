using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Contest.Documents.Paper;

/// <summary>One font file of the assembly, opened once for the life of the process. Never a font of the machine.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A font file stays open as long as the process lives.")]
internal sealed class FontFile
{
    // A ligature would come out of the file as one odd letter: «ﬁ» for «fi».
    private static readonly Feature[] Plain = [Feature.Parse("-liga"), Feature.Parse("-clig")];
    private static readonly Feature[] Unkerned = [.. Plain, Feature.Parse("-kern")];

    private static readonly Language Korean = new("ko");
    private static readonly Language Russian = new("ru");

    private static readonly Lazy<FontFile> PtSerif = Opened("PTSerif_400Regular");
    private static readonly Lazy<FontFile> PtSerifBold = Opened("PTSerif_700Bold");
    private static readonly Lazy<FontFile> PtSerifItalic = Opened("PTSerif_400Regular_Italic");
    private static readonly Lazy<FontFile> Nanum = Opened("NanumMyeongjo_400Regular");
    private static readonly Lazy<FontFile> NanumBold = Opened("NanumMyeongjo_700Bold");
    private static readonly Lazy<FontFile> Pretendard = Opened("Pretendard-Regular");
    private static readonly Lazy<FontFile> PretendardSemiBold = Opened("Pretendard-SemiBold");

    private readonly Font _font;
    private readonly double _unitsPerEm;
    private readonly int _figureWidth;

    private FontFile(string name)
    {
        Name = name;
        var resource = $"Contest.Documents.Fonts.{name}.ttf";
        var stream = typeof(FontFile).Assembly.GetManifestResourceStream(resource) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"The font {resource} is not in the assembly.");
        // The bytes are read where the assembly lies in memory. Blob.FromStream would keep a pointer to an array that may move.
        using var blob = new Blob(Start(stream), checked((int)stream.Length), MemoryMode.ReadOnly);
        blob.MakeImmutable();
        Face = new HarfBuzzSharp.Face(blob, 0);
        Face.MakeImmutable();
        _unitsPerEm = Face.UnitsPerEm;
        _font = new Font(Face);
        _font.SetScale(Face.UnitsPerEm, Face.UnitsPerEm);
        _font.SetFunctionsOpenType();
        _figureWidth = _font.GetHorizontalGlyphAdvance(Nominal(new Rune('0')));
    }

    public string Name { get; }

    public HarfBuzzSharp.Face Face { get; }

    public bool Covers(Rune rune) => Nominal(rune) != 0;

    /// <summary>The glyph that the file gives a letter by itself; 0 where it has none.</summary>
    public uint Nominal(Rune rune) => _font.TryGetNominalGlyph(rune.Value, out var glyph) ? glyph : 0;

    /// <summary>How far a glyph's ink begins from its place, in parts of the size.</summary>
    public double BearingOf(uint glyph) => _font.TryGetGlyphExtents(glyph, out var extents) ? extents.XBearing / _unitsPerEm : 0;

    /// <summary>Shapes part of a text that this file covers and adds its glyphs, measured in parts of the size.</summary>
    public void Shape(string text, int start, int length, bool tabular, List<Glyph> glyphs)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text.AsSpan(), start, length);
        // The language is set, not guessed: the guess would take the machine's, and the same paper would differ by machine.
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = ScriptOf(text, start, length);
        buffer.Language = buffer.Script == Script.Hangul ? Korean : Russian;
        _font.Shape(buffer, tabular ? Unkerned : Plain);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        for (var i = 0; i < infos.Length; i++)
        {
            var cluster = checked((int)infos[i].Cluster);
            var advance = positions[i].XAdvance;
            var alone = _font.GetHorizontalGlyphAdvance(infos[i].Codepoint);
            var shift = 0.0;
            if (tabular && char.IsAsciiDigit(text[cluster]))
            {
                // The font's own tabular figures have no letters of their own, and few readers would find them again in the file.
                shift = (_figureWidth - advance) / 2.0;
                (advance, alone) = (_figureWidth, _figureWidth);
            }
            glyphs.Add(new Glyph(
                this,
                checked((ushort)infos[i].Codepoint),
                cluster,
                advance / _unitsPerEm,
                alone / _unitsPerEm,
                (positions[i].XOffset + shift) / _unitsPerEm,
                positions[i].YOffset / _unitsPerEm));
        }
    }

    /// <summary>The files of a face, in the order in which they are asked for a letter. The serif ones lack «ŏ» of some romanized names: it comes from the sans.</summary>
    public static FontFile[] Chain(Face face) => face switch
    {
        Paper.Face.Serif => [PtSerif.Value, Nanum.Value, Pretendard.Value],
        Paper.Face.SerifBold => [PtSerifBold.Value, NanumBold.Value, PretendardSemiBold.Value],
        Paper.Face.SerifItalic => [PtSerifItalic.Value, Nanum.Value, Pretendard.Value],
        Paper.Face.Sans => [Pretendard.Value],
        Paper.Face.SansSemiBold => [PretendardSemiBold.Value],
        _ => throw new ArgumentOutOfRangeException(nameof(face)),
    };

    private static unsafe nint Start(UnmanagedMemoryStream stream) => (nint)stream.PositionPointer;

    private static Lazy<FontFile> Opened(string name) => new(() => new FontFile(name));

    private static Script ScriptOf(string text, int start, int length)
    {
        foreach (var rune in text.AsSpan(start, length).EnumerateRunes())
        {
            if (IsHangul(rune))
                return Script.Hangul;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter)
                return rune.Value is >= 0x400 and <= 0x52F ? Script.Cyrillic : Script.Latin;
        }
        return Script.Common;
    }

    public static bool IsHangul(Rune rune) =>
        rune.Value is (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F);
}
