using Contest.Core.Registration;

namespace Contest.Tests.Core.Registration;

/// <summary>The form of a contestant as it is read.</summary>
public sealed class ContestantFormRuleTests
{
    private static readonly DateOnly Today = new(2027, 4, 10);
    private static readonly Contestant Known = WorldRecords.Contestant(1, 1, 11) with
    {
        Id = 7, Tags = ["хор"], Documents = [WantedDocument.LeaveLetter], Notes = "тихий\nголос", YearsInRussia = 1, Cases = new("Чон Сун Ён", null, null), EligibilityReason = "решение № 4",
        Contacts = new Contacts("1", "a@b.example", "Пхеньян", "мать"), IsRussianMajor = true, HasNativeName = true, WayIn = WayIn.Application, Acknowledgement = "З-7K4M-2PXE",
    };

    private static readonly Registered Registered = new(1, [WorldRecords.Category], [WorldRecords.Institutions[0] with { Id = 11 }], [Known], new Dictionary<int, Passport>());

    [Fact]
    public void What_the_form_shows_and_nobody_changes_is_what_it_was()
    {
        var (read, problems) = ContestantFormRule.Read(ContestantFormRule.Show(Known), Known, Registered, Today);

        Assert.Empty(problems);
        Assert.Empty(ContestantFacts.Differences(Known, read));
        Assert.Equal((Known.Id, Known.Number, Known.Acknowledgement), (read.Id, read.Number, read.Acknowledgement));
    }

    [Fact]
    public void An_empty_form_tells_every_field_that_is_needed() =>
        Assert.Equal(
            ["Number", "Category", "Institution", "SurnameCyrillic", "GivenCyrillic", "SurnameHangul", "GivenHangul", "Sex", "BirthDate", "Year"],
            ContestantFormRule.Read(new TypedContestant(), null, Registered, Today).Problems.Select(p => p.Where!.Column));

    [Theory]
    [InlineData(nameof(TypedContestant.SurnameLatin), "СHON", "С")] // the Cyrillic letter
    [InlineData(nameof(TypedContestant.GivenCyrillic), "Cун Ён", "C")] // the Latin letter
    [InlineData(nameof(TypedContestant.SurnameHangul), "Чон", "Ч")]
    [InlineData(nameof(TypedContestant.Genitive), "Chon", "C")]
    public void A_letter_of_another_script_is_refused_by_its_name_beside_its_field(string field, string typed, string letter)
    {
        var form = ContestantFormRule.Show(Known with { Name = Known.Name with { Latin = new("JON", "SUN YONG") } });
        typeof(TypedContestant).GetProperty(field)!.SetValue(form, typed);

        var problem = Assert.Single(ContestantFormRule.Read(form, Known, Registered, Today).Problems);

        Assert.Equal((field, letter), (problem.Where!.Column, (string)problem.Arguments[0]));
    }

    [Fact]
    public void Hangul_typed_in_parts_is_the_same_name()
    {
        var form = ContestantFormRule.Show(Known);
        form.SurnameHangul = form.SurnameHangul.Normalize(System.Text.NormalizationForm.FormD);

        Assert.Equal(Known.Name.Hangul, ContestantFormRule.Read(form, Known, Registered, Today).Contestant.Name.Hangul);
    }

    [Theory]
    [InlineData("0101 0102 0007", "0103")]
    [InlineData("", "0001")]
    [InlineData("099 А-7 12", "100")]
    [InlineData("9999", "10000")]
    public void The_next_number_is_one_more_with_the_zeros_kept(string taken, string next) =>
        Assert.Equal(next, NumberRule.Next(taken.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Every_fact_that_is_taken_over_differs_no_more()
    {
        var other = WorldRecords.Contestant(1, 2, 12) with { Id = 8, CategoryId = "guests", Sex = Sex.Male, Year = 5, Major = "", BirthPlace = "Хэджу", Teachers = ["Ли"], State = ContestantState.Applied, IsEarlierWinner = true };
        other = other with { Name = other.Name with { Latin = new("AN", "MYONG HO") } };

        Assert.Equal(Enum.GetValues<ContestantFact>(), ContestantFacts.Differences(Known, other));
        foreach (var fact in Enum.GetValues<ContestantFact>())
            Assert.Equal(Enum.GetValues<ContestantFact>().Except([fact]), ContestantFacts.Differences(ContestantFacts.Take(fact, Known, other), other));
    }
}
