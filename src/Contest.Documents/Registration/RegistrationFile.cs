using System.Globalization;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Sheets;

namespace Contest.Documents.Registration;

/// <summary>An uploaded registration whose tables are read. What a header of another name means, a person may say before the lines are looked at.</summary>
public sealed class RegistrationFile
{
    private static readonly RegistrationColumn[] Required =
    [
        RegistrationColumn.Number, RegistrationColumn.Category, RegistrationColumn.SurnameHangul, RegistrationColumn.GivenHangul, RegistrationColumn.SurnameCyrillic, RegistrationColumn.GivenCyrillic,
        RegistrationColumn.Sex, RegistrationColumn.BirthDate, RegistrationColumn.BirthPlace, RegistrationColumn.Institution, RegistrationColumn.Year, RegistrationColumn.Teacher1,
    ];

    // Half a fact is no fact: who brings one of these columns brings all of its group.
    private static readonly RegistrationColumn[][] Together =
    [
        [RegistrationColumn.SurnameLatin, RegistrationColumn.GivenLatin],
        [RegistrationColumn.Passport, RegistrationColumn.PassportIssued, RegistrationColumn.PassportExpires],
    ];

    private static readonly RegistrationColumn[] Dates = [RegistrationColumn.BirthDate, RegistrationColumn.PassportIssued, RegistrationColumn.PassportExpires];

    // 1 January 1940 and 31 December 2099: what a workbook without styles keeps of a date, and what neither a year alone nor other digits can be.
    private const int FirstSerial = 14_611;
    private const int LastSerial = 73_050;

    // How far the two ways of counting days are apart.
    private const int DaysTo1904 = 1_462;

    private readonly TypedSheet _contestants;
    private readonly TypedSheet? _institutions;

    internal RegistrationFile(string name, TypedSheet contestants, TypedSheet? institutions)
    {
        (Name, _contestants, _institutions) = (name, contestants, institutions);
        var table = new SheetTable<RegistrationColumn>(contestants, name, "Column", []);
        Unknown = table.Unknown;
        Free = [.. Enum.GetValues<RegistrationColumn>().Where(c => !table.Headers.ContainsKey(c))];
        Missing = [.. Required.Except(table.Headers.Keys)];
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>The headers that name none of our columns.</summary>
    public IReadOnlyList<UnknownHeader> Unknown { get; }

    /// <summary>The columns that no header names.</summary>
    public IReadOnlyList<RegistrationColumn> Free { get; }

    /// <summary>Those of them without which nothing can be taken in.</summary>
    public IReadOnlyList<RegistrationColumn> Missing { get; }

    /// <summary>The rows of the file. Throws <see cref="RuleViolationException"/> with every column that is missing or stands twice and every cell that is too long.</summary>
    /// <param name="meant">The column that each unknown header means; who is not in it is left out.</param>
    public RegistrationSheets Sheets(IReadOnlyDictionary<string, RegistrationColumn> meant)
    {
        var problems = new List<Problem>();
        var contestants = new SheetTable<RegistrationColumn>(_contestants, Name, "Column", problems, meant);
        contestants.Require(Required, problems);
        foreach (var group in Together.Where(group => group.Any(contestants.Headers.ContainsKey)))
            contestants.Require(group, problems);
        var institutions = _institutions is null ? null : new SheetTable<InstitutionColumn>(_institutions, Name, "InstitutionColumn", problems);
        if (_institutions?.Rows.Count > 0)
            institutions!.Require(Enum.GetValues<InstitutionColumn>(), problems);
        if (problems.Count > 0)
            throw new RuleViolationException(problems);

        return new RegistrationSheets(
            Name,
            _institutions?.Name,
            [.. institutions?.Rows.Select(r => new InstitutionRow(r.Number, r.Cells)) ?? []],
            _contestants.Name,
            [.. contestants.Rows.Select(r => new RegistrationRow(r.Number, _contestants.Name is null ? r.Cells : WithDates(r.Cells)))],
            contestants.Headers,
            institutions?.Headers ?? new Dictionary<InstitutionColumn, string>());
    }

    private Dictionary<RegistrationColumn, string> WithDates(IReadOnlyDictionary<RegistrationColumn, string> cells) =>
        cells.ToDictionary(cell => cell.Key, cell => Dates.Contains(cell.Key) ? WithDate(cell.Value) : cell.Value);

    private string WithDate(string cell)
    {
        if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
            return cell;
        serial += _contestants.CountsFrom1904 ? DaysTo1904 : 0;
        return serial is >= FirstSerial and <= LastSerial ? DateTime.FromOADate(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell;
    }
}
