namespace Contest.Core;

/// <summary>The three languages every text exists in. Russian comes first: it is the default of pages and papers.</summary>
public enum Language
{
    Russian,
    Korean,
    English,
}
