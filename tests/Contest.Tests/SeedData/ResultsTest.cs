using Contest.Core.Awards;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Xunit;

namespace Contest.Tests.SeedData;

public sealed class ResultsTest(SeedEdition seed) : IClassFixture<SeedEdition>
{
    [Theory]
    [InlineData("school-upper", 40, 39)]
    [InlineData("univ-major", 20, 20)]
    [InlineData("univ-nonmajor", 30, 30)]
    public void Every_category_is_complete(string category, int admitted, int ranked)
    {
        var results = seed.Results(category);
        Assert.All(results, r => Assert.True(r.Row.IsComplete, r.Hangul));
        Assert.Equal(admitted, results.Count(r => r.Row.Standing is Standing.Competing or Standing.NoShow));
        Assert.Equal(ranked, results.Count(r => r.Row.Place > 0));
    }

    [Fact]
    public void The_cut_of_the_school_pupils_leaves_people_out_by_points_and_by_number()
    {
        var left = seed.Results("school-upper").Where(r => r.Row.Standing == Standing.NotAdmitted).Select(r => r.Row.Rounds[0].Mark.Round(0).Hundredths / 100).ToList();
        Assert.Equal(10, left.Count);
        Assert.Contains(left, points => points < 36);
        Assert.Contains(left, points => points >= 36);
    }

    [Fact]
    public void No_institution_sends_more_students_of_Russian_than_half_of_them_and_six() => Assert.Equal(
        [6, 5, 4, 4, 1],
        seed.Results("univ-major").Where(r => r.Row.Place > 0).GroupBy(r => r.Contestant.InstitutionId).Select(g => g.Count()).OrderDescending());

    [Fact]
    public void Sixteen_diplomas_are_given()
    {
        Assert.Equal(["I 리현성", "II 김은심", "II 한은철", "III 윤진주", "III 량금혁", "III 문수련", "III 권청송"], Diplomas("school-upper"));
        Assert.Equal(["I 김철수", "II 오은", "II 리설향", "III 황보철혁명철광혁청", "III 박류성", "III 손강일"], Diplomas("univ-major"));
        Assert.Equal(["I 림솔", "II 정광진", "II 조향미"], Diplomas("univ-nonmajor"));
    }

    [Fact]
    public void The_first_place_of_the_school_pupils_is_parted_by_speaking_alone()
    {
        var results = seed.Results("school-upper");
        Assert.Equal(("리현성", 1), (results[0].Hangul, results[0].Row.Place));
        Assert.Equal(("김은심", 2), (results[1].Hangul, results[1].Row.Place));
        Assert.Equal(results[0].Row.Total, results[1].Row.Total);
        Assert.Equal(new Separation(SeparatedBy.TieKey, "speak", "speak", "59/3", "55/3"), results[1].Row.Separation);
    }

    [Fact]
    public void The_second_and_third_place_of_the_students_of_other_subjects_are_shared()
    {
        var shared = seed.Results("univ-nonmajor").Where(r => r.Row.Place == 2).ToList();
        Assert.Equal(["정광진", "조향미"], shared.Select(r => r.Hangul));
        Assert.All(shared, r => Assert.Equal((3, 2), (r.Row.PlaceTo, r.Decision.Degree)));
    }

    [Fact]
    public void A_weak_dialogue_costs_the_fifth_place_its_diploma_and_the_seventh_gets_it()
    {
        var results = seed.Results("univ-major");
        Assert.Equal(("최성광", 5), (results[4].Hangul, results[4].Row.Place));
        Assert.Equal((0, DegreeReason.RoundBelowMinimum, "dialogue"), (results[4].Decision.Degree, results[4].Decision.Reason, results[4].Decision.RoundId));
        Assert.Equal((7, 3), (results[6].Row.Place, results[6].Decision.Degree));
        Assert.Equal((8, DegreeReason.Quota), (results[7].Row.Place, results[7].Decision.Reason));
    }

    [Fact]
    public void The_recused_judge_leaves_four_marks_of_which_none_is_dropped()
    {
        var monologue = seed.Results("univ-major").Single(r => r.Hangul == "선우옥").Row.Rounds[4];
        Assert.Equal((4, 4, RoundStatus.Complete), (monologue.Counted, monologue.Expected, monologue.Status));
    }

    [Fact]
    public void Who_admitted_to_the_final_did_not_come_is_a_no_show_and_who_missed_its_second_half_is_ranked_by_the_first()
    {
        var absent = seed.Results("school-upper").Single(r => r.Hangul == "고충혁");
        Assert.Equal((Standing.NoShow, 0), (absent.Row.Standing, absent.Row.Place));
        var left = seed.Results("univ-major").Single(r => r.Hangul == "류성금");
        Assert.Equal((20, DegreeReason.BelowThreshold), (left.Row.Place, left.Decision.Reason));
        Assert.Equal(Standing.Withdrawn, seed.Results("univ-major").Single(r => r.Hangul == "렴태호").Row.Standing);
    }

