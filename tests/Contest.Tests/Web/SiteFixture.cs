using Contest.Data;
using Contest.Data.Access;
using Contest.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests.Web;

/// <summary>The real site over a folder of its own, listening on a port of its own, with a small contest in it and an account for every role.</summary>
public class SiteFixture : IAsyncLifetime
{
    private const string Password = "подснежник весной";

    private readonly string _folder = Directory.CreateTempSubdirectory("contest-site-").FullName;
    private readonly Dictionary<Role, Browser> _signedIn = [];
    private WebApplication? _site;

    private WebApplication Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    public ContestWorld World { get; private set; } = null!;

    /// <summary>How many contestants there are.</summary>
    protected virtual int Contestants => 3;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(Site.Urls.Single());

    /// <summary>Everything that the site answers.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints => [.. Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public async ValueTask InitializeAsync()
    {
        _site = Contest.Web.Site.Build(_folder, "http://127.0.0.1:0");
        await _site.Services.MigrateContestDataAsync();
        World = await ContestWorld.Over(_site.Services).FillAsync(contestants: Contestants);
        await _site.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _signedIn.Values)
            browser.Dispose();
        await Site.DisposeAsync();
        ContestWorld.Close(_folder);
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public Browser Open() => new(Address);

    /// <summary>The browser of somebody of a role, signed in as people do: staff by the form, a judge and a coordinator by the personal link.</summary>
    public async Task<Browser> SignedInAsync(Role role)
    {
        if (_signedIn.TryGetValue(role, out var known))
            return known;
        return _signedIn[role] = role switch
        {
            Role.Judge => await JudgeAsync("kim"),
            Role.ChiefJudge => await JudgeAsync("orlova"),
            Role.Coordinator => await CoordinatorAsync("ПУ"),
            _ => await StaffAsync(role, $"{role}"),
        };
    }

    /// <summary>The browser of the coordinator of an institution who came by a new link.</summary>
    public async Task<Browser> CoordinatorAsync(string institution)
    {
        var link = await World.Access.LinkCoordinatorAsync(ContestWorld.Organizer, (await World.CoordinatorAsync(institution)).InstitutionId!.Value);
        var browser = Open();
        using var entered = await browser.GetAsync($"/delegation/enter/{link}");
        Assert.Equal("/delegation", entered.Headers.Location?.OriginalString);
        return browser;
    }

    /// <summary>The browser of a judge who came by a new personal link.</summary>
    public async Task<Browser> JudgeAsync(string code)
    {
        var browser = Open();
        await EnterAsync(browser, await World.Access.LinkJudgeAsync(ContestWorld.Organizer, (await World.JudgeAsync(code)).JudgeId!.Value));
        return browser;
    }

    /// <summary>A judge comes in by a personal link and its PIN, to <paramref name="at"/>.</summary>
    public async Task EnterAsync(Browser browser, JudgeLink link, string at = "/judge")
    {
        using var entered = await browser.SubmitAsync($"/judge/enter/{link.Code}", "enter", ("Pin", link.Pin));
        Assert.Equal(at, LedTo(entered));
    }

    /// <summary>Where an answer leads; <c>null</c>: nowhere.</summary>
    public string? LedTo(HttpResponseMessage answer) => answer.Headers.Location is { } location ? new Uri(Address, location).PathAndQuery : null;

    /// <summary>The browser of a new member of the staff, who signed in by the form.</summary>
    public async Task<Browser> StaffAsync(Role role, string who)
    {
        var email = $"{who}@contest.example";
        await World.Access.AcceptAsync(await World.Access.InviteAsync(ContestWorld.Organizer, role), email, $"Сотрудник {who}", Password);
        var browser = Open();
        using var answer = await browser.SubmitAsync("/sign-in", "sign-in", ("Typed.Email", email), ("Typed.Password", Password));
        Assert.Equal(role switch { Role.TravelStaff => "/trips", Role.Coder => "/coding", _ => "/" }, answer.Headers.Location is { } location ? new Uri(Address, location).PathAndQuery : null);
        return browser;
    }
}
