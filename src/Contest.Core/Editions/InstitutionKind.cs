namespace Contest.Core.Editions;

/// <summary>What kind of place a contestant studies at; a category may be for some kinds only.</summary>
public enum InstitutionKind
{
    School,
    LanguageSchool,
    University,
}
