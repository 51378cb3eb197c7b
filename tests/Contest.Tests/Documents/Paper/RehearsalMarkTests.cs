using Contest.Acceptance.Harness;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Appeals;
using Contest.Documents.Awards;
using Contest.Documents.Judging;
using Contest.Documents.Ranking;
using Contest.Documents.Registration;
using Contest.Documents.Travel;
using Contest.Tests.Documents.Appeals;
using Contest.Tests.Documents.Awards;
using Contest.Tests.Documents.Ranking;
using Contest.Tests.Documents.Judging;
using Contest.Tests.Documents.Registration;
using Contest.Tests.Documents.Travel;

namespace Contest.Tests.Documents.Paper;

/// <summary>Every paper and workbook of a rehearsal says so in its reader's language, and none of the real edition does (rule E9).</summary>
public sealed class RehearsalMarkTests
{
    private static readonly DateTime Created = new(2027, 5, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, Func<int?, Language, byte[]>> Papers = new()
    {
        ["diplomas"] = (of, language) => DiplomaDocument.Render([DiplomaSamples.First with { Edition = DiplomaSamples.Edition with { RehearsalOf = of } }, DiplomaSamples.Second with { Edition = DiplomaSamples.Edition with { RehearsalOf = of } }], language),
        ["protocol"] = (of, language) => ProtocolDocument.Render(ProtocolSamples.Frozen(ProtocolSamples.OfLines(60) is var content ? content with { Edition = content.Edition with { RehearsalOf = of } } : null!), language),
        ["travel list"] = (of, language) => TravelListDocument.Render(TravelSamples.Group with { Edition = TravelSamples.Group.Edition with { RehearsalOf = of } }, language),
    };

    public static TheoryData<string, Language, string> Cases => new(
        from paper in Papers.Keys
        from said in new[] { (Language.Russian, "РЕПЕТИЦИЯ"), (Language.Korean, "예비련습"), (Language.English, "REHEARSAL") }
        select (paper, said.Item1, said.Item2));

    [Theory, MemberData(nameof(Cases))]
    public void Every_page_of_a_paper_says_it_across_and_in_its_foot(string paper, Language language, string word)
    {
        var marked = Papers[paper](1, language);
        Assert.All(Pages(marked), page => Assert.Equal(2, page.Split(word).Length - 1));
        Assert.Equal(marked, Papers[paper](1, language));
        var real = Pages(Papers[paper](null, language));
        Assert.Equal(real.Count, Pages(marked).Count);
        Assert.All(real, page => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.Russian, "РЕПЕТИЦИЯ")]
    [InlineData(Language.Korean, "예비련습")]
    [InlineData(Language.English, "REHEARSAL")]
    public void A_paper_that_is_cut_says_it_on_each_part(Language language, string word)
    {
        var (key, places) = (DeskSamples.Key(3), DeskSamples.Places(3));
        (key, places) = (key with { Edition = key.Edition with { RehearsalOf = 1 } }, places with { Edition = places.Edition with { RehearsalOf = 1 } });
        var (list, sheets) = (DeskSamples.Attendance(2), ScoreSheetsTests.Sheets(30, blind: false, filled: true));

        Assert.Equal(2 + 3, Times(CodeLabelDocument.Render(key, language)));
        Assert.Equal(2 + 3, Times(DeskLabelDocument.Render(places, language)));
        Assert.Equal(2 * 2 + 2 * 3, Times(CoverSheetDocument.Render(key, language)));
        // Two lists on four pages: the table and the descriptors.
        Assert.Equal(4 * 2 + 2, Times(ScoreSheetsDocument.Render([sheets with { Edition = sheets.Edition with { RehearsalOf = 1 } }], "https://contest.example/", language)));
        Assert.Equal(2 + 1, Times(AppealProtocolDocument.Render(AppealSamples.Raised with { Edition = key.Edition }, language)));
        Assert.Equal(2 + 1, Times(AppealFormDocument.Render(key.Edition, language)));
        Assert.Equal(2 + 1, Times(RegistrationSheetDocument.Render(list with { Edition = list.Edition with { RehearsalOf = 1 } }, language)));

        int Times(byte[] pdf) => Pages(pdf).Sum(page => page.Split(word).Length - 1);
    }

    [Fact]
    public void Every_sheet_of_a_workbook_says_it_over_the_printed_page_and_in_its_first_line()
    {
        var ranking = new WrittenWorkbook(RankingWorkbook.Render(RankingSamples.Edition with { RehearsalOf = 1 }, [RankingSamples.Table], Language.Russian, Created));
        Assert.StartsWith("РЕПЕТИЦИЯ · ", (string)ranking[1, "A1"]!, StringComparison.Ordinal);
        var travel = new WrittenWorkbook(TravelListWorkbook.Render(TravelSamples.Group with { Edition = TravelSamples.Group.Edition with { RehearsalOf = 1 } }, Language.English, Created));
        Assert.StartsWith("REHEARSAL · ", (string)travel[1, "A1"]!, StringComparison.Ordinal);
        var (list, report) = (new ContestantList(RankingSamples.Edition with { RehearsalOf = 1 }, new DateOnly(2027, 3, 1), []), new GapReport(RankingSamples.Edition with { RehearsalOf = 1 }, new DateOnly(2027, 3, 1), [], 0));
        foreach (var file in new[] { ContestantListWorkbook.Render(list, Language.Russian), GapsWorkbook.Render(report, Language.Russian) })
            Assert.StartsWith("РЕПЕТИЦИЯ · ", (string)new WrittenWorkbook(file)[1, "A2"]!, StringComparison.Ordinal);
        var rows = RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, Created, RankingSamples.Edition with { RehearsalOf = 1 });
        Assert.Contains("РЕПЕТИЦИЯ", new WrittenWorkbook(rows).Sheet(1).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("РЕПЕТИЦИЯ", new WrittenWorkbook(RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, Created, RankingSamples.Edition)).Sheet(1).ToString(), StringComparison.Ordinal);
    }

    // Letters in the order in which they are drawn: a slanted line has no baseline of its own.
    private static List<string> Pages(byte[] pdf)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value)))];
    }

    [Fact]
    public void No_paper_is_made_that_does_not_ask_whether_it_is_a_rehearsals()
    {
        var papers = Repository.Files().Where(f => f.StartsWith("src/Contest.Documents/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal))
            .Select(f => (File: f, Text: File.ReadAllText(Repository.PathTo(f)))).Where(f => f.Text.Contains("new PaperDocument(", StringComparison.Ordinal) || f.Text.Contains("WorkbookPage.New(", StringComparison.Ordinal)).ToList();

        Assert.True(papers.Count >= 6);
        Assert.Empty(papers.Where(p => !p.Text.Contains("RehearsalMark(", StringComparison.Ordinal)).Select(p => p.File));
    }
}
