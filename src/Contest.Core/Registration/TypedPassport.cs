using System.Globalization;
using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>What somebody typed of a passport. It is entered whole or not at all (rule G3).</summary>
public sealed class TypedPassport
{
    public string Number { get; set => field = value ?? ""; } = "";

    /// <summary>yyyy-MM-dd or 05.03.2008.</summary>
    public string IssuedOn { get; set => field = value ?? ""; } = "";

    /// <inheritdoc cref="IssuedOn"/>
    public string ExpiresOn { get; set => field = value ?? ""; } = "";

    /// <summary>The passport, or <c>null</c> where nothing was typed. Throws <see cref="RuleViolationException"/> with everything that is wrong; the column of a place names the field.</summary>
    public Passport? Read()
    {
        var number = NameForm.Clean(Number);
        if (number.Length + NameForm.Clean(IssuedOn).Length + NameForm.Clean(ExpiresOn).Length == 0)
            return null;
        var problems = new List<Problem>();
        if (number.Length == 0 || number.Any(c => c is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z'))))
            problems.Add(new Problem("Registration.PassportNumber", number).At(new Place(Column: nameof(Number))));
        var issued = Date(IssuedOn, nameof(IssuedOn), problems);
        var expires = Date(ExpiresOn, nameof(ExpiresOn), problems);
        if (expires <= issued)
            problems.Add(new Problem("Registration.PassportDates").At(new Place(Column: nameof(ExpiresOn))));
        return problems.Count == 0 ? new Passport(number, issued!.Value, expires!.Value) : throw new RuleViolationException(problems);
    }

    private static DateOnly? Date(string typed, string field, List<Problem> problems)
    {
        if (DateOnly.TryParseExact(NameForm.Clean(typed), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2100)
            return date;
        problems.Add((typed.Length == 0 ? new Problem("Contestant.FieldMissing") : new Problem("Registration.Date", typed)).At(new Place(Column: field)));
        return null;
    }
}
