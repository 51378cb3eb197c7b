using Contest.Core.Registration;
using Contest.Data.Access;

namespace Contest.Tests.Data.Registration;

/// <summary>Photo, consents and passport of a contestant.</summary>
public sealed class ContestantPapersTests
{
    private static readonly DateOnly Day = new(2027, 3, 1);

    [Fact]
    public async Task The_last_answer_holds_and_every_answer_stays()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await AnswerAsync(world, ConsentAnswer.Given);
        world.Time.Now += TimeSpan.FromDays(1);
        await AnswerAsync(world, ConsentAnswer.Withdrawn);

        var consents = (await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0101"))!.Holdings.Consents;

        Assert.Equal([ConsentAnswer.Withdrawn, ConsentAnswer.Given], consents.Select(c => c.Answer));
        Assert.False(ConsentRule.Holds(consents, ConsentKind.Processing));
    }

    [Fact]
    public async Task For_a_minor_the_guardian_signs()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var typed = Typing.Of(world, "0108");
        typed.BirthDate = "2009-04-13"; // turns 18 a day after the final begins
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, typed, null);

        Assert.Equal("Consent.GuardianNeeded", await Refusal.CodeOfAsync(() => AnswerAsync(world, ConsentAnswer.Given, "0108")));
        await AnswerAsync(world, ConsentAnswer.Given, "0108", isGuardian: true);
        Assert.DoesNotContain(Gap.Guardian, (await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0108"))!.Gaps);
    }

    [Fact]
    public async Task An_answer_names_who_signed_and_a_day_that_has_come()
    {
        await using var world = await ContestWorld.ReadyAsync();

        var problems = await Refusal.OfAsync(() => world.Papers.AddConsentAsync(Typing.Registrar, world.Edition.Id, "0101", ConsentKind.Health, ConsentAnswer.Withdrawn, new DateOnly(2027, 4, 11), " ", isGuardian: false));

        Assert.Equal(["Consent.NobodySigned", "Consent.NotYet", "Consent.NothingToWithdraw"], problems.Select(p => p.Code));
    }

    [Fact]
    public async Task A_passport_is_entered_and_looked_at_and_the_audit_knows_both_and_no_number()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Papers.SavePassportAsync(ContestWorld.Organizer, world.Edition.Id, "0101", Typing.Passport());

        var seen = await world.Papers.PassportAsync(ContestWorld.Organizer, world.Edition.Id, "0101");

        Assert.Equal("563210478", seen!.Number);
        Assert.Equal(["Contestant.PassportShown", "Contestant.PassportSaved"], (await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0101"))!.History.Select(h => h.What));
        Assert.DoesNotContain(await world.AuditAsync(), e => $"{e.Before}{e.After}{e.Reason}".Contains("563210478", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_registrar_neither_sees_nor_enters_a_passport()
    {
        await using var world = await ContestWorld.ReadyAsync();

        Assert.Equal("Access.Denied", await Refusal.CodeOfAsync(() => world.Papers.PassportAsync(Typing.Registrar, world.Edition.Id, "0101")));
        Assert.Equal("Access.Denied", await Refusal.CodeOfAsync(() => world.Papers.SavePassportAsync(Typing.Registrar, world.Edition.Id, "0101", Typing.Passport())));
    }

    [Fact]
    public async Task Half_a_passport_is_refused_and_an_empty_one_takes_it_away()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Papers.SavePassportAsync(ContestWorld.Organizer, world.Edition.Id, "0101", Typing.Passport());

        var problems = await Refusal.OfAsync(() => world.Papers.SavePassportAsync(ContestWorld.Organizer, world.Edition.Id, "0101", new TypedPassport { Number = "56 32", IssuedOn = "31.02.2025" }));
        Assert.Equal(["Number Registration.PassportNumber", "IssuedOn Registration.Date", "ExpiresOn Contestant.FieldMissing"], problems.Select(p => $"{p.Where!.Column} {p.Code}"));

        await world.Papers.SavePassportAsync(ContestWorld.Organizer, world.Edition.Id, "0101", new TypedPassport());
        Assert.Null(await world.Papers.PassportAsync(ContestWorld.Organizer, world.Edition.Id, "0101"));
    }

    [Fact]
    public async Task A_photo_takes_the_place_of_the_one_before_and_is_taken_away()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Papers.SavePhotoAsync(Typing.Registrar, world.Edition.Id, "0101", [1]);
        await world.Papers.SavePhotoAsync(Typing.Registrar, world.Edition.Id, "0101", [2]);
        Assert.Equal([2], await world.Papers.PhotoAsync(Typing.Registrar, world.Edition.Id, "0101"));

        await world.Papers.SavePhotoAsync(Typing.Registrar, world.Edition.Id, "0101", null);
        Assert.Null(await world.Papers.PhotoAsync(Typing.Registrar, world.Edition.Id, "0101"));
    }

    private static Task AnswerAsync(ContestWorld world, ConsentAnswer answer, string number = "0101", bool isGuardian = false) =>
        world.Papers.AddConsentAsync(Typing.Registrar, world.Edition.Id, number, ConsentKind.Processing, answer, Day, "Чон Сун Ён", isGuardian);
}
