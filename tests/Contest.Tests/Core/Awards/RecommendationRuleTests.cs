using Contest.Core.Editions;
using System.Globalization;
using Contest.Core.Awards;
using Contest.Core.Names;
using Contest.Core.Ranking;
using Contest.Core.Registration;

namespace Contest.Tests.Core.Awards;

public sealed class RecommendationRuleTests
{
    [Theory]
    [InlineData(2, 1, "1 2 3 4 5", "0 1", "2")]
    [InlineData(5, 2, "1 2 3", "0 1 2", "")]
    [InlineData(0, 2, "1 2 3", "", "0 1")]
    [InlineData(2, 1, "", "", "")]
    [InlineData(3, 1, "1 2 2 4 5", "0 1 2", "3")] // the tie fits
    public void The_first_go_and_the_next_wait(int places, int reserve, string ranked, string going, string waiting) => Chosen(places, reserve, ranked, going, waiting);

    [Theory]
    [InlineData(2, 1, "1 2 2 4", "0", "1 2")]
    [InlineData(2, 0, "1 2 2 4", "0", "1 2")]
    [InlineData(2, 1, "1 1 1 4", "", "0 1 2")]
    [InlineData(2, 2, "1 2 3 4 4 4 7", "0 1", "2 3 4 5")]
    [InlineData(1, 1, "1 2 2", "0", "1 2")]
    public void A_tie_at_a_bound_is_not_parted_and_waits_whole(int places, int reserve, string ranked, string going, string waiting) => Chosen(places, reserve, ranked, going, waiting);

    [Fact]
    public void Who_has_no_diploma_is_passed_over() => Chosen(2, 1, "1 x2 3 4", "0 2", "3");

    /// <summary>A ranking by its places; an x stands before a place without a diploma.</summary>
    private static void Chosen(int places, int reserve, string ranked, string going, string waiting)
    {
        var lines = ranked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Line).ToList();
        var chosen = RecommendationRule.Choose(lines, places, reserve);
        Assert.Equal((going, waiting), (string.Join(' ', chosen.Going), string.Join(' ', chosen.Waiting)));
    }

    private static ResultLine Line(string place, int index)
    {
        var at = int.Parse(place.TrimStart('x'), CultureInfo.InvariantCulture);
        var name = new NameForm("", "");
        return new ResultLine
        {
            ContestantId = index,
            Number = "",
            Name = new PersonName(name, name, name),
            Sex = Sex.Female,
            Institution = Rules.Name,
            InstitutionGenitive = "",
            InstitutionKind = InstitutionKind.University,
            Town = Rules.Name,
            Year = 1,
            Teachers = [],
            Rounds = [],
            Place = at,
            PlaceTo = at,
            Standing = Standing.Competing,
            IsComplete = true,
            Degree = place.StartsWith('x') ? 0 : 3,
            DegreeReason = DegreeReason.Awarded,
        };
    }
}
