namespace Contest.Web.Judging;

/// <summary>
/// Lets in what the site's own pages send: a header that no form and no other site's page can send stands, together with the cookie's SameSite, in for a token, which would go stale in a kept page.
/// </summary>
public sealed class OwnPages : IEndpointFilter
{
    private const string Header = "X-Contest";

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Request.Headers;
        return headers.ContainsKey(Header) && headers["Sec-Fetch-Site"].ToString() is ("" or "same-origin") ? await next(context) : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }
}
