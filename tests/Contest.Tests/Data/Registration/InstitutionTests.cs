using Contest.Core;
using Contest.Core.Registration;

namespace Contest.Tests.Data.Registration;

public sealed class InstitutionTests
{
    [Fact]
    public async Task A_new_institution_stands_in_the_list_with_nobody_in_it_and_can_be_deleted()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var saved = await world.InstitutionList.SaveAsync(Typing.Registrar, New(world));
        Assert.Equal([("Горный институт", 1), ("Приморская школа", 0), ("Приречный университет", 2)], (await world.InstitutionList.ListAsync(world.Edition.Id)).Select(i => (i.Institution.Name.Ru, i.Contestants)));

        await world.InstitutionList.DeleteAsync(Typing.Registrar, world.Edition.Id, saved.Id);

        Assert.Equal(2, (await world.InstitutionList.ListAsync(world.Edition.Id)).Count);
    }

    [Fact]
    public async Task An_institution_with_contestants_is_not_deleted()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var used = (await world.InstitutionList.ListAsync(world.Edition.Id))[0].Institution;

        Assert.Equal("Institution.HasContestants", await Refusal.CodeOfAsync(() => world.InstitutionList.DeleteAsync(Typing.Registrar, world.Edition.Id, used.Id)));
    }

    [Fact]
    public async Task A_code_stands_once_and_every_empty_field_is_told()
    {
        await using var world = await ContestWorld.ReadyAsync();

        var problems = await Refusal.OfAsync(() => world.InstitutionList.SaveAsync(Typing.Registrar, New(world) with { Code = "гИ", Name = new Wording("Школа", "", ""), NameGenitive = "" }));

        Assert.Equal(["NameKo Contestant.FieldMissing", "NameEn Contestant.FieldMissing", "Code Institution.CodeTaken"], problems.Select(p => $"{p.Where!.Column} {p.Code}"));
    }

    [Fact]
    public async Task A_judge_who_teaches_there_goes_along_when_the_institution_is_called_by_another_code()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var saved = await world.InstitutionList.SaveAsync(Typing.Registrar, New(world));
        var kim = (await world.Jury.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "kim");
        await world.Jury.SaveJudgeAsync(ContestWorld.Organizer, kim with { InstitutionCode = "ПШ" }, new HashSet<(string, string)>());

        await world.InstitutionList.SaveAsync(Typing.Registrar, saved with { Code = "ПрШ" });

        var judges = (await world.Jury.JudgesAsync(world.Edition.Id)).ToDictionary(j => j.Code, j => j.InstitutionCode);
        Assert.Equal("ПрШ", judges["kim"]);
        Assert.All(judges.Where(j => j.Key != "kim"), j => Assert.NotEqual("ПрШ", j.Value));
    }

    private static Institution New(ContestWorld world) => WorldRecords.Institutions[0] with { EditionId = world.Edition.Id, Code = "ПШ", Name = new Wording("Приморская школа", "연해학교", "Seaside School") };
}
