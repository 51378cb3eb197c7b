using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Tests.Documents.Registration;
using CsCheck;

namespace Contest.Tests.Core.Registration;

/// <summary>Public applications and the numbers by which applicants ask about them.</summary>
public sealed class ApplicationRuleTests
{
    private static readonly Category Category = new() { EditionId = 1, Id = "students", Position = 1, Regulation = WorldRecords.Regulation, ApplicationsFrom = new(2027, 2, 1), ApplicationsTo = new(2027, 2, 28) };

    private static readonly Gen<int[]> Drawn = Gen.Int[0, Acknowledgement.Alphabet.Length - 1].Array[Acknowledgement.Signs];

    [Theory]
    [InlineData(EditionState.Registration, "2027-01-31", ApplicationWindow.NotYet)]
    [InlineData(EditionState.Registration, "2027-02-01", ApplicationWindow.Open)]
    [InlineData(EditionState.Registration, "2027-02-28", ApplicationWindow.Open)]
    [InlineData(EditionState.Registration, "2027-03-01", ApplicationWindow.Closed)]
    [InlineData(EditionState.Draft, "2027-02-10", ApplicationWindow.NotYet)]
    [InlineData(EditionState.Running, "2027-02-10", ApplicationWindow.Closed)]
    public void A_category_takes_applications_on_its_days_while_the_edition_registers(EditionState state, string today, ApplicationWindow window) =>
        Assert.Equal(window, ApplicationRule.WindowOf(WorldRecords.Edition with { State = state }, Category, DateOnly.Parse(today, null)));

    [Fact]
    public void A_category_without_days_takes_none() =>
        Assert.Equal(ApplicationWindow.Never, ApplicationRule.WindowOf(WorldRecords.Edition with { State = EditionState.Registration }, Category with { ApplicationsTo = null }, new(2027, 2, 10)));

    [Theory]
    [InlineData(2009, 4, 12, "", null)]
    [InlineData(2009, 4, 13, "", "Apply.GuardianMissing")]
    [InlineData(2009, 4, 13, "Ким Ён Хо, 2-381-0102", null)]
    public void Who_is_under_18_on_the_first_day_of_the_final_needs_a_guardian(int year, int month, int day, string guardian, string? code)
    {
        var applicant = RegistrationSamples.Kim with { BirthDate = new(year, month, day), Contacts = RegistrationSamples.Kim.Contacts with { Guardian = guardian } };
        Assert.Equal(code, ApplicationRule.Check(applicant, WorldRecords.Edition, [ConsentKind.Processing]).SingleOrDefault()?.Code);
    }

    [Fact]
    public void Without_a_way_to_reach_and_without_consent_nothing_is_taken() => Assert.Equal(
        ["Registration.Missing BirthPlace", "Apply.ContactMissing Phone", "Apply.ConsentNeeded Processing"],
        ApplicationRule.Check(RegistrationSamples.Kim with { BirthPlace = "", Contacts = Contacts.None }, WorldRecords.Edition, [ConsentKind.Publication]).Select(p => $"{p.Code} {p.Where!.Column}"));

    [Fact]
    public void A_number_is_read_back_however_it_is_typed() => Drawn.Sample(drawn =>
    {
        var number = Acknowledgement.Compose(drawn);
        return number.Length == 11 && Acknowledgement.Read(number) == number && Acknowledgement.Read($" {number.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()} ") == number;
    });

    [Fact]
    public void One_mistyped_sign_is_noticed() => Gen.Select(Drawn, Gen.Int[0, 8], Gen.Int[1, Acknowledgement.Alphabet.Length - 1]).Sample((drawn, place, by) =>
    {
        var signs = Acknowledgement.Compose(drawn).Replace("-", "", StringComparison.Ordinal).ToCharArray();
        signs[place] = Acknowledgement.Alphabet[(Acknowledgement.Alphabet.IndexOf(signs[place], StringComparison.Ordinal) + by) % Acknowledgement.Alphabet.Length];
        return Acknowledgement.Read(new string(signs)) is null;
    });

    [Fact]
    public void Two_swapped_neighbours_are_noticed() => Gen.Select(Drawn, Gen.Int[0, 6]).Sample((drawn, place) =>
    {
        var signs = Acknowledgement.Compose(drawn).Replace("-", "", StringComparison.Ordinal).ToCharArray();
        (signs[place], signs[place + 1]) = (signs[place + 1], signs[place]);
        return signs[place] == signs[place + 1] || Acknowledgement.Read(new string(signs)) is null;
    });

    [Theory]
    [InlineData("АСЕ-НКМ", "ACE-HKM")] // typed on a Russian keyboard
    public void Russian_letters_that_look_the_same_are_taken(string typed, string meant)
    {
        int[] drawn = [.. meant.Replace("-", "", StringComparison.Ordinal).Select(c => Acknowledgement.Alphabet.IndexOf(c, StringComparison.Ordinal)), 0, 0];
        var number = Acknowledgement.Compose(drawn);
        Assert.Equal(number, Acknowledgement.Read(typed + number[7..]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAA-AAA")]
    [InlineData("AAA-AAA-AAAA")]
    [InlineData("000-000-000")]
    public void What_is_no_number_is_none(string typed) => Assert.Null(Acknowledgement.Read(typed));
}
