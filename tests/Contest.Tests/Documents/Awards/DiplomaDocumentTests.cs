using Contest.Core.Editions;
using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Registration;
using Contest.Documents.Awards;
using Contest.Tests.Documents.Paper;
using Xunit;

namespace Contest.Tests.Documents.Awards;

public sealed class DiplomaDocumentTests
{
    private const int Largest = 60 * 1024;

    public static TheoryData<string, Language> Cases
    {
        get
        {
            var cases = new TheoryData<string, Language>();
            foreach (var name in Sheets.Keys)
                foreach (var language in Enum.GetValues<Language>())
                    cases.Add(name, language);
            return cases;
        }
    }

    private static readonly Dictionary<string, DiplomaSheet> Sheets = new()
    {
        ["first"] = DiplomaSamples.First,
        ["second"] = DiplomaSamples.Second,
        ["third"] = DiplomaSamples.Third,
        ["long"] = DiplomaSamples.Long,
        ["extreme"] = DiplomaSamples.Extreme,
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_in_every_language_is_one_small_page_inside_its_frame(string name, Language language)
    {
        var bytes = DiplomaDocument.Render(Sheets[name], language);
        Assert.InRange(bytes.Length, 10_000, Largest);
        Assert.Equal(bytes, DiplomaDocument.Render(Sheets[name], language));
        using var pdf = new PdfText(bytes);
        Assert.Equal(1, pdf.Pages);
        var (left, top, right, bottom) = pdf.Extent();
        Assert.True(left >= 25 && right <= 272 && top >= 30 && bottom <= 191, $"{left} {top} {right} {bottom}");
    }

    [Fact]
    public void A_russian_diploma_says_it_in_russian_and_below_in_korean()
    {
        using var pdf = new PdfText(DiplomaDocument.Render(DiplomaSamples.First, Language.Russian));
        Assert.Equal(
            [
                "Посольство Российской Федерации",
                "в Корейской Народно-Демократической Республике",
                "조선민주주의인민공화국주재",
                "로씨야련방대사관",
                "НАЦИОНАЛЬНЫЙ КОНКУРС РУССКОГО ЯЗЫКА СРЕДИ СТУДЕНТОВ КНДР",
                "전국대학생로어경연",
                "ДИПЛОМ",
                "I СТЕПЕНИ",
                "1등상장",
                "награждается",
                "Ким Чхоль Су",
                "김철수",
                "студент 3 курса Пхеньянского университета иностранных языков, победитель Национального",
                "конкурса русского языка в категории «Студенты-филологи», набравший 187,50 балла из 200",
                "위의 학생은 전국대학생로어경연 《전공반》부류에서",
                "200점 만점에 187.50점을 받아 1등을 하였으므로 이 상장을 수여함.",
                "Председатель оргкомитета,",
                "Чрезвычайный и Полномочный Посол",
                "조직위원회 위원장",
                "А. В. Соколов",
                "Председатель жюри,",
                "профессор кафедры русского языка",
                "심사위원회 위원장",
                "Е. Н. Орлова",
                "М.П.",
                "№ НКРЯ-2027/ДI-003",
                "Пхеньян, 15 мая 2027 года",
            ],
            pdf.Lines());
    }

    [Fact]
    public void Words_agree_with_a_woman_and_a_shared_place_is_not_called_a_place_in_korean()
    {
        using var pdf = new PdfText(DiplomaDocument.Render(DiplomaSamples.Second, Language.Russian));
        Assert.Contains(
            "студентка 2 курса Вонсанского педагогического института, призёр Национального конкурса русского языка в категории «Студенты-филологи», набравшая 181 балл из 200",
            pdf.Whole(),
            StringComparison.Ordinal);
        Assert.Contains("우수한 성적을 거두었으므로 2등상장을 수여함.", pdf.Whole(), StringComparison.Ordinal);
        Assert.DoesNotContain("2등을 하였으므로", pdf.Whole(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(18100, "181 балл")]
    [InlineData(18200, "182 балла")]
    [InlineData(18700, "187 баллов")]
    [InlineData(11100, "111 баллов")]
    [InlineData(18750, "187,50 балла")]
    [InlineData(18705, "187,05 балла")]
    public void Points_take_the_form_that_their_number_asks_for(long hundredths, string words)
    {
        using var pdf = new PdfText(DiplomaDocument.Render(DiplomaSamples.First with { Total = new(hundredths) }, Language.Russian));
        Assert.Contains($"набравший {words} из 200", pdf.Whole(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(InstitutionKind.School, Sex.Female, "ученица 3 класса Пхеньянского")]
    [InlineData(InstitutionKind.School, Sex.Male, "ученик 3 класса Пхеньянского")]
    [InlineData(InstitutionKind.LanguageSchool, Sex.Female, "учащаяся 3 класса Пхеньянского")]
    public void Pupils_are_called_pupils(InstitutionKind kind, Sex sex, string words)
    {
        using var pdf = new PdfText(DiplomaDocument.Render(DiplomaSamples.First with { InstitutionKind = kind, Sex = sex }, Language.Russian));
        Assert.Contains(words, pdf.Whole(), StringComparison.Ordinal);
    }

    [Fact]
    public void English_and_korean_stand_first_where_they_are_asked_for()
    {
        using var english = new PdfText(DiplomaDocument.Render(DiplomaSamples.First, Language.English));
        Assert.Contains("DIPLOMA FIRST DEGREE ДИПЛОМ I СТЕПЕНИ is awarded to KIM CHOL SU Ким Чхоль Су third-year student of Pyongyang University of Foreign Studies, winner", english.Whole(), StringComparison.Ordinal);
        Assert.Contains("with 187.50 points out of 200", english.Whole(), StringComparison.Ordinal);
        Assert.Contains("Pyongyang, 15 May 2027", english.Lines());
        using var korean = new PdfText(DiplomaDocument.Render(DiplomaSamples.First, Language.Korean));
        Assert.Contains("상장 제1급 ДИПЛОМ I СТЕПЕНИ 김철수 Ким Чхоль Су 위의 학생은", korean.Whole(), StringComparison.Ordinal);
        Assert.Contains("평양, 2027년 5월 15일", korean.Lines());
    }

    [Theory]
    [InlineData("ДИПЛОМ", 77.4)]
    [InlineData("I СТЕПЕНИ", 87)]
    [InlineData("награждается", 103.56)]
    [InlineData("Ким Чхоль Су", 118.716)]
    [InlineData("김철수", 127.109)]
    [InlineData("конкурса русского языка в категории «Студенты-филологи», набравший 187,50 балла из 200", 143.34)]
    [InlineData("200점 만점에 187.50점을 받아 1등을 하였으므로 이 상장을 수여함.", 156.113)]
    [InlineData("№ НКРЯ-2027/ДI-003", 185)]
    public void Lines_stand_on_the_axis_at_their_drawn_heights(string text, double baseline)
    {
        using var pdf = new PdfText(DiplomaDocument.Render(DiplomaSamples.First, Language.Russian));
        var place = pdf.Place(text);
        Assert.Equal(baseline, place.Baseline, 0.02);
        Assert.Equal(148.5, (place.Left + place.Right) / 2, 0.05);
    }

    [Theory]
    [InlineData("first", "Ким Чхоль Су", 34)]
    [InlineData("second", "О Ын", 34)]
    [InlineData("long", "Хванбо Чхольхёк Мёнчхоль Кванхёк Сончхоль", 27)]
    [InlineData("extreme", "Чхольхёк Мёнчхоль Кванхёк Сончхоль Чхонмёнсок Квонсон", 21)]
    public void A_name_is_as_large_as_its_place_allows(string name, string line, double size)
    {
        using var pdf = new PdfText(DiplomaDocument.Render(Sheets[name], Language.Russian));
        Assert.Equal(size, pdf.Size(line), 0.01);
    }

    [Fact]
    public void Many_diplomas_are_one_file_in_the_order_given()
    {
        var bytes = DiplomaDocument.Render([DiplomaSamples.Third, DiplomaSamples.First, DiplomaSamples.Second], Language.Russian);
        using var pdf = new PdfText(bytes);
        Assert.Equal(
            ["Намгун Чхоль Мин Сок", "Ким Чхоль Су", "О Ын"],
            Enumerable.Range(1, pdf.Pages).Select(page => pdf.Lines(page)[pdf.Lines(page).ToList().IndexOf("награждается") + 1]));
        Assert.True(bytes.Length < Largest + 2 * 15_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => DiplomaDocument.Render([], Language.Russian));
    }

    [Fact]
    public void Pre_printed_stock_gets_only_what_it_lacks()
    {
        using var framed = new PdfText(DiplomaDocument.Render(DiplomaSamples.First, Language.Russian, DiplomaLayers.FramedStock));
        Assert.Contains("ДИПЛОМ", framed.Lines());
        using var full = new PdfText(DiplomaDocument.Render(DiplomaSamples.First, Language.Russian, DiplomaLayers.FullStock));
        Assert.DoesNotContain("ДИПЛОМ", full.Lines());
        Assert.Contains("Ким Чхоль Су", full.Lines());
        Assert.True(
            DiplomaDocument.Render(DiplomaSamples.First, Language.Russian, DiplomaLayers.FramedStock).Length
            < DiplomaDocument.Render(DiplomaSamples.First, Language.Russian).Length);
    }

    [Fact]
    public void What_can_never_fit_is_refused_by_name_and_not_clipped()
    {
        var endless = DiplomaSamples.First with { InstitutionGenitive = string.Join(' ', Enumerable.Repeat("университета", 60)) };
        var refused = Assert.Throws<RuleViolationException>(() => DiplomaDocument.Render(endless, Language.Russian));
        var problem = Assert.Single(refused.Problems);
        Assert.Equal("Paper.TooLong", problem.Code);
        Assert.Contains("университета", (string)problem.Arguments[0], StringComparison.Ordinal);
    }
}
