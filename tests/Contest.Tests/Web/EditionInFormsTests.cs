using System.Net;
using Contest.Core.Registration;
using Contest.Data.Access;

namespace Contest.Tests.Web;

/// <summary>Two tabs, or two people: a form is done to the edition it was drawn for, or not at all (rule E9).</summary>
public sealed class EditionInFormsTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_form_of_a_rehearsal_that_was_thrown_away_is_not_done_to_the_real_edition()
    {
        var rehearsal = await site.World.Rehearsals.MakeAsync(ContestWorld.Organizer, site.World.Edition.Id);
        var browser = await site.SignedInAsync(Role.Organizer);
        using var opened = await browser.SubmitAsync("/editions", $"open-{rehearsal.Id}");
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        var page = await browser.PageAsync("/check-in");

        await site.World.Rehearsals.DiscardAsync(ContestWorld.Organizer, rehearsal.Id);
        using var refused = await browser.SendFormAsync("/check-in", page, "check-in", ("Typed", "0101"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Ничего не сохранено", WebUtility.HtmlDecode(await Browser.TextOfAsync(refused)), StringComparison.Ordinal);
        Assert.Equal(ContestantState.Admitted, (await site.World.ContestantAsync("0101")).State);
        using var taken = await browser.SubmitAsync("/check-in", "check-in", ("Typed", "0101"));
        Assert.Equal(ContestantState.Present, (await site.World.ContestantAsync("0101")).State);
    }
}
