namespace Contest.Core.Editions;

/// <summary>A category of one edition and the regulation it is judged by.</summary>
public sealed record Category
{
    public required int EditionId { get; init; }

    /// <summary>The regulation's category id, unique in the edition: <c>univ-major</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in lists, from 1.</summary>
    public required int Position { get; init; }

    public required Regulation Regulation { get; init; }

    /// <summary>The first and the last day on which the public form takes applications; <c>null</c>: it takes none.</summary>
    public DateOnly? ApplicationsFrom { get; init; }

    /// <inheritdoc cref="ApplicationsFrom"/>
    public DateOnly? ApplicationsTo { get; init; }
}
