using Contest.Core.Names;
using Contest.Data.Access;
using Contest.Data.Names;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Names;

/// <summary>Suggestions of spellings for forms: nothing is saved by them, and nothing that people typed is replaced unless they ask for it (rule N1).</summary>
public static class SpellingEndpoints
{
    public static void MapSpellings(this IEndpointRouteBuilder site) =>
        site.MapGet("/spellings/suggested", SuggestAsync).RequireAuthorization(nameof(Act.EditContestants)).AddEndpointFilter<Refusals>();

    /// <summary>What a form of a contestant can be filled with; 204 while the Hangul name is not one.</summary>
    private static async Task<Results<Ok<SuggestedName>, NoContent>> SuggestAsync(string? surname, string? given, bool? native, bool? man, SpellingService spellings, Here here)
    {
        var hangul = new NameForm(NameForm.Clean(surname ?? ""), NameForm.Clean(given ?? ""));
        if (hangul.Surname.Length == 0 || hangul.Given.Length == 0 || HangulName.Check(hangul.Surname) is not null || HangulName.Check(hangul.Given) is not null)
            return TypedResults.NoContent();
        // A short name that nobody called native is a Sino-Korean one; of a long one its length tells.
        var cyrillic = CyrillicSuggestion.Person(hangul, (await here.FindEditionAsync())?.Spelling ?? CyrillicSettings.OfPapers, native == true ? true : null);
        var latin = LatinSuggestion.Person(hangul, LatinSystem.Dprk, native == true ? true : null);
        var established = (await spellings.TableAsync()).Find(hangul.Surname + hangul.Given, EstablishedKind.Person)?.Cyrillic;
        return TypedResults.Ok(new SuggestedName(
            cyrillic, established, new NameForm(InPassport(latin.Surname), InPassport(latin.Given)), man is null ? NameCases.None : NameCases.Suggest(cyrillic, man.Value)));
    }

    private static string InPassport(string latin) => PassportSpelling.Plain(latin).ToUpperInvariant();
}

/// <summary>Suggested spellings of one name.</summary>
/// <param name="Cyrillic">By the system, as the edition writes names.</param>
/// <param name="Established">The established spelling of a person of history with this name; <c>null</c>: none.</param>
/// <param name="Latin">As passports of the DPRK write it.</param>
/// <param name="Cases">The oblique cases of the Cyrillic suggestion.</param>
public sealed record SuggestedName(NameForm Cyrillic, string? Established, NameForm Latin, NameCases Cases);
