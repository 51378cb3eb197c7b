using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace Contest.Web.Layout;

/// <summary>Choosing a language, and what every answer carries.</summary>
public static class LanguageEndpoints
{
    public static void MapLanguage(this IEndpointRouteBuilder site) => site.MapGet("/language/{code}", Choose).AllowAnonymous();

    /// <summary>The language of each request, by the person's choice.</summary>
    public static void UseLanguages(this WebApplication site) => site.UseRequestLocalization();

    /// <summary>No other host is asked for anything, no page stands in another site's frame, no address leaks.</summary>
    public static void UseSecurityHeaders(this WebApplication site) => site.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (context.Request.Path.StartsWithSegments("/files") || context.Request.Path.StartsWithSegments("/judge"))
            headers.CacheControl = "no-cache, no-store";   // as the framework says it where a form has a token
        return next(context);
    });

    private static Results<RedirectHttpResult, NotFound> Choose(string code, string? returnUrl, HttpContext context)
    {
        if (!Languages.Codes.Contains(code))
            return TypedResults.NotFound();
        context.Response.Cookies.Append(Languages.Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(Languages.FormOf(code), new CultureInfo(code))),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }
}
