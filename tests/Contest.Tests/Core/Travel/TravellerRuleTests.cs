using Contest.Core;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Core.Travel;

namespace Contest.Tests.Core.Travel;

public sealed class TravellerRuleTests
{
    private static readonly NameForm Latin = new("KIM", "CHOL SU");

    [Theory]
    [InlineData("2027-08-15", "2028-02-15", true)] // exactly six months after
    [InlineData("2027-08-15", "2028-02-14", false)]
    [InlineData("2027-08-31", "2028-02-29", true)] // no 31 February: its last day
    [InlineData("2027-08-31", "2028-02-28", false)]
    [InlineData("2026-08-31", "2027-02-28", true)]
    public void A_passport_is_valid_six_months_after_the_trip(string exit, string expires, bool enough)
    {
        var problems = TravellerRule.Check(new Passport("000000001", new DateOnly(2024, 1, 1), Day(expires)), Latin, Trip(Day(exit)));
        Assert.Equal(enough ? [] : ["Travel.PassportTooShort"], problems.Select(p => p.Code));
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_papers_is_told_at_once()
    {
        var trip = Trip(new DateOnly(2027, 8, 31));
        Assert.Equal(["Travel.NoPassport"], TravellerRule.Check(null, Latin, trip).Select(p => p.Code));
        Assert.Equal(
            ["Travel.PassportTooShort", "Travel.NoLatinName"],
            TravellerRule.Check(new Passport("1", new DateOnly(2022, 1, 1), new DateOnly(2027, 9, 1)), new NameForm("", ""), trip).Select(p => p.Code));
    }

    [Theory]
    [InlineData("2009-08-21", 17)] // comes of age on the second day
    [InlineData("2009-08-20", null)] // comes of age on the day of entry
    [InlineData("2013-01-01", 14)]
    [InlineData("1990-01-01", null)]
    public void Who_is_under_18_on_any_day_of_the_trip_is_a_minor(string born, int? age) =>
        Assert.Equal(age, TravellerRule.MinorAge(Day(born), Trip(new DateOnly(2027, 8, 31))));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Trip Trip(DateOnly exit)
    {
        var any = new Wording("Приморье", "연해변강", "Primorye");
        return new Trip { Code = "primorye", Group = any, EntryOn = new DateOnly(2027, 8, 20), ExitOn = exit, Checkpoint = any, Purpose = any, Host = any, Quotas = [], Legs = [] };
    }
}
