using Contest.Core;
using Contest.Documents.Paper;

namespace Contest.Documents.Awards;

/// <summary>
/// The texts between the degree and the signatures, which differ in length from person to person. They are measured first;
/// the room that is left is spread between them, and where there is none the texts step down in a fixed order. Nothing is ever clipped.
/// </summary>
internal sealed class DiplomaBody
{
    public const double NameWidth = 226;
    private const double ReasonWidth = 206;
    private const double SecondWidth = 190;
    private const double Top = 96.4;
    private const double Room = 61.2;
    private const double Reserve = 0.5;
    private const double LeastFactor = 0.6;
    private const double GreatestFactor = 1.3;

    // Gaps before the lines: awarded, name, second name, reason, second reason.
    private static readonly double[] Gaps = [2.6, 5.2, 3.2, 5.4, 3.7];

    private static readonly TextStep[] ReasonSteps =
        [new(13, 6.0, 2), new(12.5, 5.8, 3), new(12, 5.6, 3), new(11.5, 5.4, 3), new(11, 5.2, 4), new(10.5, 5.0, 4)];

    private static readonly TextStep[] KoreanReasonSteps = [new(12.5, 6.2, 2), new(12, 5.9, 3), new(11.5, 5.6, 3), new(11, 5.4, 4), new(10.5, 5.2, 4)];
    private static readonly TextStep[] KoreanSecondSteps = [new(10.5, 5.0, 2), new(10, 4.8, 2), new(9.5, 4.6, 3), new(9, 4.4, 3)];
    private static readonly TextStep[] RussianSecondSteps = [new(10, 4.8, 2), new(9.5, 4.6, 3), new(9, 4.4, 3), new(9, 4.4, 4)];

    private readonly Typesetter _type;
    private readonly DiplomaWords _main;
    private readonly DiplomaWords _second;
    private FittedText _name;
    private FittedText _reason;
    private FittedText _secondReason;

    public DiplomaBody(Typesetter type, DiplomaWords main, DiplomaWords second)
    {
        _type = type;
        _main = main;
        _second = second;
        _name = FitName();
        _reason = FitReason(0) ?? throw PaperProblem.TooLong(main.Reason);
        _secondReason = FitSecondReason(0) ?? throw PaperProblem.TooLong(second.Reason);
    }

    public void Draw(Page page)
    {
        var items = Items();
        while (Factor(items) < LeastFactor)
        {
            StepDown();
            items = Items();
        }
        var factor = Math.Min(Factor(items), GreatestFactor);
        var y = Top + (Room - items.Sum(item => item.Height) - Gaps.Sum() * factor) / 2;
        foreach (var item in items)
        {
            y += item.Gap * factor + item.CapHeight;
            page.Text(page.Width / 2, y, item.Lines, item.Leading, Align.Centre);
            y += (item.Lines.Count - 1) * item.Leading;
        }
    }

    private static double Factor(IEnumerable<Item> items) => (Room - items.Sum(item => item.Height) - Reserve) / Gaps.Sum();

    private List<Item> Items()
    {
        var items = new List<Item>();
        var gap = Gaps[0];
        if (_main.Awarded is { } awarded)
        {
            items.Add(new Item([_type.Line(awarded, new TextStyle(Face.SerifItalic, 13, Ink.Text))], 0, 0.5, gap));
            gap = 0;
        }
        items.Add(new Item(_name.Lines, _name.Leading, Cap(_main), gap + Gaps[1]));
        items.Add(new Item([SecondName()], 0, Cap(_second), Gaps[2]));
        items.Add(new Item(_reason.Lines, _reason.Leading, Cap(_main), Gaps[3]));
        items.Add(new Item(_secondReason.Lines, _secondReason.Leading, Cap(_second), Gaps[4]));
        return items;
    }

    private void StepDown()
    {
        if (FitSecondReason(_secondReason.Step + 1) is { } smallerSecond)
            _secondReason = smallerSecond;
        else if (FitReason(_reason.Step + 1) is { } smallerReason)
            _reason = smallerReason;
        else if (_name.Lines.Count == 2 && _name.Size > SmallestName)
            _name = NameOnTwoLines(_name.Size - 0.5);
        else
            throw PaperProblem.TooLong(_main.Reason);
    }

    // Passports write names in capitals, which are wider.
    private double SmallestName => _main.Language == Language.English ? 15 : 18;

    private FittedText? FitReason(int from) => FittedText.Fit(
        _type, _main.Reason, new TextStyle(Face.Serif, 0, Ink.Text), ReasonWidth, _main.Language == Language.Korean ? KoreanReasonSteps : ReasonSteps, from);

    private FittedText? FitSecondReason(int from) => FittedText.Fit(
        _type, _second.Reason, new TextStyle(Face.Serif, 0, Ink.Grey), SecondWidth, _second.Language == Language.Korean ? KoreanSecondSteps : RussianSecondSteps, from);

    // On one line as long as it stays large, otherwise surname over given names; parted nowhere else.
    private FittedText FitName()
    {
        for (var size = _main.Language == Language.Korean ? 30.0 : 34.0; size >= 24; size -= 0.5)
        {
            var line = _type.Line(_main.NameOnOneLine, NameStyle(size));
            if (line.Width <= NameWidth)
                return new FittedText(0, size, 0, [line]);
        }
        for (var size = 26.0; size >= SmallestName; size -= 0.5)
        {
            var lines = NameOnTwoLines(size);
            if (lines.Lines.All(line => line.Width <= NameWidth))
                return lines;
        }
        throw PaperProblem.TooLong(_main.NameOnOneLine);
    }

    private FittedText NameOnTwoLines(double size)
    {
        var style = NameStyle(size);
        return new FittedText(
            0, size, 1.12 * style.Em, [_type.Line(NoBreak.Whole(_main.Name.Surname), style), _type.Line(NoBreak.Whole(_main.Name.Given), style)]);
    }

    private TextStyle NameStyle(double size) => new(Face.SerifBold, size, Ink.Text, _main.Language == Language.Korean ? 0.06 : 0);

    private TextLine SecondName()
    {
        var largest = Math.Clamp(Math.Floor(_name.Size * 0.6 * 2) / 2, 11, 15);
        var style = new TextStyle(Face.SerifBold, largest, Ink.Text, _second.Language == Language.Korean ? 0.06 : 0);
        return _type.Shrink(_second.NameOnOneLine, style, NameWidth, 11);
    }

    private static double Cap(DiplomaWords words) => words.Language == Language.Korean ? 0.8 : 0.7;

    /// <summary>Lines of one size; the height of their capitals is a part of it.</summary>
    private sealed record Item(IReadOnlyList<TextLine> Lines, double Leading, double Cap, double Gap)
    {
        public double CapHeight => Cap * Lines[0].Style.Em;

        public double Height => CapHeight + (Lines.Count - 1) * Leading;
    }
}
