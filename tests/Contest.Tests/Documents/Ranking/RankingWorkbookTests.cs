using Contest.Core;
using Contest.Core.Ranking;
using Contest.Documents.Ranking;
using Contest.Tests.Documents.Registration;
using Xunit;

namespace Contest.Tests.Documents.Ranking;

public sealed class RankingWorkbookTests
{
    private static readonly DateTime Taken = new(2027, 5, 14, 9, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void Points_are_numbers_with_two_decimals_and_shared_places_a_text()
    {
        var book = Render(RankingSamples.Table);
        Assert.Equal(["1", "2–3", "2–3", "4"], [book[1, "A8"], book[1, "A9"], book[1, "A10"], book[1, "A11"]]);
        Assert.Equal([28.75, 29.0, 38.33, 96.08], [book[1, "I8"], book[1, "J8"], book[1, "K8"], book[1, "L8"]]);
        Assert.Equal("[$-419]0.00", book.FormatOf(1, "L8"));
        Assert.Equal("0.00", Render(RankingSamples.Table, Language.Korean).FormatOf(1, "L8"));
        Assert.Equal(["0101", "Ким Чхоль Су", "김철수", "Пхеньянский университет иностранных языков", "Пхеньян", 3.0, "Ан Чхун Хи, Сим Гён Иль"], book.Row(1, 8).Skip(1).Take(7));
    }

    [Fact]
    public void Stages_stand_above_rounds_and_rounds_above_their_maxima_and_a_round_that_only_admits_is_left_out()
    {
        var book = Render(RankingSamples.Table);
        Assert.Equal(["Полуфинал", null, "Финал"], book.Row(1, 5).Skip(8).Take(3));
        Assert.Equal(["Эссе", "Ауд.", "Монол."], book.Row(1, 6).Skip(8).Take(3));
        Assert.Equal([30.0, 30.0, 40.0], book.Row(1, 7).Skip(8).Take(3));
        Assert.Contains("I5:J5", book.Sheet(1).Descendants(WrittenWorkbook.Main + "mergeCell").Select(m => m.Attribute("ref")!.Value));
        Assert.Equal("A7:N18", book.Sheet(1).Descendants(WrittenWorkbook.Main + "autoFilter").Single().Attribute("ref")!.Value);
        Assert.Equal("7", book.Sheet(1).Descendants(WrittenWorkbook.Main + "pane").Single().Attribute("ySplit")!.Value);
        Assert.Contains("'Студенты-филологи'!5:7", book.Part("xl/workbook.xml").Descendants(WrittenWorkbook.Main + "definedName").Select(n => n.Value));
    }

    [Fact]
    public void A_remark_says_why_there_is_no_diploma_no_place_and_what_parted_equals()
    {
        var book = Render(RankingSamples.Table);
        Assert.Equal(
            [
                null, null, null, "при равной сумме ниже по туру «Монолог»", "квота дипломов исчерпана", "тур «Монолог» ниже минимума для диплома", "сумма ниже порога диплома (60)",
                "внесены не все оценки; сумма ниже порога диплома (60)", "не прошёл отбор", "не явилась", "дисквалифицирован",
            ],
            Enumerable.Range(8, 11).Select(row => book[1, $"N{row}"]));
        Assert.Equal(["I", "II", "II", "III", null], Enumerable.Range(8, 5).Select(row => book[1, $"M{row}"]));
        Assert.Equal(["н/я", "н/я", "н/я", null], book.Row(1, 17).Skip(8).Take(4));
        Assert.Equal(["удал.", "–", "–", null], book.Row(1, 18).Skip(8).Take(4));
        Assert.Equal([20.0, 15.0, null, 35.0], book.Row(1, 15).Skip(8).Take(4)); // an open round is blank, never zero
    }

    [Fact]
    public void Every_standing_reason_and_status_has_its_words_in_three_languages() => Assert.All(Enum.GetValues<Language>(), language =>
    {
        var like = RankingSamples.Table.Lines[4];
        ResultLine[] lines =
        [
            .. Enum.GetValues<Standing>().Where(s => s != Standing.Competing).Select(s => like with { Standing = s, Place = 0, PlaceTo = 0, Total = null }),
            .. Enum.GetValues<DegreeReason>().Where(r => r is not (DegreeReason.Awarded or DegreeReason.NoPlace)).Select(r => like with { DegreeReason = r, DegreeRoundId = "talk" }),
        ];
        var book = Render(RankingSamples.Table with { Lines = lines }, language);
        var remarks = Enumerable.Range(8, lines.Length).Select(row => book[1, $"N{row}"] as string).ToList();
        Assert.DoesNotContain(remarks, string.IsNullOrEmpty);
        Assert.Equal(remarks.Count, remarks.Distinct().Count());
    });

    [Fact]
    public void The_awarded_are_bold_with_a_gold_edge()
    {
        var book = Render(RankingSamples.Table);
        var styles = book.Part("xl/styles.xml");
        bool IsBold(string cell) => styles.Descendants(WrittenWorkbook.Main + "font").ElementAt((int)book.StyleOf(1, cell).Attribute("fontId")!).Element(WrittenWorkbook.Main + "b") is not null;
        string? LeftOf(string cell) => styles.Descendants(WrittenWorkbook.Main + "border").ElementAt((int)book.StyleOf(1, cell).Attribute("borderId")!).Element(WrittenWorkbook.Main + "left")?.ToString();
        Assert.True(IsBold("C11") && !IsBold("C12"));
        Assert.Contains("A9833C", LeftOf("A11"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("A9833C", LeftOf("A12") ?? "", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_head_says_what_when_and_whether_marks_are_missing()
    {
        var book = Render(RankingSamples.Table);
        Assert.Equal("Категория «Студенты-филологи» (B2–C1)", book[1, "A2"]);
        Assert.Equal("наибольшая сумма — 100 · порог диплома — 60 · с местом — 8", book[1, "A3"]);
        Assert.Equal("Предварительно: внесены не все оценки · 14.05.2027, 18:30, Пхеньян", book[1, "A4"]);
        Assert.Equal("Все оценки внесены · 14.05.2027, 18:30, Пхеньян", Render(RankingSamples.Table with { Lines = [RankingSamples.Table.Lines[0]] })[1, "A4"]);
        var properties = book.Part(book.PartNames().Single(n => n.EndsWith(".psmdcp", StringComparison.Ordinal))).ToString();
        Assert.Contains("Рейтинговая таблица. Национальный конкурс русского языка среди студентов КНДР, 2027", properties, StringComparison.Ordinal);
        Assert.Contains("Посольство Российской Федерации в Корейской Народно-Демократической Республике", properties, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_category_is_a_sheet_whatever_it_is_called()
    {
        static ResultTable Called(string name) => RankingSamples.Table with { Category = new(name, "부류", "Category") };
        var book = new WrittenWorkbook(RankingWorkbook.Render(
            RankingSamples.Edition, [Called("Школьники: 5/7 [A2*]"), Called(new string('ф', 40)), Called(new string('ф', 40)), Called("'a'"), Called("/")], Language.Russian, Taken));
        Assert.Equal(["Школьники  5 7  A2", new string('ф', 31), new string('ф', 27) + " (2)", "a", "1"], book.Sheets.Select(s => s.Name));
    }

    [Fact]
    public void No_text_becomes_a_formula()
    {
        var book = Render(RankingSamples.Table with { Lines = [RankingSamples.Table.Lines[0] with { Number = "=1", Teachers = ["@x"], Institution = new("-5", "-5", "-5"), Town = new("+7", "+7", "+7") }] });
        Assert.Equal(["=1", "-5", "+7", "@x"], [book[1, "B8"], book[1, "E8"], book[1, "F8"], book[1, "H8"]]);
        Assert.Empty(book.Sheet(1).Descendants(WrittenWorkbook.Main + "f"));
    }

    [Fact]
    public void Nobody_and_no_category_give_a_workbook_all_the_same()
    {
        Assert.Equal("Место", Render(RankingSamples.Table with { Lines = [] })[1, "A5"]);
        Assert.Equal("В конкурсе пока нет категорий", new WrittenWorkbook(RankingWorkbook.Render(RankingSamples.Edition, [], Language.Russian, Taken))[1, "A1"]);
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes() => Assert.Equal(
        RankingWorkbook.Render(RankingSamples.Edition, [RankingSamples.Table], Language.Korean, Taken), RankingWorkbook.Render(RankingSamples.Edition, [RankingSamples.Table], Language.Korean, Taken));

    private static WrittenWorkbook Render(ResultTable table, Language language = Language.Russian) => new(RankingWorkbook.Render(RankingSamples.Edition, [table], language, Taken));
}
