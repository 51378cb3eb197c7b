using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Tests.Core.Judging;

public sealed class RoundPanelTests
{
    private const string Category = "univ-major";
    private const int Orlova = 1, Kim = 2, Petrov = 3;

    private static readonly Round Round = Rules.Round(judges: Rules.Mean with { Discrepancy = new(Points.Of(5), DiscrepancyStep.NearestOfThree) });

    private readonly Dictionary<(int Contestant, int Judge), ScoreSheet> _sheets = [];
    private readonly Dictionary<int, string> _rooms = [];
    private readonly List<Assignment> _given = [];

    [Fact]
    public void Everybody_in_a_panel_marks_everybody() =>
        Assert.Equal("11 12 21 22", Owed(Seat(Orlova), Seat(Kim)));

    [Fact]
    public void A_judge_of_a_room_marks_those_who_appear_there_and_those_of_whom_no_room_is_known()
    {
        _rooms[11] = "Зал 1";
        _rooms[12] = "Зал 2";
        _rooms.Remove(13);
        Assert.Equal("11 13", Owed([11, 12, 13], Seat(Orlova) with { Room = "Зал 1" }));
    }

    [Fact]
    public void Where_works_are_given_out_each_is_read_by_whom_it_was_given_to()
    {
        _given.AddRange([Given(11, Orlova), Given(12, Kim)]);
        Assert.Equal("11 22", Owed(Seat(Orlova), Seat(Kim)));
    }

    [Fact]
    public void Whoever_sits_in_an_absent_judges_place_marks_those_whom_that_judge_did_not()
    {
        Mark(11, Orlova, "30");
        Mark(12, Orlova, "absent");
        var seats = new[] { Seat(Orlova), Seat(Kim) with { InPlaceOf = Orlova } };
        Assert.Equal("11 12 22", Owed(seats));
    }

    [Fact]
    public void A_trainee_marks_along_and_counts_nowhere()
    {
        Assert.Equal("11 12 21 22", Owed(Seat(Orlova), Seat(Kim) with { Kind = SeatKind.Trainee }));
        Assert.Equal([Orlova], Panel(Seat(Orlova), Seat(Kim) with { Kind = SeatKind.Trainee }).Counting.Select(s => s.JudgeId));
    }

    [Fact]
    public void A_third_reader_owes_a_work_only_while_its_two_readers_differ()
    {
        var seats = new[] { Seat(Orlova), Seat(Kim), Seat(Petrov) with { Kind = SeatKind.Arbiter } };
        Mark(11, Orlova, "20");
        Mark(11, Kim, "25");
        Assert.Equal("11 12 21 22", Owed(seats));
        Assert.True(Panel(seats).IsDiscrepant(11));

        _given.Add(Given(11, Petrov) with { IsThird = true });
        Assert.Equal("11 12 21 22 31", Owed(seats));

        Mark(11, Kim, "24");
        Assert.Equal("11 12 21 22", Owed(seats));
        Assert.Equal(Points.Of(4), Panel(seats).Difference(11));
    }

    [Fact]
    public void The_third_readers_own_total_does_not_make_the_others_differ()
    {
        var seats = new[] { Seat(Orlova), Seat(Kim), Seat(Petrov) };
        _given.AddRange([Given(11, Orlova), Given(11, Kim), Given(11, Petrov) with { IsThird = true }]);
        Mark(11, Orlova, "20");
        Mark(11, Kim, "22");
        Mark(11, Petrov, "40");
        Assert.False(Panel(seats).IsDiscrepant(11));
    }

    [Fact]
    public void An_arbiter_s_marks_that_came_from_paper_are_those_of_the_third_reader()
    {
        Mark(11, Petrov, "40");
        Assert.Equal(Petrov, Panel(Seat(Orlova), Seat(Kim), Seat(Petrov) with { Kind = SeatKind.Arbiter }).Third(11));
    }

    [Fact]
    public void What_was_begun_is_owed_whoever_was_given_the_work_since()
    {
        Mark(11, Kim, "20");
        _given.AddRange([Given(11, Orlova), Given(12, Orlova)]);
        Assert.Equal("11 12 21", Owed(Seat(Orlova), Seat(Kim)));
    }

    // Judge and contestant, each as a digit: contestants are 11 and 12 here, so «21» is the second judge's sheet of the first.
    private string Owed(params PanelSeat[] seats)
    {
        var panel = Panel(seats);
        return string.Join(' ', seats.SelectMany(s => new[] { 11, 12 }.Where(c => panel.Owes(s, c)).Select(c => $"{s.JudgeId}{c - 10}")));
    }

    private string Owed(int[] contestants, PanelSeat seat) => string.Join(' ', contestants.Where(c => Panel(seat).Owes(seat, c)));

    private RoundPanel Panel(params PanelSeat[] seats) =>
        new(Round, Category, seats, _given, _rooms, (contestant, judge) => _sheets.GetValueOrDefault((contestant, judge)) ?? new ScoreSheet(Round, []));

    private void Mark(int contestant, int judge, string mark)
    {
        var read = Marks.Read(mark);
        _sheets[(contestant, judge)] = new ScoreSheet(Round,
        [
            new ScoreEntry { Id = Guid.NewGuid(), Sheet = new(1, Category, Round.Id, contestant, judge), Field = read.IsScored ? "answer" : SheetField.Status, Mark = read, BasedOn = 0, EnteredBy = "", At = default },
        ]);
    }

    private static PanelSeat Seat(int judge) => new(1, Category, Round.Id, judge);

    private static Assignment Given(int contestant, int judge) => new(1, Category, Round.Id, contestant, judge);
}
