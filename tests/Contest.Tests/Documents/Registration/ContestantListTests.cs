using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Registration;
using Contest.Tests.Documents.Paper;

namespace Contest.Tests.Documents.Registration;

/// <summary>Lists of contestants as files: what was looked at, and who misses what.</summary>
public sealed class ContestantListTests
{
    private static readonly DateOnly Day = new(2027, 3, 1);
    private static readonly Institution[] Institutions = [.. WorldRecords.Institutions.Select((institution, i) => institution with { Id = i + 1 })];

    [Fact]
    public void A_list_has_the_people_in_their_order_each_cell_of_its_kind()
    {
        var people = new[] { 3, 1 }.Select(i => WorldRecords.Contestant(1, i, 1) with { Tags = ["=хор"] });
        var list = new ContestantList(WorldRecords.Edition, Day, [.. people.Select(c => new ListedContestant(c, Institutions[0], WorldRecords.Regulation.Name, [Gap.Photo, Gap.Passport]))]);

        var sheet = new WrittenWorkbook(ContestantListWorkbook.Render(list, Language.Russian));

        Assert.Equal(["0103", "0101"], [sheet[1, "A5"], sheet[1, "A6"]]);
        Assert.Equal([new DateTime(2006, 3, 4), 21.0, "нет фото, нет паспорта", "=хор"], [sheet[1, "F5"], sheet[1, "G5"], sheet[1, "O5"], sheet[1, "P5"]]);
    }

    [Theory]
    [InlineData(Language.Russian)]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void A_list_of_nobody_is_a_file_too(Language language) =>
        Assert.NotEmpty(ContestantListWorkbook.Render(new ContestantList(WorldRecords.Edition, Day, []), language));

    [Fact]
    public void The_paper_tells_by_institution_who_misses_what()
    {
        using var pdf = new PdfText(GapsDocument.Render(Report(3), Language.Russian));

        Assert.Equal(1, pdf.Pages);
        Assert.Contains("Приречный университет, Пхеньян (2) 1 0101 Чон Сун Ён 전순영 нет имени латиницей, нет фото", pdf.Whole(), StringComparison.Ordinal);
        Assert.Contains("Горный институт, Хамхын (1) 3 0102", pdf.Whole(), StringComparison.Ordinal);
        Assert.Contains("Не всё на месте: 3 из 40", pdf.Whole(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void A_long_paper_takes_pages_in_every_language(Language language)
    {
        using var pdf = new PdfText(GapsDocument.Render(Report(80), language));

        Assert.True(pdf.Pages > 2);
        Assert.Contains("0180", pdf.Whole(pdf.Pages), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_has_a_column_for_each_thing_that_may_be_missing()
    {
        var sheet = new WrittenWorkbook(GapsWorkbook.Render(Report(2), Language.Russian));
        var head = sheet.Row(1, 4).ToList();

        Assert.Equal(Enum.GetValues<Gap>().Length + 4, head.Count);
        Assert.Equal("нет", sheet.Row(1, 5).ElementAt(head.IndexOf("нет фото")));
        Assert.Null(sheet.Row(1, 5).ElementAt(head.IndexOf("нет паспорта")));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(GapsDocument.Render(Report(5), Language.Russian), GapsDocument.Render(Report(5), Language.Russian));

    private static GapReport Report(int people) => new(WorldRecords.Edition, Day,
        [.. Enumerable.Range(1, people).Select(i => new GapLine(WorldRecords.Contestant(1, i, i % 2 == 1 ? 1 : 2), Institutions[(i + 1) % 2], [Gap.LatinName, Gap.Photo])).OrderBy(l => -l.Institution.Id % 2).ThenBy(l => l.Contestant.Number)], 40);
}
