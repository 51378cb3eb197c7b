using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Data.Access;

namespace Contest.Tests.Data.Registration;

/// <summary>Contestants one by one: the form, the states and what stands in the history.</summary>
public sealed class ContestantTests
{
    [Fact]
    public async Task Somebody_new_is_saved_as_typed_and_stands_in_the_list()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var typed = Typing.Of(world, "0108");
        (typed.Teacher1, typed.Tags, typed.Phone, typed.Genitive) = ("Хан О. С.", "хор, гости", "02 381 1810", "Пак Гён Ми");

        var saved = await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, typed, null);

        var record = (await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0108"))!;
        Assert.Equal(saved.Id, record.Contestant.Id);
        Assert.Equal(("Пак Гён Ми", "박경미", ContestantState.Applied, WayIn.Staff), (record.Contestant.Name.Cyrillic.Full, record.Contestant.Name.HangulFull, record.Contestant.State, record.Contestant.WayIn));
        Assert.Equal(["Хан О. С.", "хор", "гости", "02 381 1810", "Пак Гён Ми"],
            [.. record.Contestant.Teachers, .. record.Contestant.Tags, record.Contestant.Contacts.Phone, record.Contestant.Cases.Genitive!]);
        Assert.Contains("0108", (await world.Contestants.RosterAsync(Typing.Registrar, world.Edition.Id)).Lines.Select(l => l.Contestant.Number));
        Assert.Equal("Contestant.Saved", Assert.Single(record.History).What);
    }

    [Fact]
    public async Task Whoever_gets_a_number_that_became_free_does_not_get_the_history_of_who_had_it()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, Typing.Of(world, "0108"), null);
        await world.Contestants.ChangeStateAsync(Typing.Registrar, world.Edition.Id, ["0108"], ContestantState.Admitted, "");
        await world.Duplicates.MergeAsync(Typing.Registrar, world.Edition.Id, new("0101", "0108", new HashSet<ContestantFact>(), false, false));
        var typed = Typing.Of(world, "0108");
        (typed.GivenHangul, typed.GivenCyrillic, typed.State) = ("영호", "Ён Хо", ContestantState.Admitted);
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, typed, null);

        var record = (await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0108"))!;

        Assert.Equal("Пак Ён Хо", Assert.Single(record.History).After!.Name.Cyrillic.Full);
        Assert.Equal("Contestant.NothingToUndo", await Refusal.CodeOfAsync(() => world.Contestants.UndoStateAsync(Typing.Registrar, world.Edition.Id, "0108")));
    }

    [Fact]
    public async Task A_tag_for_many_takes_nobody_out_who_comes_in_at_the_door_meanwhile()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 40);
        string[] numbers = [.. (await world.Registration.ContestantsAsync(world.Edition.Id)).Select(e => e.Contestant.Number)];

        await Task.WhenAll(TagAsync(), CheckInAsync());

        Assert.All(await world.Registration.ContestantsAsync(world.Edition.Id), e => Assert.Equal((ContestantState.Present, 10), (e.Contestant.State, e.Contestant.Tags.Count)));

        async Task TagAsync()
        {
            await Task.Yield();
            for (var i = 0; i < 10; i++)
                await world.Contestants.TagAsync(Typing.Registrar, world.Edition.Id, numbers, $"хор{i}", isOn: true);
        }

        async Task CheckInAsync()
        {
            await Task.Yield();
            foreach (var number in numbers)
                await world.Desk.CheckInAsync(Typing.Registrar, world.Edition.Id, number);
        }
    }

    [Fact]
    public async Task Nothing_of_contestants_changes_once_the_edition_is_closed()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Contestants.ChangeStateAsync(Typing.Registrar, world.Edition.Id, ["0102"], ContestantState.Withdrawn, "болезнь");
        var arrival = await world.Desk.CheckInAsync(Typing.Registrar, world.Edition.Id, "0103");
        var (typed, stamp) = await Typing.OpenAsync(world, "0101");
        typed.Year = "5";
        await world.WithStateAsync(EditionState.Closed);

        foreach (var command in new Func<Task>[]
        {
            () => world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, "0101", typed, stamp),
            () => world.Contestants.ChangeStateAsync(Typing.Registrar, world.Edition.Id, ["0101"], ContestantState.Disqualified, "списывал"),
            () => world.Contestants.UndoStateAsync(Typing.Registrar, world.Edition.Id, "0102"),
            () => world.Contestants.TagAsync(Typing.Registrar, world.Edition.Id, ["0101"], "хор", isOn: true),
            () => world.Desk.CheckInAsync(Typing.Registrar, world.Edition.Id, "0101"),
            () => world.Desk.UndoAsync(Typing.Registrar, arrival.CheckIn!.Id),
            () => world.Duplicates.MergeAsync(Typing.Registrar, world.Edition.Id, new("0101", "0102", new HashSet<ContestantFact>(), false, false)),
        })
            Assert.Equal("Edition.Closed", await Refusal.CodeOfAsync(command));
    }

    [Fact]
    public async Task Every_mistake_of_a_form_is_told_at_once_and_nothing_is_saved()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var typed = Typing.Of(world, "0101");
        (typed.SurnameLatin, typed.GivenLatin, typed.BirthDate, typed.Year, typed.Sex) = ("РAK", "KYONG MI", "2030-01-01", "70", "");

        var problems = await Refusal.OfAsync(() => world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, typed, null));

        Assert.Equal(["Number Contestant.NumberTaken", "SurnameLatin Name.NotLatin", "Sex Contestant.FieldMissing", "BirthDate Contestant.NotBornYet", "Year Registration.Year"],
            problems.Select(p => $"{p.Where!.Column} {p.Code}"));
        Assert.Equal(3, (await world.Registration.ContestantsAsync(world.Edition.Id)).Count);
    }

    [Fact]
    public async Task A_change_is_in_the_history_with_what_it_was_before_and_saving_the_same_is_not()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (typed, stamp) = await Typing.OpenAsync(world, "0101");
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, "0101", typed, stamp);
        typed.BirthPlace = "Хэджу";
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, "0101", typed, stamp);

        var entry = Assert.Single((await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0101"))!.History);

        Assert.Equal((ContestantFact.BirthPlace, "Пхеньян", "Хэджу", "Ким Ын Чжу"), (Assert.Single(entry.Changed), entry.Before!.BirthPlace, entry.After!.BirthPlace, entry.Who));
    }

    [Fact]
    public async Task Of_two_who_had_the_form_open_the_second_does_not_overwrite_the_first_unseen()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (first, stamp) = await Typing.OpenAsync(world, "0101");
        var (second, _) = await Typing.OpenAsync(world, "0101");
        first.BirthPlace = "Хэджу";
        second.Notes = "Просит место у окна";
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, "0101", first, stamp);

        Assert.Equal("Contestant.ChangedMeanwhile", await Refusal.CodeOfAsync(() => world.Contestants.SaveAsync(ContestWorld.Organizer, world.Edition.Id, "0101", second, stamp)));
        Assert.Equal("Хэджу", (await world.ContestantAsync("0101")).BirthPlace);
    }

    [Fact]
    public async Task A_number_that_was_given_stays()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (typed, stamp) = await Typing.OpenAsync(world, "0101");
        typed.Number = "0999";

        Assert.Equal("0101", (await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, "0101", typed, stamp)).Number);
    }

    [Fact]
    public async Task Whoever_has_marks_stays_in_the_category()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "kim", 10, 10);
        await world.Editions.SaveAsync(ContestWorld.Organizer, WorldRecords.Edition, [WorldRecords.Regulation, WorldRecords.Regulation with { Category = "guests" }]);
        var (typed, stamp) = await Typing.OpenAsync(world, "0101");
        typed.Category = "guests";

        Assert.Equal("Contestant.MarkedInCategory", await Refusal.CodeOfAsync(() => world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, "0101", typed, stamp)));
    }

    [Fact]
    public async Task A_step_without_its_reason_is_refused_for_everybody_and_nobody_changes()
    {
        await using var world = await ContestWorld.ReadyAsync();

        var problems = await Refusal.OfAsync(() => world.Contestants.ChangeStateAsync(Typing.Registrar, world.Edition.Id, ["0101", "0102"], ContestantState.Withdrawn, " "));

        Assert.Equal([("Contestant.ReasonMissing", "0101"), ("Contestant.ReasonMissing", "0102")], problems.Select(p => (p.Code, (string)p.Arguments[0])));
        Assert.Equal(ContestantState.Admitted, (await world.ContestantAsync("0101")).State);
    }

    [Fact]
    public async Task The_last_change_of_state_is_taken_back_and_both_stay_on_record()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Contestants.ChangeStateAsync(Typing.Registrar, world.Edition.Id, ["0101"], ContestantState.Withdrawn, "болезнь");
        var out_ = (await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0101"))!;
        Assert.Equal((ContestantState.Withdrawn, "болезнь", true), (out_.Contestant.State, out_.Contestant.StateReason, out_.CanUndo));

        await world.Contestants.UndoStateAsync(Typing.Registrar, world.Edition.Id, "0101");

        var back = (await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0101"))!;
        Assert.Equal((ContestantState.Admitted, "", false), (back.Contestant.State, back.Contestant.StateReason, back.CanUndo));
        Assert.Equal(["Contestant.StateUndone", "Contestant.StateChanged"], back.History.Select(h => h.What));
        Assert.Equal("Contestant.NothingToUndo", await Refusal.CodeOfAsync(() => world.Contestants.UndoStateAsync(Typing.Registrar, world.Edition.Id, "0101")));
    }

    [Fact]
    public async Task Who_is_shut_out_is_admitted_only_with_a_reason_which_is_recorded_and_shown()
    {
        await using var world = await ContestWorld.ReadyAsync(WorldRecords.Regulation with { Eligibility = new Eligibility { AgeTo = 20 } });
        await world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, Older(world, "0108"), null);

        Assert.Equal("Eligibility.ReasonMissing", await Refusal.CodeOfAsync(() => world.Contestants.ChangeStateAsync(Typing.Registrar, world.Edition.Id, ["0108"], ContestantState.Admitted, "")));
        Assert.Contains(Gap.Eligibility, (await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0108"))!.Gaps);
        await world.Contestants.ChangeStateAsync(Typing.Registrar, world.Edition.Id, ["0108"], ContestantState.Admitted, "решение оргкомитета");

        var record = (await world.Contestants.FindAsync(Typing.Registrar, world.Edition.Id, "0108"))!;
        Assert.Equal((ContestantState.Admitted, "решение оргкомитета", "Eligibility.TooOld"), (record.Contestant.State, record.Contestant.EligibilityReason, Assert.Single(record.ShutOut).Code));
        Assert.DoesNotContain(Gap.Eligibility, record.Gaps);
    }

    [Fact]
    public async Task The_form_does_not_admit_who_is_shut_out_either()
    {
        await using var world = await ContestWorld.ReadyAsync(WorldRecords.Regulation with { Eligibility = new Eligibility { AgeTo = 20 } });
        var typed = Older(world, "0108");
        typed.State = ContestantState.Admitted;

        var problems = await Refusal.OfAsync(() => world.Contestants.SaveAsync(Typing.Registrar, world.Edition.Id, null, typed, null));

        Assert.Equal(["BirthDate Eligibility.TooOld", "EligibilityReason Eligibility.ReasonMissing"], problems.Select(p => $"{p.Where!.Column} {p.Code}"));
    }

    [Fact]
    public async Task Many_get_a_tag_and_lose_it_again()
    {
        await using var world = await ContestWorld.ReadyAsync();

        Assert.Equal(2, await world.Contestants.TagAsync(Typing.Registrar, world.Edition.Id, ["0101", "0102"], "хор", isOn: true));
        Assert.Equal(1, await world.Contestants.TagAsync(Typing.Registrar, world.Edition.Id, ["0102", "0103"], "ХОР", isOn: true));
        Assert.Equal(3, await world.Contestants.TagAsync(Typing.Registrar, world.Edition.Id, ["0101", "0102", "0103"], "хор", isOn: false));
        Assert.Empty((await world.ContestantAsync("0103")).Tags);
    }

    [Fact]
    public async Task A_registrar_is_not_told_who_has_no_passport()
    {
        await using var world = await ContestWorld.ReadyAsync(contestants: 1);

        Assert.DoesNotContain(Gap.Passport, (await world.Contestants.RosterAsync(Typing.Registrar, world.Edition.Id)).Lines[0].Gaps);
        Assert.Contains(Gap.Passport, (await world.Contestants.RosterAsync(ContestWorld.Organizer, world.Edition.Id)).Lines[0].Gaps);
    }

    private static TypedContestant Older(ContestWorld world, string number)
    {
        var typed = Typing.Of(world, number);
        typed.BirthDate = "2001-01-01";
        return typed;
    }
}
