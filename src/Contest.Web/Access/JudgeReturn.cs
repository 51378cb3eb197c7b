using System.Diagnostics.CodeAnalysis;

namespace Contest.Web.Access;

/// <summary>
/// Where a judge who has to sign in again goes on: at the sheet that was asked for. It is kept in the tablet, since the link that signs in is opened by the camera and knows nothing of the sheet.
/// </summary>
public static class JudgeReturn
{
    private const string Cookie = "contest-return";
    private const string Home = "/judge";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Notes the page that was asked for by who has not signed in. Returns whether it is a judge's.</summary>
    public static bool Note(HttpContext context, string? asked)
    {
        if (!IsOfJudge(asked))
            return false;
        context.Response.Cookies.Append(Cookie, asked, Options(context, Lasts));
        return true;
    }

    /// <summary>Where the judge goes on; asked once.</summary>
    /// <param name="context">The request that signs in.</param>
    /// <param name="asked">What the address of the link asks for; <c>null</c>: nothing.</param>
    public static string Take(HttpContext context, string? asked)
    {
        var noted = context.Request.Cookies[Cookie];
        if (noted is not null)
            context.Response.Cookies.Delete(Cookie, Options(context, null));
        return new[] { asked, noted }.FirstOrDefault(IsOfJudge) ?? Home;
    }

    private static bool IsOfJudge([NotNullWhen(true)] string? path) => path is not null && (path == Home || path.StartsWith(Home + "/", StringComparison.Ordinal))
        && !path.Contains('\\', StringComparison.Ordinal) && !path.StartsWith("/judge/enter", StringComparison.Ordinal);

    private static CookieOptions Options(HttpContext context, TimeSpan? lasts) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = "/judge/enter", MaxAge = lasts };
}
