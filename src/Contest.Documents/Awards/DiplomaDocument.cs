using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Documents.Paper;

namespace Contest.Documents.Awards;

/// <summary>Diplomas of the three degrees on A4 landscape: one language large, a second below it.</summary>
public static class DiplomaDocument
{
    private const double Axis = 148.5;

    /// <summary>Prints one diploma.</summary>
    /// <inheritdoc cref="Render(IReadOnlyList{DiplomaSheet}, Language, DiplomaLayers, ReadOnlyMemory{byte})"/>
    public static byte[] Render(
        DiplomaSheet sheet, Language language, DiplomaLayers layers = DiplomaLayers.All, ReadOnlyMemory<byte> emblem = default) =>
        Render([sheet], language, layers, emblem);

    /// <summary>Prints diplomas, a page each, in the order given.</summary>
    /// <param name="sheets">The facts; at least one.</param>
    /// <param name="language">The main language. Korean stands second to Russian, Russian to the others.</param>
    /// <param name="layers">What is printed and what the paper brings with it.</param>
    /// <param name="emblem">A PNG or JPEG for the place of the emblem; without it an empty circle marks the place.</param>
    /// <exception cref="RuleViolationException">A text is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(
        IReadOnlyList<DiplomaSheet> sheets, Language language, DiplomaLayers layers = DiplomaLayers.All, ReadOnlyMemory<byte> emblem = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count);
        var first = new DiplomaWords(sheets[0], language);
        var paper = new PaperDocument(
            sheets.Count == 1 ? $"{first.Title} {first.Number}" : $"{first.Contest}: {first.Title}",
            string.Join(' ', first.Organizer),
            new DateTimeOffset(sheets[0].Edition.AwardedOn, TimeOnly.MinValue, TimeSpan.Zero),
            Texts.In(language).RehearsalMark(sheets[0].Edition));
        foreach (var sheet in sheets)
            Compose(paper, sheet, language, layers, emblem);
        return paper.ToPdf();
    }

    private static void Compose(PaperDocument paper, DiplomaSheet sheet, Language language, DiplomaLayers layers, ReadOnlyMemory<byte> emblem)
    {
        var page = paper.AddA4Landscape();
        var main = new DiplomaWords(sheet, language);
        var second = new DiplomaWords(sheet, language == Language.Russian ? Language.Korean : Language.Russian);
        var inks = DegreeInks.Of(sheet.Degree);
        if (layers.HasFlag(DiplomaLayers.Background))
            page.Fill(Outline.Rectangle(9, 9, page.Width - 18, page.Height - 18), Ink.Tint);
        if (layers.HasFlag(DiplomaLayers.Frame))
        {
            AwardFrame.Draw(page, inks);
            AwardFrame.DrawFlanks(page, Axis, 87, paper.Type.Width(main.Degree, DegreeStyle(inks)), inks);
        }
        if (layers.HasFlag(DiplomaLayers.EmblemSlot))
            ComposeEmblem(page, inks, emblem);
        if (layers.HasFlag(DiplomaLayers.Fixed))
            ComposeHeader(paper.Type, page, main, second, inks);
        if (layers.HasFlag(DiplomaLayers.Variable))
        {
            new DiplomaBody(paper.Type, main, second).Draw(page);
            ComposeSignatures(paper.Type, page, sheet, main, second);
        }
    }

    private static void ComposeEmblem(Page page, DegreeInks inks, ReadOnlyMemory<byte> emblem)
    {
        if (emblem.IsEmpty)
            page.Stroke(Outline.Circle(Axis, 34, 11), 0.2, inks.Rules);
        else
            page.Image(emblem, Axis - 10, 24, 20, 20);
    }

    private static void ComposeHeader(Typesetter type, Page page, DiplomaWords main, DiplomaWords second, DegreeInks inks)
    {
        ComposeOrganizer(type, page, main, 128.5, Align.Right);
        ComposeOrganizer(type, page, second, 168.5, Align.Left);
        page.Text(Axis, 54.6, type.Shrink(main.ContestCapitals, new TextStyle(Face.SerifBold, 10.5, Ink.Text, 0.08), 220, 9), Align.Centre);
        page.Text(Axis, 59.8, type.Shrink(second.Contest, new TextStyle(Face.Serif, 9.5, Ink.Grey, IsKorean(second) ? 0.04 : 0), 220, 8.5), Align.Centre);
        page.Text(Axis, 77.4, main.Title, new TextStyle(Face.SerifBold, main.Language == Language.English ? 42 : 46, inks.Accent, 0.09), Align.Centre);
        page.Text(Axis, 87, main.Degree, DegreeStyle(inks), Align.Centre);
        page.Text(Axis, 93.2, second.DegreeSecond, new TextStyle(Face.SerifBold, IsKorean(second) ? 11.5 : 10.5, inks.Text, 0.06), Align.Centre);
    }

    private static void ComposeOrganizer(Typesetter type, Page page, DiplomaWords words, double x, Align align)
    {
        var style = IsKorean(words) ? new TextStyle(Face.Serif, 11.5, Ink.Text, 0.03) : new TextStyle(Face.Serif, 10.5, Ink.Text);
        var lines = words.Organizer.Select(line => type.Shrink(line, style, 98, 8.5)).ToList();
        page.Text(x, 35.4 - (lines.Count - 1) * 2.5, lines, 5, align);
    }

    private static void ComposeSignatures(Typesetter type, Page page, DiplomaSheet sheet, DiplomaWords main, DiplomaWords second)
    {
        double[] places = [30, 183];
        var signers = sheet.Edition.Signatories.Where(signatory => signatory.Role != SignatoryRole.Secretary).OrderBy(signatory => signatory.Role);
        foreach (var (x, signer) in places.Zip(signers))
            ComposeSignature(type, page, x, signer, main, second);

        page.Text(30, 190.6, main.Seal, new TextStyle(Face.Serif, 8, Ink.Grey));
        page.Qr(sheet.CheckText, 140, 162.2, 17, Ink.Text);
        page.Text(Axis, 185, main.Number, new TextStyle(Face.Serif, 9, Ink.Text), Align.Centre);
        page.Text(Axis, 190.2, main.TownAndDate, new TextStyle(Face.Serif, 9, Ink.Grey), Align.Centre);
    }

    private static void ComposeSignature(Typesetter type, Page page, double x, Signatory signer, DiplomaWords main, DiplomaWords second)
    {
        const double width = 84;
        var style = new TextStyle(Face.Serif, 9.5, Ink.Text);
        var post = main.Post(signer);
        if (post.Count == 1)
            post = [.. type.Wrap(post[0], style, width).Select(line => line.Text)];
        if (post.Count > 2)
            throw PaperProblem.TooLong(string.Join(' ', post));
        page.Text(x, 171 - (post.Count - 1) * 4.2, post.Select(line => type.Shrink(line, style, width, 8.5)), 4.2);
        page.Text(x, 175.2, type.Shrink(second.Post(signer)[0].TrimEnd(','), new TextStyle(Face.Serif, 8.5, Ink.Grey), width, 7.5));
        var name = page.Text(x + width, 185, NoBreak.Whole(signer.Name), new TextStyle(Face.Serif, 10.5, Ink.Text), Align.Right);
        page.Line(x, 185.6, x + width - name.Width - 2.5, 185.6, 0.2, Ink.Text);
    }

    private static TextStyle DegreeStyle(DegreeInks inks) => new(Face.SerifBold, 15, inks.Text, 0.09);

    private static bool IsKorean(DiplomaWords words) => words.Language == Language.Korean;
}
