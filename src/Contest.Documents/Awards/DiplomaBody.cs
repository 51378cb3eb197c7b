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

    private readonly Typesetter type;
    private readonly DiplomaWords main;
    private readonly DiplomaWords second;
    private FittedText name;
    private FittedText reason;
    private FittedText secondReason;

    public DiplomaBody(Typesetter type, DiplomaWords main, DiplomaWords second)
    {
        this.type = type;
        this.main = main;
        this.second = second;
        name = FitName();
        reason = FitReason(0) ?? throw PaperProblem.TooLong(main.Reason);
        secondReason = FitSecondReason(0) ?? throw PaperProblem.TooLong(second.Reason);
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
        if (main.Awarded is { } awarded)
        {
            items.Add(new Item([type.Line(awarded, new TextStyle(Face.SerifItalic, 13, Ink.Text))], 0, 0.5, gap));
            gap = 0;
        }
        items.Add(new Item(name.Lines, name.Leading, Cap(main), gap + Gaps[1]));
        items.Add(new Item([SecondName()], 0, Cap(second), Gaps[2]));
        items.Add(new Item(reason.Lines, reason.Leading, Cap(main), Gaps[3]));
        items.Add(new Item(secondReason.Lines, secondReason.Leading, Cap(second), Gaps[4]));
        return items;
    }

    private void StepDown()
    {
        if (FitSecondReason(secondReason.Step + 1) is { } smallerSecond)
            secondReason = smallerSecond;
        else if (FitReason(reason.Step + 1) is { } smallerReason)
            reason = smallerReason;
        else if (name.Lines.Count == 2 && name.Size > SmallestName)
            name = NameOnTwoLines(name.Size - 0.5);
        else
            throw PaperProblem.TooLong(main.Reason);
    }

    // Passports write names in capitals, which are wider.
    private double SmallestName => main.Language == Language.English ? 15 : 18;

    private FittedText? FitReason(int from) => FittedText.Fit(
        type, main.Reason, new TextStyle(Face.Serif, 0, Ink.Text), ReasonWidth, main.Language == Language.Korean ? KoreanReasonSteps : ReasonSteps, from);

    private FittedText? FitSecondReason(int from) => FittedText.Fit(
        type, second.Reason, new TextStyle(Face.Serif, 0, Ink.Grey), SecondWidth, second.Language == Language.Korean ? KoreanSecondSteps : RussianSecondSteps, from);

    // On one line as long as it stays large, otherwise surname over given names; parted nowhere else.
    private FittedText FitName()
    {
        for (var size = main.Language == Language.Korean ? 30.0 : 34.0; size >= 24; size -= 0.5)
        {
            var line = type.Line(main.NameOnOneLine, NameStyle(size));
            if (line.Width <= NameWidth)
                return new FittedText(0, size, 0, [line]);
        }
        for (var size = 26.0; size >= SmallestName; size -= 0.5)
        {
            var lines = NameOnTwoLines(size);
            if (lines.Lines.All(line => line.Width <= NameWidth))
                return lines;
        }
        throw PaperProblem.TooLong(main.NameOnOneLine);
    }

    private FittedText NameOnTwoLines(double size)
    {
        var style = NameStyle(size);
        return new FittedText(
            0, size, 1.12 * style.Em, [type.Line(NoBreak.Whole(main.Name.Surname), style), type.Line(NoBreak.Whole(main.Name.Given), style)]);
    }

    private TextStyle NameStyle(double size) => new(Face.SerifBold, size, Ink.Text, main.Language == Language.Korean ? 0.06 : 0);

    private TextLine SecondName()
    {
        var largest = Math.Clamp(Math.Floor(name.Size * 0.6 * 2) / 2, 11, 15);
        var style = new TextStyle(Face.SerifBold, largest, Ink.Text, second.Language == Language.Korean ? 0.06 : 0);
        return type.Shrink(second.NameOnOneLine, style, NameWidth, 11);
    }

    private static double Cap(DiplomaWords words) => words.Language == Language.Korean ? 0.8 : 0.7;

    /// <summary>Lines of one size; the height of their capitals is a part of it.</summary>
    private sealed record Item(IReadOnlyList<TextLine> Lines, double Leading, double Cap, double Gap)
    {
        public double CapHeight => Cap * Lines[0].Style.Em;

        public double Height => CapHeight + (Lines.Count - 1) * Leading;
    }
}
