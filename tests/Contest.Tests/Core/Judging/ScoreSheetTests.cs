using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using CsCheck;

namespace Contest.Tests.Core.Judging;

public sealed class ScoreSheetTests
{
    private static readonly Round Round = Rules.Round(criteria: [Rules.Criterion("content", 10), Rules.Criterion("speech", 8) with { Step = new Points(50), Weight = Points.Of(2) }]);

    [Fact]
    public void Marks_add_up_by_the_weights_of_the_criteria()
    {
        var sheet = With(("content", "7,25"), ("speech", "6,5"));
        Assert.Equal(new Points(2025), sheet.Total);
        Assert.True(sheet.IsComplete);
        Assert.Equal(0, sheet.Left);
    }

    [Fact]
    public void A_blank_is_not_a_zero()
    {
        var sheet = With(("content", "7"));
        Assert.Equal(Mark.Blank, sheet["speech"]);
        Assert.False(sheet.IsComplete);
        Assert.Equal(1, sheet.Left);
        Assert.True(With(("content", "0"), ("speech", "0")).IsComplete);
    }

    [Theory]
    [InlineData("content", "10,25")]
    [InlineData("content", "7,1")]
    [InlineData("speech", "6,25")]
    [InlineData("content", "absent")]
    public void A_mark_off_the_scale_is_refused(string criterion, string mark) => Refused(new ScoreSheet(Round, []), Entry(criterion, mark), "Score.OffTheScale");

    [Fact]
    public void A_penalty_is_no_mark() => Assert.False(Mark.TryParse("-1", out _));

    [Fact]
    public void A_criterion_that_the_round_does_not_have_is_refused() => Refused(new ScoreSheet(Round, []), Entry("dance", "5"), "Criterion.Unknown");

    [Fact]
    public void Points_are_no_status_of_a_sheet()
    {
        Refused(new ScoreSheet(Round, []), Entry(SheetField.Status, "5"), "Score.NotAStatus");
        Refused(new ScoreSheet(Round, []), Entry(SheetField.Status) with { Mark = new Mark(-7) }, "Score.NotAStatus");
    }

    [Fact]
    public void A_correction_is_a_new_version_and_the_newest_one_holds()
    {
        var sheet = With(("content", "7"));
        sheet.Enter(Entry("content", "8", basedOn: 1));
        Assert.Equal("8", sheet["content"].ToString());
        Assert.Equal(2, sheet.Latest("content")!.Version);
    }

    [Theory]
    [InlineData(0)] // has not seen the mark that stands here
    [InlineData(2)] // has seen what is not here
    public void An_entry_based_on_another_version_is_a_conflict_that_names_what_stands_here(int basedOn)
    {
        var problem = Refused(With(("content", "7")), Entry("content", "8", basedOn), "Score.Conflict");
        Assert.Equal(["content", "7", "orlova"], problem.Arguments);
    }

    [Fact]
    public void An_entry_delivered_again_changes_nothing_even_after_the_sheet_was_handed_in()
    {
        var first = Entry("content", "7");
        var sheet = new ScoreSheet(Round, [first]);
        sheet.Enter(Entry("content", "8", basedOn: 1));
        sheet.Enter(Entry("speech", "6"));
        sheet.Enter(Entry(SheetField.Submitted, "1"));
        sheet.Enter(first);
        Assert.Equal("8", sheet["content"].ToString());
    }

    [Fact]
    public void An_unfinished_sheet_cannot_be_handed_in()
    {
        var problem = Refused(With(("content", "7")), Entry(SheetField.Submitted, "1"), "Score.Incomplete");
        Assert.Equal([1], problem.Arguments);
    }

    [Fact]
    public void After_handing_in_a_change_needs_a_reason()
    {
        var sheet = Submitted();
        Refused(sheet, Entry("content", "8", basedOn: 1), "Score.SheetSubmitted");
        Refused(sheet, Entry("content", "8", basedOn: 1) with { Reason = " " }, "Score.SheetSubmitted");
        sheet.Enter(Entry("content", "8", basedOn: 1) with { Reason = "описка" });
        Assert.Equal("8", sheet["content"].ToString());
        Assert.True(sheet.IsSubmitted);
    }

    [Fact]
    public void From_a_sheet_that_was_handed_in_no_mark_is_taken_back()
    {
        var sheet = Submitted();
        Refused(sheet, Entry("content", basedOn: 1) with { Reason = "ошибка" }, "Score.Incomplete");
        sheet.Enter(Entry(SheetField.Submitted, basedOn: 1) with { Reason = "ошибка" });
        sheet.Enter(Entry("content", basedOn: 1));
        Assert.Equal(1, sheet.Left);
    }

    [Fact]
    public void A_refused_entry_leaves_the_sheet_as_it_was()
    {
        var sheet = Submitted();
        Refused(sheet, Entry("content", basedOn: 1) with { Reason = "ошибка" }, "Score.Incomplete");
        Assert.Equal("7", sheet["content"].ToString());
        Assert.True(sheet.IsComplete);
    }

