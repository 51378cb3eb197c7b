using Contest.Core;

namespace Contest.Documents.Sheets;

/// <summary>Names of sheets and headers, recognized in any of the three languages.</summary>
internal static class SheetNames
{
    /// <summary>A text of the resources in the three languages.</summary>
    public static IEnumerable<string> Of(string key) => Enum.GetValues<Language>().Select(language => Texts.In(language)[key]);

    /// <summary>Whether somebody meant a text of the resources.</summary>
    public static bool Mean(string typed, string key) => Of(key).Any(name => Fold(name) == Fold(typed));

    /// <summary>A name without regard to case, spaces and the dots of ё.</summary>
    public static string Fold(string name) => string.Concat(name.ToLowerInvariant().Where(c => !char.IsWhiteSpace(c))).Replace('ё', 'е');
}
