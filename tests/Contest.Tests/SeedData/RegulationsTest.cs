using Contest.Core.Editions;
using Xunit;

namespace Contest.Tests.SeedData;

public sealed class RegulationsTest(SeedEdition seed) : IClassFixture<SeedEdition>
{
    [Fact]
    public void There_is_one_file_for_each_of_three_categories() =>
        Assert.Equal(["school-upper", "univ-major", "univ-nonmajor"], seed.Regulations.Select(r => r.Category));

    [Fact]
    public void Every_regulation_keeps_the_rules_and_its_weights_add_up()
    {
        foreach (var regulation in seed.Regulations)
        {
            Assert.Empty(RegulationRule.Check(regulation));
            Assert.Equal(regulation.Maximum.Hundredths, regulation.Rounds.Sum(r => r.Weight.Hundredths));
        }
        Assert.Equal([100, 200, 60], seed.Regulations.Select(r => r.Maximum.Hundredths / 100));
    }

    [Fact]
    public void Written_out_and_read_back_they_say_the_same()
    {
        var text = RegulationFile.Write(seed.Regulations);
        Assert.Equal(text, RegulationFile.Write(RegulationFile.Read(text, "regulations.json")));
    }

    [Fact]
    public void Rounds_that_count_have_the_maxima_of_the_regulations_text() => Assert.Equal(
        ["selection 60", "lex 50", "essay 25", "culture 30", "reading 20", "speak 20",
         "selection 140", "essay 40", "listening 30", "translation 30", "monologue 40", "dialogue 30", "stage 30",
         "essay 20", "quiz 10", "talk 15", "dialogue 15"],
        seed.Regulations.SelectMany(r => r.Rounds).Select(r => $"{r.Id} {r.Maximum}"));

    [Fact]
    public void Every_band_stands_on_its_scale_falling_from_the_best_to_zero()
    {
        foreach (var criterion in seed.Regulations.SelectMany(r => r.Rounds).SelectMany(r => r.Criteria))
        {
            Assert.NotEmpty(criterion.Bands);
            Assert.All(criterion.Bands, band => Assert.True(criterion.Allows(band.From), criterion.Id));
            Assert.Equal(criterion.Bands.Select(b => b.From).Distinct().OrderDescending(), criterion.Bands.Select(b => b.From));
            Assert.Equal(0, criterion.Bands[^1].From.Hundredths);
        }
    }

    [Fact]
    public void What_readers_write_about_is_judged_without_names() => Assert.All(
        seed.Regulations.SelectMany(r => r.Rounds).Where(r => r.Id is "essay" or "translation"), round => Assert.True(round is { Blind: true, Form: RoundForm.Written }));

    [Fact]
    public void Every_round_has_a_panel_that_its_regulation_accepts()
    {
        Assert.Equal(seed.Regulations.Sum(r => r.Rounds.Count), seed.Jury.Panels.Count);
        foreach (var regulation in seed.Regulations)
            foreach (var round in regulation.Rounds)
            {
                var panel = Assert.Single(seed.Jury.Panels, p => p.Category == regulation.Category && p.Round == round.Id);
                Assert.All(panel.Judges, code => Assert.Contains(seed.Jury.Judges, j => j.Code == code));
                Assert.True(panel.Judges.Distinct().Count() == panel.Judges.Count && panel.Judges.Count >= round.Judges.Minimum, round.Id);
            }
        Assert.Equal(5, seed.Jury.Panels.Single(p => p is { Category: "univ-major", Round: "monologue" }).Judges.Count);
    }
}
