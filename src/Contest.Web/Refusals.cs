using Contest.Core;
using Contest.Web.Shared;

namespace Contest.Web;

/// <summary>Turns a rule's refusal in an endpoint into an answer: 422 with the problems in the person's words.</summary>
public sealed class Refusals : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RuleViolationException refusal)
        {
            return TypedResults.UnprocessableEntity(new RefusedAnswer([.. refusal.Problems.Select(ProblemText.Of)]));
        }
    }
}

/// <summary>What a refused call is answered with.</summary>
public sealed record RefusedAnswer(IReadOnlyList<string> Problems);
