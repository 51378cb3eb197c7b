using Contest.Core;
using Contest.Documents.Travel;
using Contest.Tests.Documents.Paper;
using Xunit;

namespace Contest.Tests.Documents.Travel;

public sealed class TravelListDocumentTests
{
    [Fact]
    public void A_group_stands_on_one_page_leaders_first()
    {
        using var pdf = new PdfText(TravelListDocument.Render(TravelSamples.Group, Language.Russian));
        Assert.Equal(1, pdf.Pages);
        var text = pdf.Whole();
        Assert.Contains("Пхеньян — Владивосток — Уссурийск — Пхеньян", text, StringComparison.Ordinal);
        Assert.Contains("14.06.2027 — 20.06.2027", text, StringComparison.Ordinal);
        Assert.Contains("7 чел.: муж. 4, жен. 3", text, StringComparison.Ordinal);
        Assert.Contains(
            "Руководители и сопровождающие (2) 1 Чон Сун Ён 정순영 JONG SUN YONG 11.02.1979 КНДР, Пхеньян Ж КНДР 000000110 паспорт, P 10.09.2024 09.09.2029 "
            + "Пхеньянский университет иностранных языков доцент · руководитель делегации 2 Хан Ги Чхоль",
            text,
            StringComparison.Ordinal);
        Assert.Contains("Участники (5) 3 Ким Чхоль Су", text, StringComparison.Ordinal);
        Assert.Contains("студентка 2 курса", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minor_and_a_missing_passport_are_said()
    {
        using var pdf = new PdfText(TravelListDocument.Render(TravelSamples.Group, Language.Russian));
        Assert.Single(pdf.Lines(), line => line == "17 лет на день въезда");
        Assert.Contains("паспорт не предъявлен", pdf.Whole(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_breaks_after_the_surname_and_between_pairs_only()
    {
        using var pdf = new PdfText(TravelListDocument.Render(TravelSamples.Group, Language.Russian));
        Assert.Contains("Хванбо Чхольхёк Мёнчхоль Кванхёк Сончхоль 황보 철혁명철광혁성철", pdf.Whole(), StringComparison.Ordinal);
        Assert.Contains("Чхольхёк Мёнчхоль", pdf.Lines());
        Assert.Contains("Кванхёк Сончхоль", pdf.Lines());
        Assert.Contains("Намгун Чхоль Мин Сок", pdf.Lines());
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(30, 3)]
    public void Eleven_people_fit_with_signatures_and_more_take_pages(int contestants, int pages)
    {
        using var pdf = new PdfText(TravelListDocument.Render(TravelSamples.OfContestants(contestants), Language.Russian));
        Assert.Equal(pages, pdf.Pages);
        var people = 0;
        for (var page = 1; page <= pages; page++)
        {
            var lines = pdf.Lines(page);
            Assert.Contains("Фамилия, имя", lines);
            Assert.Contains($"Версия 1 · Страница {page} из {pages}", lines);
            var (left, _, right, bottom) = pdf.Extent(page);
            Assert.True(left >= 20 - 0.1 && right <= 287.1 && bottom <= 198.5);
            people += lines.Count(line => line is "паспорт, P");
            Assert.Equal(page == pages, lines.Contains("А. В. Соколов"));
        }
        Assert.Equal(contestants + 2, people);
        Assert.True(pdf.Lines(pages).Count(line => line is "паспорт, P") >= 2);
    }

    [Theory]
    [InlineData(Language.Korean, "초청 및 사증용 성원명단", "입국날 현재 17살")]
    [InlineData(Language.English, "GROUP LIST FOR INVITATION AND VISAS", "17 years old on entry")]
    public void It_speaks_three_languages(Language language, string title, string minor)
    {
        using var pdf = new PdfText(TravelListDocument.Render(TravelSamples.Group, language));
        Assert.Contains(title, pdf.Lines());
        Assert.Contains(minor, pdf.Lines());
        Assert.Contains("KIM", pdf.Lines());
    }

    [Fact]
    public void The_same_list_is_the_same_bytes() =>
        Assert.Equal(TravelListDocument.Render(TravelSamples.Group, Language.Korean), TravelListDocument.Render(TravelSamples.Group, Language.Korean));
}
