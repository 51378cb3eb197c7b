using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Registration;
using Contest.Tests.Documents.Awards;
using Contest.Tests.Documents.Paper;

namespace Contest.Tests.Documents.Registration;

public sealed class BadgeDocumentTests
{
    // The first badge's corner: the four are half a millimetre from the sheet's upper edge.
    private const double Top = 0.5;

    [Fact]
    public void An_ordinary_badge_stands_on_the_measures_of_the_design()
    {
        using var pdf = Print(DeskSamples.Contestant);

        Assert.Equal((34, 26, 22), (pdf.Size("Ким Чхоль Су"), pdf.Size("0047"), pdf.Size("УЧАСТНИК")));
        Assert.Equal(110 + Top, pdf.Place("0047").Baseline, 0.1);
        Assert.Equal(16, pdf.Place("0047").Left, 0.1);
        Assert.Equal(118.8 + Top, pdf.Place("Студенты-филологи").Baseline, 0.1);
        Assert.Equal(141.2 + Top, pdf.Place("УЧАСТНИК").Baseline, 0.1);
        Assert.Equal(9, pdf.Place("Пхеньянский университет иностранных языков").Left, 0.1);
        // Large letters are pulled to the edge by the space before their stem.
        Assert.InRange(pdf.Place("Ким Чхоль Су").Left, 7, 8.9);
        Assert.Contains("김철수", pdf.Lines());
        Assert.Contains("KIM CHOL SU", pdf.Lines());
        Assert.Contains("Пхеньян, 12–15 мая 2027", pdf.Lines());
    }

    [Fact]
    public void A_name_of_forty_letters_breaks_after_the_surname_and_nothing_leaves_the_badge()
    {
        using var pdf = Print(DeskSamples.Hard);

        Assert.Equal(["Хванбо", "Чхольхёк Мёнчхоль", "Кванхёк Сончхоль"], pdf.Lines().Where(l => l is "Хванбо" or "Чхольхёк Мёнчхоль" or "Кванхёк Сончхоль"));
        Assert.InRange(pdf.Size("Хванбо"), 14, 32);
        Assert.Contains("황보 철혁명철광혁성철", pdf.Lines());
        Assert.Contains(DeskSamples.LongInstitution, pdf.Whole(), StringComparison.Ordinal);
        var (_, top, right, bottom) = pdf.Extent();
        Assert.True(top > 15 && right < 97 && bottom < 142);
        // The name and what follows it stay between the rule and the number.
        Assert.InRange(pdf.Place("Хванбо").Baseline, 39 + Top, 100 + Top);
        Assert.InRange(pdf.Place(pdf.Lines()[pdf.Lines().ToList().IndexOf("№") - 1]).Baseline, 60, 100 + Top + 0.1);
    }

    [Fact]
    public void A_surname_of_one_letter_stays_large()
    {
        using var pdf = Print(DeskSamples.OneLetter);

        Assert.Equal(34, pdf.Size("О Ын"));
    }

    [Theory]
    [InlineData(Language.Russian, "Ким Чхоль Су", "УЧАСТНИК")]
    [InlineData(Language.Korean, "김철수", "참가자")]
    [InlineData(Language.English, "KIM CHOL SU", "CONTESTANT")]
    public void The_reader_s_script_is_the_large_one_and_both_scripts_are_there(Language language, string large, string word)
    {
        using var pdf = new PdfText(BadgeDocument.Render(new BadgeSheet(DiplomaSamples.Edition, [DeskSamples.Contestant]), language));

        Assert.Equal(34, pdf.Size(large));
        Assert.Contains(word, pdf.Lines());
        Assert.Contains("Ким Чхоль Су", pdf.Lines());
        Assert.Contains("김철수", pdf.Lines());
    }

    [Theory]
    [InlineData(BadgeKind.Jury, "ЖЮРИ")]
    [InlineData(BadgeKind.Staff, "ОРГКОМИТЕТ")]
    [InlineData(BadgeKind.Accompanying, "СОПРОВОЖДАЮЩИЙ")]
    [InlineData(BadgeKind.Guest, "ГОСТЬ")]
    public void Whoever_does_not_compete_has_the_word_and_no_number(BadgeKind kind, string word)
    {
        using var pdf = Print(DeskSamples.Judge with { Kind = kind });

        Assert.Contains(word, pdf.Lines());
        Assert.DoesNotContain("№", pdf.Lines());
        Assert.Contains("Е. Н. Орлова", pdf.Lines());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    public void Four_stand_on_a_sheet(int badges, int sheets)
    {
        using var pdf = new PdfText(BadgeDocument.Render(new BadgeSheet(DiplomaSamples.Edition, [.. Enumerable.Repeat(DeskSamples.Contestant, badges)]), Language.Russian));

        Assert.Equal(sheets, pdf.Pages);
        Assert.Equal(badges, Enumerable.Range(1, sheets).Sum(page => pdf.Lines(page).Count(line => line == "УЧАСТНИК")));
        if (badges >= 4)
            Assert.Equal([110 + Top, 110 + Top, 258 + Top, 258 + Top], Places(pdf, "0047").Select(p => Math.Round(p.Baseline * 2, MidpointRounding.AwayFromZero) / 2).Order());
    }

    [Fact]
    public void A_rehearsal_says_so()
    {
        using var pdf = new PdfText(BadgeDocument.Render(new BadgeSheet(DiplomaSamples.Edition with { RehearsalOf = 1 }, [DeskSamples.Contestant]), Language.Russian));

        Assert.Contains("РЕПЕТИЦИЯ", pdf.Whole(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_badge_cannot_hold_is_told_and_not_cut()
    {
        var endless = DeskSamples.Contestant with { Surname = new string('Щ', 60) };

        Assert.Equal("Paper.TooLong", Assert.Throws<RuleViolationException>(() => Print(endless)).Problems[0].Code);
    }

    [Fact]
    public void The_code_says_edition_and_number_and_is_read_back()
    {
        Assert.Equal("CONTEST:2027:0047", BadgeCode.Of("2027", "0047"));
        Assert.Equal(("2027", "0047"), BadgeCode.Read(" contest:2027:0047\n"));
        Assert.Equal((null, "0047"), BadgeCode.Read("0047 "));
        Assert.Equal((null, "CONTEST:2027"), BadgeCode.Read("CONTEST:2027"));
    }

    private static IEnumerable<(double Left, double Baseline)> Places(PdfText pdf, string text) => pdf.All(1).Where(l => l.Text == text).Select(l => (l.Left, l.Baseline));

    [Fact]
    public void Every_kind_stands_beside_the_others_in_every_language() => Assert.All(Enum.GetValues<Language>(), language =>
    {
        var bytes = BadgeDocument.Render(new BadgeSheet(DiplomaSamples.Edition, [DeskSamples.Hard, DeskSamples.OneLetter, DeskSamples.Hard with { Kind = BadgeKind.Accompanying, Category = null }, DeskSamples.Judge]), language);
        using var pdf = new PdfText(bytes);
        Assert.Equal(1, pdf.Pages);
        if (Environment.GetEnvironmentVariable("CONTEST_PAPERS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"badges-{language}.pdf"), bytes);
    });

    private static PdfText Print(Badge badge) => new(BadgeDocument.Render(new BadgeSheet(DiplomaSamples.Edition, [badge]), Language.Russian));
}
