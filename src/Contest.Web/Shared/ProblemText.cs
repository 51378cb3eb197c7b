using System.Globalization;
using Contest.Core;

namespace Contest.Web.Shared;

/// <summary>Problems in a person's words: the one place where a code becomes a sentence.</summary>
public static class ProblemText
{
    /// <summary>Place and sentence in one line.</summary>
    public static string Of(Problem problem) => Place(problem) is { Length: > 0 } place ? $"{place}: {Sentence(problem)}" : Sentence(problem);

    /// <summary>What is wrong and how to mend it.</summary>
    public static string Sentence(Problem problem) => Languages.Text("Problem." + problem.Code, [.. problem.Arguments.Select(Worded)]);

    /// <summary>Where it stands: «contestants.xlsx, лист «Участники», строка 14, столбец «Дата рождения»»; empty where it is about no file.</summary>
    public static string Place(Problem problem)
    {
        if (problem.Where is not { } where)
            return "";
        var parts = new List<string>();
        if (where.File is { } file)
            parts.Add(file);
        if (where.Sheet is { } sheet)
            parts.Add(Languages.Text("Place.Sheet", sheet));
        if (where.Row is { } row)
            parts.Add(Languages.Text("Place.Row", row));
        if (where.Column is { } column)
            parts.Add(column.StartsWith('$') ? column : Languages.Text("Place.Column", column));
        return string.Join(", ", parts);
    }

    private static object Worded(object argument) => argument switch
    {
        Wording wording => wording.In(Languages.Current),
        Core.Registration.ContestantState state => Languages.Text("State." + state),
        DateOnly date => date.ToString("d", CultureInfo.CurrentCulture),
        _ => argument,
    };
}
