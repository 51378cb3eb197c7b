using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Contest.Data.Registration;
using Contest.Web.Home;

namespace Contest.Tests.Web.Home;

/// <summary>What the first page says is due.</summary>
public sealed class DueListTests
{
    private static readonly Category Category = new() { EditionId = 1, Id = WorldRecords.Category, Position = 1, Regulation = WorldRecords.Regulation };
    private static readonly PanelSeat[] Seats = [.. WorldRecords.Regulation.Rounds.Select(r => new PanelSeat(1, Category.Id, r.Id, 1))];

    [Fact]
    public void With_everything_in_order_nothing_is_due() => Assert.Empty(DueList.Of(Roster(Line(ContestantState.Admitted)), 0, Seats, [], 0));

    [Fact]
    public void Everything_that_waits_is_told_with_how_many_and_where()
    {
        var due = DueList.Of(Roster(Line(ContestantState.Applied, Gap.Eligibility), Line(ContestantState.Applied, Gap.Photo)), 3, [Seats[0]], [], 0);

        Assert.Equal(
            [
                (DueKind.Eligibility, 1, "/contestants?gap=Eligibility"), (DueKind.Applications, 2, "/contestants?state=Applied"), (DueKind.NobodyAdmitted, 1, $"/contestants?category={Category.Id}"),
                (DueKind.JudgesMissing, 1, "/jury"), (DueKind.Duplicates, 3, "/contestants/duplicates"), (DueKind.Gaps, 2, "/contestants/gaps"),
            ],
            due.Select(d => (d.Kind, d.Count, d.Address)));
    }

    [Fact]
    public void An_appeal_that_waits_is_told_before_everything_it_holds_up()
    {
        var due = Assert.Single(DueList.Of(Roster(Line(ContestantState.Admitted)), 0, Seats, [], 0, appeals: 2));
        Assert.Equal((DueKind.Appeals, 2, "/appeals", true), (due.Kind, due.Count, due.Address, due.IsUrgent));
    }

    private static Roster Roster(params RosterLine[] lines) => new(WorldRecords.Edition, [Category], lines);

    private static RosterLine Line(ContestantState state, params Gap[] gaps) => new(WorldRecords.Contestant(1, 1, 1) with { State = state }, WorldRecords.Institutions[0], gaps);
}
