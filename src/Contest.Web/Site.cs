using Contest.Data;
using Contest.Web.Access;
using Contest.Web.Appeals;
using Contest.Web.Awards;
using Contest.Web.Editions;
using Contest.Web.Judging;
using Contest.Web.Layout;
using Contest.Web.Names;
using Contest.Web.Ranking;
using Contest.Web.Registration;
using Contest.Web.Travel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Contest.Web;

/// <summary>The site, ready to run: what it consists of, in order.</summary>
public static class Site
{
    /// <summary>The address when none is asked for.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Builds the site over a data folder.</summary>
    /// <param name="dataFolder">Holds the database and the keys; it is made.</param>
    /// <param name="urls">Addresses to listen on, parted by semicolons; <c>null</c>: what the environment says, else <see cref="DefaultUrl"/>.</param>
    public static WebApplication Build(string dataFolder, string? urls = null)
    {
        // Pages and static files are found beside the program, from wherever it is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Site).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(urls ?? builder.Configuration["urls"] ?? DefaultUrl);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // The program itself says where it serves; the keys lie in the data folder by intent.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddContestData(dataFolder);
        builder.Services.AddAccess(dataFolder);
        builder.Services.AddLanguages();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Here>();
        builder.Services.AddScoped<RememberedColumns>();
        builder.Services.AddTransient<FileInHand>();
        builder.Services.AddSingleton<IAntiforgeryAdditionalDataProvider, EditionInForms>();
        builder.Services.AddSingleton<FormGuard>();
        builder.Services.AddResponseCompression();

        var site = builder.Build();
        site.UseResponseCompression();
        site.UseExceptionHandler("/error", createScopeForErrors: true);
        site.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        site.Use(AskForWhatIsTold);
        site.UseSecurityHeaders();
        site.UseLanguages();
        site.UseRateLimiter();
        site.Use(AnswerUnknown);
        site.UseAuthentication();
        site.UseAuthorization();
        site.Use(EditionInForms.NoteAsync);
        site.UseAntiforgery();
        site.Use(RefuseForm);

        // What has no form asks for no token.
        site.MapStaticAssets().AllowAnonymous().DisableAntiforgery();
        site.MapGet("/health", () => TypedResults.Text("ok")).AllowAnonymous().DisableAntiforgery();
        site.MapLanguage();
        site.MapAccess();
        site.MapSpellings();
        site.MapEditions();
        site.MapRegistration();
        site.MapDesk();
        site.MapJudging();
        site.MapTablets();
        site.MapJudgeCards();
        site.MapRoundPapers();
        site.MapPaper();
        site.MapRanking();
        site.MapAppeals();
        site.MapAwards();
        site.MapTravel();
        // The site's own policy says more than the framework's, and one header is enough.
        site.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return site;
    }

    // The framework answers a form without a token that holds by an empty page.
    private static Task RefuseForm(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    // The page that tells of a refusal is asked for: a form that was refused would be refused there too, and nobody would read why.
    private static Task AskForWhatIsTold(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    // An address that is nobody's is a 404 for everybody; the rule that everything needs a sign-in would lead who has not signed in to the sign-in first.
    private static Task AnswerUnknown(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
