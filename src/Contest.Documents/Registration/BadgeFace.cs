using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Documents.Paper;

namespace Contest.Documents.Registration;

/// <summary>One badge at its place on the sheet. Measures are those of the design, from the badge's own corner.</summary>
internal sealed class BadgeFace(Typesetter type, Page page, double left, double top, Texts texts, Edition edition)
{
    private const double Edge = 9;
    private const double TextWidth = 87;
    private const double GroupTop = 39;
    private const double GroupHeight = 61;
    private const double CapHeight = 0.7;
    private const double HangulHeight = 0.8;

    // From this size on a line is pulled to the edge by its first letter.
    private const double Optical = 12;

    private static readonly Ink White = new(255, 255, 255);
    private static readonly TextStyle Large = new(Face.SansSemiBold, 34, Ink.Text);
    private static readonly TextStyle Plain = new(Face.Sans, 9.5, Ink.Text);
    private static readonly TextStep[] ContestSteps = [new(9.5, 4.3, 2), new(9, 4.1, 2), new(8.5, 3.9, 2), new(8, 3.6, 3)];
    private static readonly TextStep[] ThirdSteps = [.. Steps(12, 8.5, 1), new(8.5, 3.8, 2), new(8, 3.6, 3)];
    private static readonly TextStep[] InstitutionSteps = [new(10.5, 4.6, 2), new(10, 4.4, 3), new(9.5, 4.2, 3), new(9, 4.0, 4), new(8.5, 3.8, 4), new(8, 3.5, 5)];

    public void Compose(Badge badge)
    {
        ComposeHead(badge);
        ComposeName(badge);
        if (badge.Number.Length > 0)
            ComposeNumber(badge);
        ComposeBand(badge);
    }

    private void ComposeHead(Badge badge)
    {
        // The slot for the clip: dashes, since it is punched only where clips are used.
        for (var x = 46.7; x < 58; x += 2)
            foreach (var y in new[] { 6.0, 9.0 })
                page.Line(left + x, top + y, left + Math.Min(x + 1.2, 58), top + y, 0.2, Ink.Hairline);
        page.Stroke(Outline.Circle(left + 17, top + 24, 8), 0.2, Ink.Hairline);
        var contest = Fit(NoBreak.Bind(texts.Marked(edition, edition.Name.In(texts.Language))), Plain with { Face = Face.SansSemiBold }, 67, ContestSteps);
        page.Text(left + 29, top + contest.Lines.Count switch { 1 => 24.9, 2 => 20.6, _ => 20.6 - contest.Leading / 2 }, contest.Lines, contest.Leading);
        page.Text(left + 29, top + 29.4 + (contest.Lines.Count > 2 ? 1.2 : 0), type.Shrink(texts.Format("Badge.Days", edition.Town.In(texts.Language), Days()), new TextStyle(Face.Sans, 8, Ink.Grey), 67, 6.5));
        page.Line(left + Edge, top + 36.4, left + Edge + TextWidth, top + 36.4, 0.35, InkOf(badge.Kind));
    }

    private void ComposeName(Badge badge)
    {
        var (main, second, third) = NamesOf(badge);
        var lines = new List<(TextLine Line, double Gap, double Height)>();
        foreach (var line in main)
            lines.Add((line, lines.Count == 0 ? 0 : line.Style.Em * 0.42, line.Style.Em * (IsHangul(line.Text) ? HangulHeight : CapHeight)));
        if (second.Length > 0)
        {
            var line = type.Shrink(second, Large with { Size = 20 }, TextWidth, 9);
            lines.Add((line, 5, line.Style.Em * (IsHangul(line.Text) ? HangulHeight : CapHeight)));
        }
        if (third.Length > 0)
        {
            var fitted = Fit(third, new TextStyle(Face.Sans, 12, Ink.Grey), TextWidth, ThirdSteps);
            lines.AddRange(fitted.Lines.Select((line, i) => (line, i == 0 ? 3.2 : fitted.Leading - CapHeight * line.Style.Em, CapHeight * line.Style.Em)));
        }
        if (badge.Institution is { } institution)
        {
            var fitted = Fit(NoBreak.Bind(institution.In(texts.Language).Replace('\n', ' ')), Plain, TextWidth, InstitutionSteps);
            lines.AddRange(fitted.Lines.Select((line, i) => (line, i == 0 ? 5.6 : fitted.Leading - CapHeight * line.Style.Em, CapHeight * line.Style.Em)));
        }

        // What does not fit with its gaps stands closer; what would touch is told, never clipped.
        var heights = lines.Sum(l => l.Height);
        var gaps = lines.Sum(l => l.Gap);
        var factor = Math.Min(1, (GroupHeight - heights) / Math.Max(gaps, 0.1));
        if (factor < 0.55)
            throw PaperProblem.TooLong(string.Join(' ', lines.Select(l => l.Line.Text)));
        var y = top + GroupTop + (GroupHeight - heights - gaps * factor) / 2;
        foreach (var (line, gap, height) in lines)
        {
            y += gap * factor + height;
            page.Text(left + Edge - (line.Style.Size >= Optical ? line.Bearing : 0), y, line);
        }
    }

