using System.Net;
using Contest.Data.Access;

namespace Contest.Tests.Web.Judging;

/// <summary>The form of a member of the jury.</summary>
public sealed class JuryPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly (string, string)[] Typed =
    [
        .. new[] { "Name", "Post" }.SelectMany(field => new[] { ($"Typed.{field}Ru", "Власова"), ($"Typed.{field}Ko", "블라쏘바"), ($"Typed.{field}En", "Vlasova") }),
        ("Typed.Role", "Member"), ("Typed.Country", "RU"), ("Typed.Seats", $"{ContestWorld.Category}/talk"),
    ];

    [Fact]
    public async Task The_rounds_stand_under_their_category_and_the_institution_is_chosen_from_those_of_the_edition()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);

        var form = WebUtility.HtmlDecode(await organizer.PageAsync("/jury?id=0"));
        var category = form[form.IndexOf("<legend>Студенты</legend>", StringComparison.Ordinal)..];
        Assert.Contains(">Беседа</label>", category[..category.IndexOf("</fieldset>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Matches("<option value(=\"\")? selected[^>]*>Нет</option>", form);

        using var saved = await organizer.SubmitAsync("/jury?id=0", "judge", [.. Typed, ("Typed.Code", "teacher"), ("Typed.InstitutionCode", "ПУ")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var judge = await JudgeAsync("teacher");
        Assert.Equal("ПУ", judge.InstitutionCode);
        Assert.Matches("<option value=\"ПУ\" selected[^>]*>Приречный университет</option>", WebUtility.HtmlDecode(await organizer.PageAsync($"/jury?id={judge.Id}")));

        using var left = await organizer.SubmitAsync($"/jury?id={judge.Id}", "judge", [.. Typed, ("Typed.InstitutionCode", "")]);
        Assert.Equal((HttpStatusCode.Redirect, ""), (left.StatusCode, (await JudgeAsync("teacher")).InstitutionCode));
    }

    private async Task<Contest.Core.Judging.Judge> JudgeAsync(string code) => (await site.World.Judging.JudgesAsync(site.World.Edition.Id)).Single(j => j.Code == code);
}
