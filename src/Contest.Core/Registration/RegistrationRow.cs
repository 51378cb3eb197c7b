namespace Contest.Core.Registration;

/// <summary>A row of a registration workbook as somebody typed it: text by column. Dates that the file held as dates stand as yyyy-MM-dd.</summary>
/// <param name="Row">The row's number in the sheet, from 1.</param>
/// <param name="Cells">What was typed; a blank cell is not in it.</param>
public sealed record RegistrationRow(int Row, IReadOnlyDictionary<RegistrationColumn, string> Cells)
{
    /// <summary>What was typed in a column; empty when nothing was.</summary>
    public string this[RegistrationColumn column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>The columns of the sheet of contestants. Their headers in three languages are the reader's.</summary>
public enum RegistrationColumn
{
    Number,
    Category,
    SurnameHangul,
    GivenHangul,
    SurnameCyrillic,
    GivenCyrillic,
    SurnameLatin,
    GivenLatin,
    Sex,
    BirthDate,
    BirthPlace,
    Institution,
    Year,
    Major,
    Teacher1,
    Teacher2,
    Teacher3,
    State,
    Passport,
    PassportIssued,
    PassportExpires,
    RussianMajor,
    EarlierWinner,
    YearsInRussia,
    Phone,
    Email,
    Guardian,
    NativeName,
    Tags,
    Notes,
}

/// <summary>A row of the sheet of institutions.</summary>
public sealed record InstitutionRow(int Row, IReadOnlyDictionary<InstitutionColumn, string> Cells)
{
    /// <summary>What was typed in a column; empty when nothing was.</summary>
    public string this[InstitutionColumn column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>The columns of the sheet of institutions.</summary>
public enum InstitutionColumn
{
    Code,
    NameRu,
    NameGenitive,
    NameKo,
    NameEn,
    TownRu,
    TownKo,
    TownEn,
    Kind,
}

/// <summary>What a registration workbook holds.</summary>
/// <param name="File">The file's name, for problems.</param>
/// <param name="InstitutionSheet">The name of the sheet of institutions, as the file has it; <c>null</c> when it has none.</param>
/// <param name="Institutions">The rows of that sheet.</param>
/// <param name="ContestantSheet">The name of the sheet of contestants, as the file has it; <c>null</c> when the file has no sheets, as CSV has none.</param>
/// <param name="Contestants">The rows of that sheet.</param>
/// <param name="Headers">The header of every column of contestants that the file has.</param>
/// <param name="InstitutionHeaders">The header of every column of institutions that the file has.</param>
public sealed record RegistrationSheets(
    string File,
    string? InstitutionSheet,
    IReadOnlyList<InstitutionRow> Institutions,
    string? ContestantSheet,
    IReadOnlyList<RegistrationRow> Contestants,
    IReadOnlyDictionary<RegistrationColumn, string> Headers,
    IReadOnlyDictionary<InstitutionColumn, string> InstitutionHeaders);
