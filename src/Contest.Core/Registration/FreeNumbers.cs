using System.Globalization;

namespace Contest.Core.Registration;

/// <summary>Gives registration numbers that nobody has yet (rule G1): the one after the highest of the category, and so on upward.</summary>
public sealed class FreeNumbers
{
    private const int Digits = 4;

    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, long> _highest = [];
    private long _highestOfAll;

    /// <summary>Begins with the numbers that are taken, each with the category of who has it.</summary>
    public FreeNumbers(IEnumerable<(string Number, string CategoryId)> taken)
    {
        foreach (var (number, category) in taken)
            Take(number, category);
    }

    /// <summary>Notes a number as taken. One that is not made of digits is only kept from being given.</summary>
    public void Take(string number, string categoryId)
    {
        _taken.Add(number);
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || number.Length > 9)
            return;
        _highest[categoryId] = Math.Max(value, _highest.GetValueOrDefault(categoryId));
        _highestOfAll = Math.Max(value, _highestOfAll);
    }

    /// <summary>Whether somebody has a number.</summary>
    public bool IsTaken(string number) => _taken.Contains(number);

    /// <summary>The next free number, which is taken by that.</summary>
    public string Next(string categoryId)
    {
        for (var value = _highest.GetValueOrDefault(categoryId, _highestOfAll) + 1; ; value++)
        {
            var number = value.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
            if (_taken.Contains(number))
                continue;
            Take(number, categoryId);
            return number;
        }
    }
}
