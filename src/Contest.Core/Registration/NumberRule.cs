using System.Globalization;

namespace Contest.Core.Registration;

/// <summary>Registration numbers (rule G1).</summary>
public static class NumberRule
{
    private const int Digits = 4;

    /// <summary>A number for the next one: one more than the greatest that is all digits, with as many zeros before it. Numbers with letters are left alone.</summary>
    public static string Next(IEnumerable<string> taken)
    {
        var (greatest, width) = (0, Digits);
        foreach (var number in taken)
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= greatest && value < 99_999_999)
                (greatest, width) = (value, number.Length);
        return (greatest + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
    }
}
