using Contest.Core.Judging;
using Contest.Core.Registration;
using Xunit;

namespace Contest.Tests.SeedData;

public sealed class MarksTest(SeedEdition seed) : IClassFixture<SeedEdition>
{
    [Fact]
    public void Everything_a_line_names_exists_and_every_mark_stands_on_its_scale()
    {
        var categoryOf = seed.Preview.Lines.ToDictionary(l => l.Contestant!.Number, l => l.Contestant!.CategoryId);
        var panels = seed.Jury.Panels.ToDictionary(p => (p.Category, p.Round), p => p.Seats.Select(s => s.Code).ToList());
        foreach (var line in seed.Lines)
        {
            Assert.Equal(line.Category, categoryOf[line.Contestant]);
            Assert.Contains(line.Judge, panels[(line.Category, line.Round)]);
            Assert.True(Mark.TryParse(line.Points, out var mark), line.ToString());
            var round = seed.Regulations.Single(r => r.Category == line.Category).Round(line.Round);
            if (line.Criterion.Length == 0)
                Assert.False(mark.IsScored, line.ToString());
            else
                Assert.True(round.Criteria[round.IndexOf(line.Criterion)].Allows(mark.Points), line.ToString());
        }
    }

    [Fact]
    public void No_cell_is_told_twice()
    {
        Assert.InRange(seed.Lines.Count, 3000, 5000);
        Assert.Equal(seed.Lines.Count, seed.Lines.DistinctBy(l => (l.Category, l.Round, l.Contestant, l.Judge, l.Criterion)).Count());
    }

    [Fact]
    public void Judges_part_contestants_and_differ_among_themselves()
    {
        var sheets = seed.Lines.Where(l => l is { Category: "univ-major", Round: "monologue", Criterion: "topic" }).ToList();
        Assert.True(sheets.Select(l => l.Points).Distinct().Count() >= 6);
        Assert.Contains(sheets.GroupBy(l => l.Contestant), g => g.Select(l => l.Points).Distinct().Count() >= 3);
    }

    [Fact]
    public void One_judge_recuses_from_the_one_contestant_of_his_institution()
    {
        var line = Assert.Single(seed.Lines, l => l.Points == "recused");
        var institutions = seed.Sheets.Contestants.ToDictionary(r => r[RegistrationColumn.Number], r => r[RegistrationColumn.Institution]);
        Assert.Equal(seed.Jury.Judges.Single(j => j.Code == line.Judge).InstitutionCode, institutions[line.Contestant]);
        var own = seed.Jury.Judges.ToDictionary(j => j.Code, j => j.InstitutionCode);
        Assert.DoesNotContain(seed.Lines, l => l != line && own[l.Judge] == institutions[l.Contestant]);
    }

    [Fact]
    public void One_judge_is_absent_for_a_session()
    {
        var absent = seed.Lines.Where(l => l.Points == "absent").ToList();
        Assert.Equal(10, absent.Count);
        Assert.Equal(("univ-nonmajor", "talk", "belov"), Assert.Single(absent.Select(l => (l.Category, l.Round, l.Judge)).Distinct()));
    }

    [Fact]
    public void Three_contestants_stay_away() => Assert.Equal(
        ["school-upper 고충혁 lex essay culture reading speak", "univ-major 렴태호 selection", "univ-major 류성금 monologue dialogue stage"],
        seed.Lines.Where(l => l.Points == "withdrawn").GroupBy(l => (l.Category, l.Contestant))
            .Select(g => $"{g.Key.Category} {Name(g.Key.Contestant)} {string.Join(' ', g.Select(l => l.Round).Distinct())}").Order(StringComparer.Ordinal));

    private string Name(string number)
    {
        var row = seed.Sheets.Contestants.Single(r => r[RegistrationColumn.Number] == number);
        return row[RegistrationColumn.SurnameHangul] + row[RegistrationColumn.GivenHangul];
    }
}
