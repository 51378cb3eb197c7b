using System.Globalization;
using System.Text;

namespace Contest.Documents.Paper;

/// <summary>
/// A text turned into glyphs once. Widths are in parts of the size, so every size, every line of it and every balance
/// is measured by arithmetic on one shaping.
/// </summary>
internal sealed class ShapedText
{
    private const char NoBreakSpace = '\u00a0';

    private readonly List<Glyph> _glyphs = [];
    private readonly int[] _countBefore;
    private readonly double[] _advanceBefore;

    private ShapedText(string text, IReadOnlyList<Break> breaks)
    {
        Text = text;
        Breaks = breaks;
        _countBefore = new int[text.Length + 1];
        _advanceBefore = new double[text.Length + 1];
    }

    /// <summary>The composed text; no-break spaces have become plain ones, so that a reader finds the name by typing it.</summary>
    public string Text { get; }

    /// <summary>The places where a line may end.</summary>
    public IReadOnlyList<Break> Breaks { get; }

    /// <summary>A place where a line may end: after <paramref name="End"/>, the next line beginning at <paramref name="Next"/>.</summary>
    public readonly record struct Break(int End, int Next);

    /// <exception cref="Contest.Core.RuleViolationException">A letter stands in no font file of the face.</exception>
    public static ShapedText Shape(string text, Face face, bool tabular)
    {
        var composed = text.Normalize(NormalizationForm.FormC);
        var chain = FontFile.Chain(face);
        var shaped = new ShapedText(composed.Replace(NoBreakSpace, ' '), BreaksOf(composed));
        foreach (var (font, start, length) in RunsOf(shaped.Text, chain))
            font.Shape(shaped.Text, start, length, tabular, shaped._glyphs);
        shaped.Sum();
        return shaped;
    }

    /// <summary>The glyphs of a part of the text. A part must begin and end where a line may.</summary>
    public Glyph[] Slice(int start, int end) => [.. _glyphs.GetRange(_countBefore[start], _countBefore[end] - _countBefore[start])];

    /// <summary>The width of a part in parts of the size; the last letter carries neither tracking nor kerning after it.</summary>
    public double Width(int start, int end, double tracking)
    {
        var (first, next) = (_countBefore[start], _countBefore[end]);
        return next == first
            ? 0
            : _advanceBefore[end] - _advanceBefore[start] + _glyphs[next - 1].Alone - _glyphs[next - 1].Advance + tracking * (next - first - 1);
    }

    private void Sum()
    {
        var next = 0;
        var advance = 0.0;
        for (var i = 0; i <= Text.Length; i++)
        {
            for (; next < _glyphs.Count && _glyphs[next].Cluster < i; next++)
                advance += _glyphs[next].Advance;
            _countBefore[i] = next;
            _advanceBefore[i] = advance;
        }
    }

    private static List<Break> BreaksOf(string text)
    {
        var breaks = new List<Break>();
        for (var i = 1; i + 1 < text.Length; i++)
        {
            // A dash or a middle dot never begins a line.
            if (text[i] == ' ' && text[i + 1] is not (' ' or '—' or '–' or '·'))
                breaks.Add(new Break(text[i - 1] == ' ' ? i - 1 : i, i + 1));
        }
        return breaks;
    }

    private static List<(FontFile Font, int Start, int Length)> RunsOf(string text, FontFile[] chain)
    {
        var missing = new SortedSet<Rune>();
        var runs = new List<(FontFile Font, int Start, int Length)>();
        FontFile? font = null;
        var hangul = false;
        var start = 0;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var follows = rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            var next = follows && font?.Covers(rune) == true ? font : Array.Find(chain, file => file.Covers(rune));
            if (next is null || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                missing.Add(rune);
            }
            else if (font is null || next != font || (!follows && FontFile.IsHangul(rune) != hangul))
            {
                if (font is not null)
                    runs.Add((font, start, at - start));
                (font, hangul, start) = (next, FontFile.IsHangul(rune), at);
            }
            at += rune.Utf16SequenceLength;
        }
        if (missing.Count > 0)
            throw PaperProblem.MissingLetters(missing, text);
        if (font is not null)
            runs.Add((font, start, at - start));
        return runs;
    }
}