    [Fact]
    public void A_status_completes_the_sheet_and_hides_its_marks()
    {
        var sheet = With(("content", "7"));
        sheet.Enter(Entry(SheetField.Status, "recused") with { Text = "pupil" });
        Assert.True(sheet.IsComplete);
        Assert.Equal(Mark.Recused, sheet["content"]);
        Assert.Equal(Points.Of(0), sheet.Total);

        sheet.Enter(Entry(SheetField.Status, basedOn: 1));
        Assert.Equal("7", sheet["content"].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("other")]
    [InlineData("4 сам")]
    [InlineData("дядя")]
    public void A_recusal_without_its_ground_is_refused(string ground) => Refused(new ScoreSheet(Round, []), Entry(SheetField.Status, "recused") with { Text = ground }, "Score.NoGround");

    [Fact]
    public void The_ground_of_a_recusal_stands_on_the_sheet()
    {
        var sheet = new ScoreSheet(Round, []);
        sheet.Enter(Entry(SheetField.Status, "recused") with { Text = "other брат жены" });
        Assert.Equal(new Recusal(RecusalGround.Other, "брат жены"), sheet.Recusal);
        sheet.Enter(Entry(SheetField.Status, basedOn: 1));
        Assert.Null(sheet.Recusal);
        Assert.Equal("institution", new Recusal(RecusalGround.Institution).ToString());
    }

    [Fact]
    public void Where_the_regulation_asks_for_it_an_extreme_mark_is_handed_in_with_a_note_only()
    {
        foreach (var (content, speech) in new[] { ("0", "6"), ("7", "8") })
        {
            var sheet = new ScoreSheet(Round with { CommentOnExtremes = true }, []);
            sheet.Enter(Entry("content", content));
            sheet.Enter(Entry("speech", speech));
            Assert.Single(sheet.Unexplained);
            Refused(sheet, Entry(SheetField.Submitted, "1"), "Score.CommentWanted");
            sheet.Enter(Entry(SheetField.Comment) with { Text = "наизусть чужой текст" });
            sheet.Enter(Entry(SheetField.Submitted, "1"));
            Refused(sheet, Entry(SheetField.Comment, basedOn: 1) with { Text = " ", Reason = "описка" }, "Score.CommentWanted");
        }
        With(("content", "0"), ("speech", "8")).Enter(Entry(SheetField.Submitted, "1"));
    }

    [Fact]
    public void An_unlocked_sheet_takes_marks_again_and_the_marks_before_stay_in_the_journal()
    {
        var sheet = Submitted();
        Refused(sheet, Entry(SheetField.Submitted, basedOn: 1), "Score.SheetSubmitted");
        sheet.Enter(Entry(SheetField.Submitted, basedOn: 1) with { Reason = "описка судьи" });
        Assert.False(sheet.IsSubmitted);
        sheet.Enter(Entry("content", "8", basedOn: 1));
        sheet.Enter(Entry(SheetField.Submitted, "1", basedOn: 2));
        Assert.Equal(("8", true), (sheet["content"].ToString(), sheet.IsSubmitted));
    }

    [Theory]
    [InlineData("247", 247)]
    [InlineData("0", 0)]
    [InlineData("14400", 14400)]
    [InlineData("14401", null)]
    [InlineData("2.5", null)]
    [InlineData("absent", null)]
    public void The_time_of_a_performance_is_whole_seconds_up_to_four_hours(string seconds, int? stands)
    {
        var sheet = new ScoreSheet(Round, []);
        if (stands is null)
            Refused(sheet, Entry(SheetField.Time, seconds), "Score.NotATime");
        else
            sheet.Enter(Entry(SheetField.Time, seconds));
        Assert.Equal(stands, sheet.Seconds);
        Assert.False(sheet.IsBegun);
    }

    [Fact]
    public void A_note_may_not_be_a_book() =>
        Refused(new ScoreSheet(Round, []), Entry(SheetField.Comment) with { Text = new string('ж', 2001) }, "Score.CommentTooLong");

    [Fact]
    public void Entries_in_any_order_and_repeated_make_the_same_sheet()
    {
        var journal = Gen.Select(Gen.Int[0, 40].List[1, 6], Gen.Int[0, 16].List[1, 6]).Select((content, speech) =>
            content.Select((quarters, i) => Entry("content", basedOn: i) with { Mark = new Mark(quarters * 25) })
                .Concat(speech.Select((halves, i) => Entry("speech", basedOn: i) with { Mark = new Mark(halves * 50) })).ToArray());
        Gen.SelectMany(journal, j => Gen.Select(Gen.Const(j), Gen.Shuffle(j), Gen.Shuffle(j))).Sample((asTyped, shuffled, repeated) =>
        {
            var typed = new ScoreSheet(Round, []);
            foreach (var entry in asTyped)
                typed.Enter(entry);
            var read = new ScoreSheet(Round, shuffled.Concat(repeated));
            Assert.Equal((typed["content"], typed["speech"], typed.Total), (read["content"], read["speech"], read.Total));
            Assert.Equal(typed.Latest("content"), read.Latest("content"));
        });
    }

    private static ScoreSheet With(params (string Criterion, string Mark)[] marks)
    {
        var sheet = new ScoreSheet(Round, []);
        foreach (var (criterion, mark) in marks)
            sheet.Enter(Entry(criterion, mark));
        return sheet;
    }

    private static ScoreSheet Submitted()
    {
        var sheet = With(("content", "7"), ("speech", "6"));
        sheet.Enter(Entry(SheetField.Submitted, "1"));
        return sheet;
    }

    private static ScoreEntry Entry(string field, string mark = "-", int basedOn = 0) => new()
    {
        Id = Guid.NewGuid(),
        Sheet = new SheetKey(1, "univ-major", "speak", 1, 1),
        Field = field,
        Mark = Marks.Read(mark),
        BasedOn = basedOn,
        EnteredBy = "orlova",
        At = new DateTime(2027, 5, 14, 9, 30, 0, DateTimeKind.Utc),
    };

    private static Problem Refused(ScoreSheet sheet, ScoreEntry entry, string code)
    {
        var problem = Assert.Single(Assert.Throws<RuleViolationException>(() => sheet.Enter(entry)).Problems);
        Assert.Equal(code, problem.Code);
        return problem;
    }
}
