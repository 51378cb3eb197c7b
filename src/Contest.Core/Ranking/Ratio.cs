using System.Globalization;
using Contest.Core.Editions;

namespace Contest.Core.Ranking;

/// <summary>
/// An exact fraction. Results are sums and means of whole hundredths, so they are exact here, and equal results are equal (rule S1). Overflow throws; nothing is ever rounded in silence.
/// </summary>
public readonly struct Ratio : IComparable<Ratio>, IEquatable<Ratio>
{
    private const long Tiny = long.MaxValue / 1_000_001;

    private readonly Int128 _numerator;
    private readonly Int128 _denominatorLessOne; // so that default is 0/1

    /// <summary>The fraction <paramref name="numerator"/> / <paramref name="denominator"/>; the denominator is positive.</summary>
    public Ratio(Int128 numerator, Int128 denominator)
    {
        if (denominator <= 0)
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null);
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    public Int128 Numerator => _numerator;
    public Int128 Denominator => _denominatorLessOne + 1;

    /// <summary>Points as a fraction of whole points.</summary>
    public static Ratio Of(Points points) => new(points.Hundredths, 100);

    public static Ratio operator +(Ratio a, Ratio b)
    {
        if (a._numerator == 0)
            return b;
        if (a._denominatorLessOne == b._denominatorLessOne)
            return new Ratio(a._numerator + b._numerator, a.Denominator);
        a = a.Reduced();
        b = b.Reduced();
        var shared = Gcd(a.Denominator, b.Denominator);
        return new Ratio(checked(a._numerator * (b.Denominator / shared) + b._numerator * (a.Denominator / shared)), checked(a.Denominator / shared * b.Denominator));
    }

    public static Ratio operator *(Ratio a, Ratio b) => new Ratio(checked(a._numerator * b._numerator), checked(a.Denominator * b.Denominator)).Reduced();

    public static bool operator ==(Ratio a, Ratio b) => a.Equals(b);
    public static bool operator !=(Ratio a, Ratio b) => !a.Equals(b);
    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;
    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;
    public static bool operator <=(Ratio a, Ratio b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Ratio a, Ratio b) => a.CompareTo(b) >= 0;

    /// <summary>
    /// The value in hundredths after rounding to a number of decimals, half away from zero: 17.245 is 17.25 (rule S3). The one place where results are rounded.
    /// </summary>
    /// <param name="decimals">0, 1 or 2.</param>
    public Points Round(int decimals)
    {
        var unit = decimals switch { 0 => 1, 1 => 10, 2 => 100, _ => throw new ArgumentOutOfRangeException(nameof(decimals)) };
        // Twice the value in units, plus one, halved: in 64 bits where they hold it, as they nearly always do.
        var rounded = IsTiny
            ? (Math.Abs((long)_numerator) * 2 * unit + (long)Denominator) / ((long)Denominator * 2)
            : (long)((checked(Int128.Abs(_numerator) * (2 * unit)) + Denominator) / checked(Denominator * 2));
        return new Points((_numerator < 0 ? -rounded : rounded) * (100 / unit));
    }

    /// <summary>
    /// The value in millionths, rounded towards zero: of two ratios the greater never has fewer, so unequal millionths order ratios at the price of two integers; equal ones say nothing.
    /// </summary>
    public long Millionths => IsTiny
        ? (long)_numerator * 1_000_000 / (long)Denominator
        : checked((long)(_numerator * 1_000_000 / Denominator));

    /// <inheritdoc/>
    public int CompareTo(Ratio other) =>
        _denominatorLessOne == other._denominatorLessOne ? _numerator.CompareTo(other._numerator) : CompareToUnlike(other);

    /// <inheritdoc/>
    public bool Equals(Ratio other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var reduced = Reduced();
        return HashCode.Combine(reduced._numerator, reduced._denominatorLessOne);
    }

    /// <summary>"535/3": the exact value, reduced.</summary>
    public override string ToString()
    {
        var reduced = Reduced();
        return reduced._denominatorLessOne == 0 ? Text(reduced._numerator) : $"{Text(reduced._numerator)}/{Text(reduced.Denominator)}";

        // A machine's own integer is written many times faster.
        static string Text(Int128 number) => number >= long.MinValue && number <= long.MaxValue ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Reads what <see cref="ToString"/> writes; <c>false</c> for anything else.</summary>
    public static bool TryParse(string? text, out Ratio ratio)
    {
        ratio = default;
        var parts = (text ?? "").Split('/');
        var format = System.Globalization.CultureInfo.InvariantCulture;
        if (parts.Length > 2 || !Int128.TryParse(parts[0], System.Globalization.NumberStyles.AllowLeadingSign, format, out var above))
            return false;
        Int128 below = 1;
        if (parts.Length == 2 && (!Int128.TryParse(parts[1], System.Globalization.NumberStyles.None, format, out below) || below <= 0))
            return false;
        ratio = new Ratio(above, below);
        return true;
    }

    private int CompareToUnlike(Ratio other)
    {
        if (IsSmall && other.IsSmall)
            return Math.BigMul((long)_numerator, (long)other.Denominator).CompareTo(Math.BigMul((long)other._numerator, (long)Denominator));
        // What the denominators share is taken out first, so that large ones do not overflow.
        var shared = Gcd(Denominator, other.Denominator);
        return checked(_numerator * (other.Denominator / shared)).CompareTo(checked(other._numerator * (Denominator / shared)));
    }

    // Both parts leave room for a factor of a million within 64 bits.
    private bool IsTiny => _numerator >= -Tiny && _numerator <= Tiny && _denominatorLessOne < Tiny;

    // Nearly always 64 bits hold both parts; then 128 hold every product of two.
    private bool IsSmall => _numerator > long.MinValue && _numerator <= long.MaxValue && _denominatorLessOne < long.MaxValue;

    private Ratio Reduced()
    {
        var shared = Gcd(Int128.Abs(_numerator), Denominator);
        return shared == 1 ? this : new Ratio(_numerator / shared, Denominator / shared);
    }

    private static Int128 Gcd(Int128 a, Int128 b)
    {
        while (b > ulong.MaxValue)
            (a, b) = (b, a % b);
        if (b == 0)
            return a;
        // Both fit 64 bits from here on, where the division is a machine's own.
        var (x, y) = ((ulong)b, (ulong)(a % b));
        while (y != 0)
            (x, y) = (y, x % y);
        return x;
    }
}
