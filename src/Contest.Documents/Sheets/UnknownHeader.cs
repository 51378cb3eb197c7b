namespace Contest.Documents.Sheets;

/// <summary>A header that names none of our columns, with what stands under it first, so that a person can say what it means.</summary>
public sealed record UnknownHeader(string Header, IReadOnlyList<string> FirstValues);
