using Contest.Core;
using Contest.Core.Travel;
using Contest.Documents.Travel;
using Contest.Tests.Documents.Registration;
using Xunit;

namespace Contest.Tests.Documents.Travel;

public sealed class TravelListWorkbookTests
{
    private static readonly DateTime Created = new(2027, 5, 20, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Each_fact_stands_in_a_column_of_its_own_and_in_its_type()
    {
        var book = Render(TravelSamples.Group);
        Assert.Equal(
            [
                1.0, "Чон", "Сун Ён", "정순영", "JONG", "SUN YONG", new DateTime(1979, 2, 11), "Пхеньян", "Ж", "КНДР", "000000110", "P", new DateTime(2024, 9, 10), new DateTime(2029, 9, 9),
                "Пхеньянский университет иностранных языков", "доцент", "руководитель делегации", null,
            ],
            book.Row(1, 10));
        Assert.Equal(["студент 3\u00A0курса", "участник"], book.Row(1, 12).Skip(15).Take(2));
        Assert.Equal("dd.mm.yyyy", book.FormatOf(1, "G10"));
        Assert.Equal("@", book.FormatOf(1, "K10"));
        Assert.Equal(18, book.Row(1, 9).OfType<string>().Distinct().Count());
    }

    [Fact]
    public void What_all_share_stands_above_the_table()
    {
        var book = Render(TravelSamples.Group);
        Assert.Equal("Группа 1 · Приморье", book.Sheets.Single().Name);
        Assert.Equal(["Пхеньян — Владивосток — Уссурийск — Пхеньян", "14.06.2027 — 20.06.2027", "Владивосток (аэропорт)"], [book[1, "C4"], book[1, "C5"], book[1, "C6"]]);
        Assert.Equal(["культурные связи", "Приморский центр русского языка, Владивосток (ИНН 0000000000)"], [book[1, "I4"], book[1, "I5"]]);
        Assert.Equal("7 чел.: муж. 4, жен. 3", book[1, "I6"]!.ToString()!.Replace('\u00A0', ' '));
        Assert.Contains("Содержит персональные данные", (string)book[1, "A3"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_way_is_said_in_words_of_every_language() => Assert.All(Enum.GetValues<Language>(), language =>
    {
        var line = TravelSamples.Group.Lines[2];
        var list = TravelSamples.Group with
        {
            Lines =
            [
                line with { Passport = null },
                line with { Passport = null, Problems = [new Problem("Travel.NoPassport")] },
                line with { Problems = [new Problem("Travel.PassportTooShort", new DateOnly(2027, 9, 1), new DateOnly(2027, 12, 20)), new Problem("Travel.NoLatinName")] },
                line with { MinorAge = 17 },
            ],
        };
        var book = Render(list, language);
        var remarks = Enumerable.Range(10, 4).Select(row => (string)book[1, $"R{row}"]!).ToList();
        Assert.All(remarks, Assert.NotEmpty);
        Assert.Contains("01.09.2027", remarks[2], StringComparison.Ordinal);
        Assert.Contains("20.12.2027", remarks[2], StringComparison.Ordinal);
        Assert.Contains("17", remarks[3], StringComparison.Ordinal);
        Assert.Null(book[1, "K10"]);
        Assert.Null(book[1, "M10"]);
    });

    [Fact]
    public void The_sheet_prints_one_page_wide_with_its_header_on_every_page()
    {
        var book = Render(TravelSamples.OfContestants(60));
        Assert.Equal("A9:R71", book.Sheet(1).Descendants(WrittenWorkbook.Main + "autoFilter").Single().Attribute("ref")!.Value);
        Assert.Equal("landscape", book.Sheet(1).Descendants(WrittenWorkbook.Main + "pageSetup").Single().Attribute("orientation")!.Value);
        Assert.Contains("'Группа 1 · Приморье'!9:9", book.Part("xl/workbook.xml").Descendants(WrittenWorkbook.Main + "definedName").Select(n => n.Value));
    }

    [Fact]
    public void No_text_becomes_a_formula_and_the_same_list_gives_the_same_bytes()
    {
        var list = TravelSamples.Group with { Lines = [TravelSamples.Group.Lines[0] with { BirthPlace = "=1+1", Workplace = new("@x", "@x", "@x") }] };
        var book = Render(list);
        Assert.Equal(["=1+1", "@x"], [book[1, "H10"], book[1, "O10"]]);
        Assert.Empty(book.Sheet(1).Descendants(WrittenWorkbook.Main + "f"));
        Assert.Equal(TravelListWorkbook.Render(list, Language.Korean, Created), TravelListWorkbook.Render(list, Language.Korean, Created));
        Assert.Equal("№", Render(list with { Lines = [] })[1, "A9"]);
    }

    private static WrittenWorkbook Render(GroupList list, Language language = Language.Russian) => new(TravelListWorkbook.Render(list, language, Created));
}
