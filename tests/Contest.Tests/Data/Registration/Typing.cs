using System.Globalization;
using Contest.Core.Registration;
using Contest.Data.Access;

namespace Contest.Tests.Data.Registration;

/// <summary>Forms as somebody fills them in.</summary>
internal static class Typing
{
    public static readonly Actor Registrar = new("Ким Ын Чжу", Role.Registrar);

    /// <summary>A form of somebody new that says all it must.</summary>
    public static TypedContestant Of(ContestWorld world, string number) => new()
    {
        Number = number,
        Category = ContestWorld.Category,
        SurnameHangul = "박", GivenHangul = "경미",
        SurnameCyrillic = "Пак", GivenCyrillic = "Гён Ми",
        Sex = nameof(Sex.Female),
        BirthDate = "2006-05-17",
        BirthPlace = "Вонсан",
        Institution = InstitutionId(world).ToString(CultureInfo.InvariantCulture),
        Year = "2",
    };

    public static TypedPassport Passport(string number = "563210478") => new() { Number = number, IssuedOn = "2025-02-01", ExpiresOn = "2030-01-31" };

    /// <summary>The form of a registered contestant as it opens, with its stamp.</summary>
    public static async Task<(TypedContestant Typed, string Stamp)> OpenAsync(ContestWorld world, string number)
    {
        var record = await world.Contestants.FindAsync(Registrar, world.Edition.Id, number);
        return (ContestantFormRule.Show(record!.Contestant), record.Stamp);
    }

    private static int InstitutionId(ContestWorld world)
    {
        using var db = world.OpenDatabaseAsync().GetAwaiter().GetResult();
        return db.Institutions.First(i => i.EditionId == world.Edition.Id).Id;
    }
}
