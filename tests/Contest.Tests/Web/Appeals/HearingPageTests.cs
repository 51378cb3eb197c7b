using Contest.Core.Appeals;
using Contest.Data.Access;

namespace Contest.Tests.Web.Appeals;

/// <summary>The form of a decision.</summary>
public sealed class HearingPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_mistake_of_a_decision_stands_beside_its_field()
    {
        var organizer = await site.SignedInAsync(Role.Organizer);
        await site.World.JudgedAsync();
        await site.World.Hearings.AppointAsync(ContestWorld.Organizer, site.World.Edition.Id, Data.Appeals.AppealDay.Strangers);
        await site.World.Appeals.OpenWindowAsync(ContestWorld.Organizer, site.World.Edition.Id, ContestWorld.Category, DateTime.UnixEpoch);
        var appeal = await site.World.Appeals.FileAsync(ContestWorld.Organizer, site.World.Edition.Id, new AppealFiling("0103", "talk", AppealKind.Points, "", [new("speech", "…")], DateTime.UnixEpoch.AddHours(1)));

        var path = $"/appeals/{appeal.Number}/hearing";
        using var answer = await organizer.SubmitAsync(path, "decide", ("Present", "0"), ("Outcome", "Raised"), ("speech", "31"), ("For", "2"), ("Do", "preview"));
        var page = await Browser.TextOfAsync(answer);

        foreach (var field in new[] { "c-speech", "For", "Words" })
            Assert.Contains($"id=\"{field}-problem\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"31\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Do\" value=\"decide\"", page, StringComparison.Ordinal);
    }
}
