using System.Security.Cryptography;
using System.Text;
using Contest.Core;
using Contest.Documents.Paper;
using Xunit;

namespace Contest.Tests.Documents.Paper;

public sealed class PaperDocumentTests
{
    private static readonly DateTimeOffset Made = new(2027, 5, 15, 12, 0, 0, TimeSpan.Zero);

    private static byte[] Sample(string title = "Диплом", DateTimeOffset? made = null)
    {
        var paper = new PaperDocument(title, "Посольство", made ?? Made);
        var page = paper.AddA4Portrait();
        page.Text(20, 20, "Съёмка №\u00a07: «щука», 187,50\u00a0балла", new TextStyle(Face.Serif, 12, Ink.Text));
        page.Text(20, 30, "전국대학생로어경연 《전공반》 1등상장", new TextStyle(Face.Serif, 12, Ink.Text));
        page.Text(20, 40, "Office of the first degree, Pyŏngyang", new TextStyle(Face.Serif, 12, Ink.Text));
        page.Text(20, 50, "Ким Чхоль Су 김철수 KIM CHOL SU", new TextStyle(Face.SansSemiBold, 12, Ink.Text));
        page.Text(20, 60, "1187,50", new TextStyle(Face.Sans, 12, Ink.Text, Tabular: true));
        page.Text(20, 70, "ДИПЛОМ 상장", new TextStyle(Face.SerifBold, 24, Ink.Burgundy, 0.09));
        page.Text(20, 80, "награждается", new TextStyle(Face.SerifItalic, 13, Ink.Text));
        return paper.ToPdf();
    }

    [Fact]
    public void Text_in_three_scripts_is_read_back_as_it_was_written()
    {
        using var pdf = new PdfText(Sample());
        Assert.Equal(
            [
                "Съёмка № 7: «щука», 187,50 балла",
                "전국대학생로어경연 《전공반》 1등상장",
                "Office of the first degree, Pyŏngyang",
                "Ким Чхоль Су 김철수 KIM CHOL SU",
                "1187,50",
                "ДИПЛОМ 상장",
                "награждается",
            ],
            pdf.Lines());
    }

    [Fact]
    public void The_same_paper_is_the_same_bytes()
    {
        var (first, second) = (Sample(), Sample());
        Assert.Equal(Convert.ToHexString(SHA256.HashData(first)), Convert.ToHexString(SHA256.HashData(second)));
        Assert.NotEqual(first, Sample(title: "Грамота"));
        Assert.NotEqual(first, Sample(made: Made.AddSeconds(1)));
    }

    [Fact]
    public void Fonts_are_embedded_and_cut_down_to_the_letters_used()
    {
        var pdf = Sample();
        Assert.InRange(pdf.Length, 5_000, 45_000); // The whole font files would be nine million bytes.
        using var text = new PdfText(pdf);
        Assert.Equal(7, text.Fonts.Count);
        Assert.All(text.Fonts, name => Assert.Matches("^[A-Z]{6}\\+(PTSerif|NanumMyeongjo|Pretendard)", name));
        Assert.Contains("FontFile2", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.DoesNotContain("/Type3", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_who_made_it_what_it_is_and_that_it_will_last()
    {
        var pdf = Sample();
        using var text = new PdfText(pdf);
        Assert.Equal("Диплом", text.Information.Title);
        Assert.Equal("Посольство", text.Information.Author);
        Assert.Contains("20270515120000", text.Information.CreationDate, StringComparison.Ordinal);
        var raw = Encoding.Latin1.GetString(pdf);
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", raw, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>B</pdfaid:conformance>", raw, StringComparison.Ordinal);
        Assert.Contains("/OutputIntents", raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ким 金 Су", "金 (U+91D1)")]
    [InlineData("Ким\u200bСу", "U+200B")]
    [InlineData("Ким\nСу", "U+000A")]
    [InlineData("김철수 😀", "😀 (U+1F600)")]
    public void A_letter_that_no_font_holds_is_refused_and_named(string text, string letter)
    {
        var paper = new PaperDocument("", "", Made);
        var refused = Assert.Throws<RuleViolationException>(() => paper.AddA4Portrait().Text(20, 20, text, new TextStyle(Face.Serif, 12, Ink.Text)));
        var problem = Assert.Single(refused.Problems);
        Assert.Equal("Paper.MissingLetters", problem.Code);
        Assert.Equal([letter, text], problem.Arguments);
    }

    [Fact]
    public void Hangul_typed_letter_by_letter_is_printed_in_whole_syllables()
    {
        var paper = new PaperDocument("", "", Made);
        paper.AddA4Portrait().Text(20, 20, "김철수".Normalize(NormalizationForm.FormD), new TextStyle(Face.Serif, 12, Ink.Text));
        using var pdf = new PdfText(paper.ToPdf());
        Assert.Equal(["김철수"], pdf.Lines());
    }

    [Fact]
    public void A_picture_is_placed_and_what_is_no_picture_is_refused()
    {
        var dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==");
        var paper = new PaperDocument("", "", Made);
        var page = paper.AddA4Portrait();
        page.Image(dot, 20, 20, 20, 10);
        Assert.Contains("/Subtype /Image", Encoding.Latin1.GetString(paper.ToPdf()), StringComparison.Ordinal);
        var refused = Assert.Throws<RuleViolationException>(() => page.Image("no picture"u8.ToArray(), 20, 20, 20, 10));
        Assert.Equal("Paper.NotAnImage", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void Places_are_millimetres_from_the_top_left_corner()
    {
        var paper = new PaperDocument("", "", Made);
        var page = paper.AddA4Landscape();
        var style = new TextStyle(Face.SerifBold, 20, Ink.Text, 0.09);
        page.Text(30, 50, "ЛЕВЫЙ", style);
        page.Text(148.5, 70, "СРЕДНИЙ", style, Align.Centre);
        page.Text(267, 90, "ПРАВЫЙ", style, Align.Right);
        using var pdf = new PdfText(paper.ToPdf());
        Assert.Equal((30.0, 50.0), (Math.Round(pdf.Place("ЛЕВЫЙ").Left, 2), Math.Round(pdf.Place("ЛЕВЫЙ").Baseline, 2)));
        var middle = pdf.Place("СРЕДНИЙ");
        Assert.Equal(148.5, (middle.Left + middle.Right) / 2, 0.02);
        Assert.Equal(267, pdf.Place("ПРАВЫЙ").Right, 0.02);
        Assert.Equal(90, pdf.Place("ПРАВЫЙ").Baseline, 0.02);
    }
}
