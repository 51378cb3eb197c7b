namespace Contest.Core;

/// <summary>
/// One refusal or finding: a code and its arguments. The text for people is the resource <c>Problem.{Code}</c> in three languages and says what is wrong and how to mend it.
/// </summary>
/// <param name="Code">Names the resource, for example <c>Mark.OffTheScale</c>.</param>
/// <param name="Arguments">Fill the places {0}, {1} … of the text, in order.</param>
public sealed record Problem(string Code, params object[] Arguments)
{
    /// <summary>Where in a file the problem stands; <c>null</c> when it is not about a file.</summary>
    public Place? Where { get; init; }

    /// <summary>The same problem at a place.</summary>
    public Problem At(Place where) => this with { Where = where };

    /// <inheritdoc/>
    public override string ToString() => $"{Where}{(Where is null ? "" : ": ")}{Code} {string.Join(", ", Arguments)}".TrimEnd();
}

/// <summary>A place in a file. Whatever is unknown is <c>null</c>.</summary>
/// <param name="File">The file's name without folders.</param>
/// <param name="Sheet">The worksheet's name.</param>
/// <param name="Row">The row as the spreadsheet program or editor numbers it, from 1.</param>
/// <param name="Column">The column's header, or the path of a value in a JSON file.</param>
public sealed record Place(string? File = null, string? Sheet = null, int? Row = null, string? Column = null);