    [Fact]
    public void Everybody_with_a_diploma_has_a_passport_and_one_of_the_travellers_has_it_too_short()
    {
        Assert.All(All().Where(r => r.Decision.Degree > 0), r => Assert.NotNull(r.Passport));
        var (going, _) = Travellers("univ-major");
        var traveller = Assert.Single(going, r => TravellerRule.Check(r.Passport, r.Contestant.Name.Latin, seed.Trip.Trip).Count > 0);
        Assert.Equal("오은", traveller.Hangul);
    }

    [Fact]
    public void The_trip_takes_two_pupils_who_are_minors_four_students_of_Russian_and_one_other()
    {
        var (pupils, pupilsWaiting) = Travellers("school-upper");
        Assert.Equal((2, 1), (pupils.Count, pupilsWaiting.Count));
        Assert.All(pupils, r => Assert.NotNull(TravellerRule.MinorAge(r.Contestant.BirthDate, seed.Trip.Trip)));
        var (students, studentsWaiting) = Travellers("univ-major");
        Assert.Equal((4, 2), (students.Count, studentsWaiting.Count));
        // The two equals at the bound are not parted: both wait for people to decide.
        var (others, othersWaiting) = Travellers("univ-nonmajor");
        Assert.Equal((1, 2), (others.Count, othersWaiting.Count));
    }

    [Fact]
    public void The_route_is_unbroken_and_lies_within_the_days_of_the_trip()
    {
        var trip = seed.Trip.Trip;
        Assert.Equal(["Пхеньян", "Владивосток", "Уссурийск", "Хабаровск", "Владивосток", "Пхеньян"], trip.Legs.Select(l => l.From.Ru).Append(trip.Legs[^1].To.Ru));
        Assert.All(trip.Legs.Zip(trip.Legs.Skip(1)), pair => Assert.True(pair.First.To == pair.Second.From && pair.First.ArrivesAt < pair.Second.DepartsAt));
        Assert.All(trip.Legs, leg => Assert.True(Utc(leg.ArrivesAt, leg.ToZone) > Utc(leg.DepartsAt, leg.FromZone)));
        Assert.Equal((trip.EntryOn, trip.ExitOn), (DateOnly.FromDateTime(trip.Legs[0].ArrivesAt), DateOnly.FromDateTime(trip.Legs[^1].DepartsAt)));
        Assert.Equal([TravellerRole.Leader, TravellerRole.Teacher, TravellerRole.Interpreter], seed.Trip.Accompanying.Select(a => a.Role));
        Assert.All(seed.Trip.Accompanying, a => Assert.Empty(TravellerRule.Check(a.Person.Passport, a.Person.Name.Latin, trip)));
    }

    private IEnumerable<Result> All() => seed.Regulations.SelectMany(r => seed.Results(r.Category));

    private List<string> Diplomas(string category) =>
        [.. seed.Results(category).Where(r => r.Decision.Degree > 0).Select(r => $"{new string('I', r.Decision.Degree)} {r.Hangul}")];

    private (List<Result> Going, List<Result> Waiting) Travellers(string category)
    {
        var results = seed.Results(category);
        var quota = seed.Trip.Trip.Quotas.Single(q => q.CategoryId == category);
        var (going, waiting) = RecommendationRule.Choose([.. results.Select(Line)], quota.Places, quota.Reserve);
        return ([.. going.Select(i => results[i])], [.. waiting.Select(i => results[i])]);
    }

    private ResultLine Line(Result result)
    {
        var institution = seed.Institutions[result.Contestant.InstitutionId - 1];
        return new ResultLine
        {
            ContestantId = result.Row.ContestantId,
            Number = result.Contestant.Number,
            Name = result.Contestant.Name,
            Sex = result.Contestant.Sex,
            Institution = institution.Name,
            InstitutionGenitive = institution.NameGenitive,
            InstitutionKind = institution.Kind,
            Town = institution.Town,
            Year = result.Contestant.Year,
            Teachers = result.Contestant.Teachers,
            Rounds = [],
            Place = result.Row.Place,
            PlaceTo = result.Row.PlaceTo,
            Standing = result.Row.Standing,
            IsComplete = result.Row.IsComplete,
            Degree = result.Decision.Degree,
            DegreeReason = result.Decision.Reason,
        };
    }

    private static DateTime Utc(DateTime local, string zone) => TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.FindSystemTimeZoneById(zone));
}
