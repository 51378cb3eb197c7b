using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;

namespace Contest.Web;

/// <summary>
/// Ties every form of who has signed in to the edition that it was drawn for. Sent after another edition was opened in a second tab, or after a rehearsal was thrown away, it is refused and not done to the wrong one (rule E9).
/// </summary>
public sealed class EditionInForms : IAntiforgeryAdditionalDataProvider
{
    /// <summary>Notes which edition a request is about.</summary>
    public static async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        // What has no token asks for no form's edition.
        if (context.User.Identity is { IsAuthenticated: true } && context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false })
            context.Items[typeof(EditionInForms)] = (await context.RequestServices.GetRequiredService<Here>().FindEditionAsync())?.Id.ToString(CultureInfo.InvariantCulture);
        await next(context);
    }

    /// <inheritdoc/>
    public string GetAdditionalData(HttpContext context) => context.Items[typeof(EditionInForms)] as string ?? "";

    /// <inheritdoc/>
    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}
