using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Documents.Judging;
using Contest.Tests.Documents.Awards;
using Contest.Tests.Documents.Paper;
using Contest.Tests.Documents.Registration;

namespace Contest.Tests.Documents.Judging;

/// <summary>Score sheets on paper.</summary>
public sealed class ScoreSheetsTests
{
    public static TheoryData<Language, bool, bool> All => new(from language in Enum.GetValues<Language>() from blind in new[] { true, false } from filled in new[] { true, false } select (language, blind, filled));

    [Theory, MemberData(nameof(All))]
    public void Sixty_contestants_under_six_criteria_stay_on_their_pages(Language language, bool blind, bool filled)
    {
        var bytes = ScoreSheetsDocument.Render([Sheets(60, blind, filled)], "https://contest.example/", language);
        using var pdf = new PdfText(bytes);
        for (var page = 1; page <= pdf.Pages; page++)
        {
            var (left, top, right, bottom) = pdf.Extent(page);
            Assert.True(left >= 7 && right <= 290 && top > 7 && bottom < 205, $"{page}: {left} {top} {right} {bottom}");
        }
        if (Environment.GetEnvironmentVariable("CONTEST_PAPERS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"score-{language}-{blind}-{filled}.pdf"), bytes);
    }

    [Fact]
    public void A_blind_sheet_bears_no_name_even_where_one_is_handed_over()
    {
        var sheets = Sheets(3, blind: true, filled: true);
        using var pdf = new PdfText(ScoreSheetsDocument.Render([sheets with { Lines = [.. sheets.Lines.Select(l => l with { Name = DeskSamples.Ordinary })] }], "https://contest.example/", Language.Russian));

        var said = string.Join(' ', Enumerable.Range(1, pdf.Pages).Select(pdf.Whole).Append($"{pdf.Information.Title} {pdf.Information.Author} {pdf.Information.Subject} {pdf.Information.Keywords}"));
        Assert.Contains("РЯ-7K000", said, StringComparison.Ordinal);
        Assert.DoesNotContain(DeskSamples.Ordinary.Cyrillic.Surname, said.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain(DeskSamples.Ordinary.HangulFull, said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_added_is_called_by_its_name_and_the_greatest_total_is_that_of_one_judge()
    {
        var sheets = Sheets(3, blind: false, filled: false);
        Round With(params CriterionCounts[] counts) => sheets.Round with { Criteria = [.. sheets.Round.Criteria.Take(counts.Length).Zip(counts, (c, does) => c with { Counts = does, Bands = [] })] };
        string Printed(Round round)
        {
            using var pdf = new PdfText(ScoreSheetsDocument.Render([sheets with { Round = round, Lines = [.. sheets.Lines.Select(l => l with { Sheet = new ScoreSheet(round, []) })] }], "https://contest.example/", Language.Russian));
            return System.Text.RegularExpressions.Regex.Replace(pdf.Whole(), @"\s+", " ");
        }

        var dive = Printed(With(CriterionCounts.Points, CriterionCounts.Penalty, CriterionCounts.Factor) with { Judges = new JudgeSteps(JudgeMethod.Sum, 0, 1) { Panel = 7 } });
        Assert.Contains("штраф", dive, StringComparison.Ordinal);
        Assert.Contains("сложность", dive, StringComparison.Ordinal);
        Assert.Contains("Сумма", dive, StringComparison.Ordinal);
        Assert.DoesNotContain("700", dive, StringComparison.Ordinal);

        var dance = Printed(With(CriterionCounts.Place));
        Assert.Contains("место", dance, StringComparison.Ordinal);
        Assert.DoesNotContain("Сумма", dance, StringComparison.Ordinal);
    }

    [Fact]
    public void The_room_is_called_as_the_draw_calls_it()
    {
        using var pdf = new PdfText(ScoreSheetsDocument.Render([Sheets(3, blind: false, filled: false)], "https://contest.example/", Language.Russian));

        Assert.Contains("· Аудитория 301 ·", pdf.Whole().Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    internal static PaperSheets Sheets(int count, bool blind, bool filled)
    {
        var round = WorldRecords.Regulation.Rounds[1] with
        {
            Blind = blind,
            Criteria = [.. Enumerable.Range(1, 6).Select(i => new Criterion { Id = $"c{i}", Name = new Wording("Произношение и интонация", "발음과 억양", "Pronunciation"), Maximum = Points.Of(10), Step = new Points(50), Bands = [new Band(Points.Of(8), new Wording("Свободно", "자유롭게", "Fluent"))] })],
        };
        var sheet = new ScoreSheet(round, [.. round.Criteria.Select(c => new ScoreEntry { Id = new Guid(c.Id[1], 0, 0, new byte[8]), Sheet = new SheetKey(1, "c", "talk", 1, 1), Field = c.Id, Mark = Mark.Of(new Points(750)), BasedOn = 0, EnteredBy = "", At = default })]);
        return new PaperSheets
        {
            Edition = DiplomaSamples.Edition, CategoryId = "c", Category = DeskSamples.Category, Round = round, Judge = WorldRecords.Jury[0], Room = blind ? "" : "Аудитория 301", IsFilled = filled, At = new DateTime(2027, 4, 12, 3, 0, 0, DateTimeKind.Utc),
            Lines = [.. Enumerable.Range(0, count).Select(i => new PaperLine(blind ? $"РЯ-7K{i:000}" : $"{i + 1:0000}", blind ? null : new[] { DeskSamples.Ordinary, DeskSamples.Short, DeskSamples.Long }[i % 3], null, sheet))],
        };
    }
}