    /// <summary>The name in large lines, and in two other scripts below: the reader's script is the large one.</summary>
    private (IReadOnlyList<TextLine> Main, string Second, string Third) NamesOf(Badge badge)
    {
        var cyrillic = badge.Given.Length > 0 ? $"{badge.Surname} {badge.Given}" : badge.Surname;
        return texts.Language switch
        {
            Language.Korean when badge.Hangul.Length > 0 => (OneOrMore(badge.Hangul, ""), cyrillic, badge.Latin),
            Language.English when badge.Latin.Length > 0 => (OneOrMore(badge.Latin, ""), badge.Hangul, cyrillic),
            _ => (OneOrMore(badge.Surname, badge.Given), badge.Hangul, badge.Latin),
        };
    }

    private IReadOnlyList<TextLine> OneOrMore(string surname, string given)
    {
        var whole = given.Length > 0 ? $"{surname} {given}" : surname;
        for (var size = 34.0; size >= 27; size -= 0.5)
            if (type.Width(whole, Large with { Size = size }) <= TextWidth)
                return [type.Line(whole, Large with { Size = size })];
        if (given.Length == 0)
            return FittedText.Fit(type, whole, Large, TextWidth, Steps(26, 12, 3))?.Lines ?? throw PaperProblem.TooLong(whole);
        for (var size = 32.0; size >= 20; size -= 0.5)
            if (type.Width(surname, Large with { Size = size }) <= TextWidth && type.Width(given, Large with { Size = size }) <= TextWidth)
                return [type.Line(surname, Large with { Size = size }), type.Line(given, Large with { Size = size })];
        for (var size = 20.0; size >= 14; size -= 0.5)
            if (FittedText.Fit(type, given, Large, TextWidth, [new TextStep(size, 0, 2)]) is { } fitted && type.Width(surname, Large with { Size = size }) <= TextWidth)
                return [type.Line(surname, Large with { Size = size }), .. fitted.Lines];
        throw PaperProblem.TooLong(whole);
    }

    private void ComposeNumber(Badge badge)
    {
        page.Text(left + Edge, top + 110, "№", new TextStyle(Face.Sans, 11, Ink.Grey));
        page.Text(left + 16, top + 110, type.Shrink(badge.Number, new TextStyle(Face.SansSemiBold, 26, Ink.Text, Tabular: true), 57, 12));
        if (badge.Category is { } category)
        {
            var fitted = Fit(NoBreak.Bind(category.In(texts.Language)), Plain, 64, [new(9.5, 4.5, 2), new(9, 4.2, 2), new(8, 3.8, 2)]);
            page.Text(left + Edge, top + 118.8, fitted.Lines, fitted.Leading);
        }
        page.Qr(BadgeCode.Of(edition.Code, badge.Number), left + 76, top + 103.4, 20, Ink.Text);
    }

    private void ComposeBand(Badge badge)
    {
        page.Fill(Outline.Rectangle(left, top + 129, 105, 19), InkOf(badge.Kind));
        var style = new TextStyle(Face.SansSemiBold, 22, White, 0.08);
        var word = type.Shrink(texts[$"Badge.Kind.{badge.Kind}"], style, TextWidth, 14);
        // The last letter carries no space after it: the line is moved by half a step to look centred.
        page.Text(left + 52.5 + 0.04 * word.Style.Em, top + 141.2, word, Align.Centre);
    }

    private FittedText Fit(string text, TextStyle style, double width, IReadOnlyList<TextStep> steps) =>
        FittedText.Fit(type, text, style, width, steps) ?? throw PaperProblem.TooLong(text);

    private string Days() => edition.FinalFrom == edition.FinalTo ? texts.LongDate(edition.FinalFrom)
        : (edition.FinalFrom.Year, edition.FinalFrom.Month) == (edition.FinalTo.Year, edition.FinalTo.Month)
        ? texts.Format("Badge.InMonth", edition.FinalFrom.Day, edition.FinalTo.Day, texts.Choice("Date.Months", edition.FinalTo.Month - 1), edition.FinalTo.Year)
        : texts.Format("Badge.From", Texts.Date(edition.FinalFrom), Texts.Date(edition.FinalTo));

    private static TextStep[] Steps(double from, double to, int lines) => [.. Enumerable.Range(0, (int)((from - to) * 2) + 1).Select(i => new TextStep(from - i * 0.5, 0, lines))];

    private static bool IsHangul(string text) => text.EnumerateRunes().Any(FontFile.IsHangul);

    private static Ink InkOf(BadgeKind kind) => kind switch
    {
        BadgeKind.Contestant => Ink.Blue,
        BadgeKind.Jury => Ink.Burgundy,
        BadgeKind.Accompanying => Ink.Green,
        BadgeKind.Guest => Ink.Grey,
        _ => Ink.Text,
    };
}
