using Contest.Core.Registration;

namespace Contest.Web.Registration;

/// <summary>One person as a form holds it: what was typed, by field.</summary>
public static class TypedPerson
{
    /// <summary>The fields that were sent; empty where nothing was.</summary>
    public static Dictionary<RegistrationColumn, string> Of(HttpContext context) => context.Request.HasFormContentType
        ? RegistrationForm.Fields.ToDictionary(f => f, f => context.Request.Form[f.ToString()].ToString()) : [];

    /// <summary>The ticked boxes of a name.</summary>
    public static List<T> Ticked<T>(HttpContext context, string name) where T : struct, Enum => context.Request.HasFormContentType
        ? [.. context.Request.Form[name].Where(v => Enum.TryParse<T>(v, out var value) && Enum.IsDefined(value)).Select(v => Enum.Parse<T>(v!))] : [];

    /// <summary>A registered person, to be changed.</summary>
    public static Dictionary<RegistrationColumn, string> Of(Contestant contestant, string institution) => new(ContestantCells.Of(contestant, institution, Languages.Current));
}
