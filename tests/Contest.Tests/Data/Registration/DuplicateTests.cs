using Contest.Core.Registration;
using Contest.Data.Registration;

namespace Contest.Tests.Data.Registration;

/// <summary>One person registered twice: found, merged or kept apart (rule G11).</summary>
public sealed class DuplicateTests
{
    [Fact]
    public async Task A_person_registered_twice_is_found_and_two_who_were_kept_apart_are_not_proposed_again()
    {
        await using var world = await TwiceAsync();

        var pair = Assert.Single(await world.Duplicates.PairsAsync(Typing.Registrar, world.Edition.Id));
        Assert.Equal(("0108", "0109"), (pair.First.Number, pair.Second.Number));
        Assert.Equal([Likeness.HangulAndBirth, Likeness.CyrillicAndBirth], pair.Likeness);

        await world.Duplicates.KeepApartAsync(Typing.Registrar, world.Edition.Id, "0109", "0108");
        await world.Duplicates.KeepApartAsync(Typing.Registrar, world.Edition.Id, "0108", "0109");
        Assert.Empty(await world.Duplicates.PairsAsync(Typing.Registrar, world.Edition.Id));
    }

    [Fact]
    public async Task Merged_the_one_has_what_was_chosen_of_both_and_the_papers_of_both()
    {
        await using var world = await TwiceAsync();
        await world.Papers.SavePassportAsync(ContestWorld.Organizer, world.Edition.Id, "0109", Typing.Passport());
        await world.Papers.SavePhotoAsync(Typing.Registrar, world.Edition.Id, "0108", [8]);
        await world.Papers.SavePhotoAsync(Typing.Registrar, world.Edition.Id, "0109", [9]);
        await world.Papers.AddConsentAsync(Typing.Registrar, world.Edition.Id, "0109", ConsentKind.Processing, ConsentAnswer.Given, new DateOnly(2027, 3, 1), "Пак Гён Ми", isGuardian: false);
        var view = await world.Duplicates.CompareAsync(Typing.Registrar, world.Edition.Id, "0108", "0109");
        Assert.Equal([ContestantFact.BirthPlace, ContestantFact.Year, ContestantFact.Contacts], view.Differences);

        await world.Duplicates.MergeAsync(Typing.Registrar, world.Edition.Id, new MergeChoice("0108", "0109", new HashSet<ContestantFact> { ContestantFact.Year, ContestantFact.Contacts }, false, PhotoOfGoing: true));

        var one = (await world.Contestants.FindAsync(ContestWorld.Organizer, world.Edition.Id, "0108"))!;
        Assert.Equal(("Вонсан", 3, "1234567"), (one.Contestant.BirthPlace, one.Contestant.Year, one.Contestant.Contacts.Phone));
        Assert.Equal((true, true, 1), (one.Holdings.HasPassport, one.Holdings.HasPhoto, one.Holdings.Consents.Count));
        Assert.Equal([9], await world.Papers.PhotoAsync(Typing.Registrar, world.Edition.Id, "0108"));
        Assert.Null(await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0109"));
        var gone = Assert.Single(await world.AuditAsync(), e => e.What == "Contestant.MergedAway");
        Assert.Contains("\"birthPlace\": \"Хэджу\"", gone.Before, StringComparison.Ordinal);
        Assert.Contains("\"signedBy\": \"Пак Гён Ми\"", gone.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_came_to_the_door_as_one_of_two_is_there_as_the_one()
    {
        await using var world = await TwiceAsync();
        await world.Contestants.ChangeStateAsync(Typing.Registrar, world.Edition.Id, ["0108", "0109"], ContestantState.Admitted, "");
        await world.Desk.CheckInAsync(Typing.Registrar, world.Edition.Id, "0109");

        var merged = await world.Duplicates.MergeAsync(Typing.Registrar, world.Edition.Id, new MergeChoice("0108", "0109", new HashSet<ContestantFact>(), false, PhotoOfGoing: false));

        Assert.Equal(ContestantState.Present, merged.State);
        Assert.NotNull((await world.Desk.FindAsync(world.Edition.Id, "0108"))!.CheckIn);
    }

    [Fact]
    public async Task Who_has_marks_is_who_stays_and_two_with_marks_are_never_one()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "kim", 10, 10);
        var none = new HashSet<ContestantFact>();

        Assert.Equal("Duplicate.KeepTheMarked", await Refusal.CodeOfAsync(() => world.Duplicates.MergeAsync(Typing.Registrar, world.Edition.Id, new("0102", "0101", none, false, false))));
        await world.MarkAsync("talk", "0102", "kim", 10, 10);
        Assert.Equal("Duplicate.BothMarked", await Refusal.CodeOfAsync(() => world.Duplicates.MergeAsync(Typing.Registrar, world.Edition.Id, new("0102", "0101", none, false, false))));
        await world.Duplicates.MergeAsync(Typing.Registrar, world.Edition.Id, new("0102", "0103", none, false, false));

        Assert.Equal(["0101", "0102"], (await world.Registration.ContestantsAsync(world.Edition.Id)).Select(e => e.Contestant.Number));
        Assert.NotEmpty(await world.JournalAsync());
    }

    [Fact]
    public async Task The_same_passport_is_found_whatever_the_names()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Papers.SavePassportAsync(ContestWorld.Organizer, world.Edition.Id, "0101", Typing.Passport());
        await world.Papers.SavePassportAsync(ContestWorld.Organizer, world.Edition.Id, "0103", Typing.Passport());

        Assert.Equal([Likeness.Passport], Assert.Single(await world.Duplicates.PairsAsync(Typing.Registrar, world.Edition.Id)).Likeness);
    }

    private static async Task<ContestWorld> TwiceAsync()
    {
        var world = await ContestWorld.ReadyAsync();
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, Typing.Of(world, "0108"), null);
        var again = Typing.Of(world, "0109");
        (again.BirthPlace, again.Year, again.Phone, again.GivenCyrillic) = ("Хэджу", "3", "1234567", "Гён Ми");
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, again, null);
        return world;
    }
}
