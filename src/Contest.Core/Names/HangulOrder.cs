using System.Text;

namespace Contest.Core.Names;

/// <summary>
/// Alphabetical order of Korean lists in the norm of the DPRK (rule N11), syllable by syllable: the doubled initials after ㅎ, the silent ㅇ last; the plain vowels first, then those with ㅣ, then those with ㅗ and ㅜ; the finals ㄲ and ㅆ last.
/// A shorter name and a space come first. It is not the order of Unicode and of the south.
/// </summary>
public sealed class HangulOrder : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static readonly HangulOrder Instance = new();

    private const string Initials = "ㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎㄲㄸㅃㅆㅉㅇ";
    private const string Vowels = "ㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣㅐㅒㅔㅖㅚㅟㅢㅘㅝㅙㅞ";
    private const string Finals = "-ㄱㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅇㅈㅊㅋㅌㅍㅎㄲㅆ";

    // Of every syllable of Unicode its place in this order.
    private static readonly int[] Places = [.. Enumerable.Range('가', 11172).Select(letter => PlaceOf(HangulSyllable.Of((char)letter)))];

    private HangulOrder() { }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (a, b) = (Composed(x), Composed(y));
        var shared = Math.Min(a.Length, b.Length);
        for (var i = 0; i < shared; i++)
            if (Weight(a[i]) != Weight(b[i]))
                return Weight(a[i]) - Weight(b[i]);
        return a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(x ?? "", y ?? "");
    }

    private static string Composed(string? text) => text is null ? "" : text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    private static int Weight(char letter) => HangulSyllable.Is(letter) ? '가' + Places[letter - '가'] : letter;

    private static int PlaceOf(HangulSyllable s) =>
        (Rank(Initials, HangulSyllable.Initials[s.Initial]) * Vowels.Length + Rank(Vowels, HangulSyllable.Vowels[s.Vowel])) * Finals.Length + Rank(Finals, HangulSyllable.Finals[s.Final]);

    private static int Rank(string order, char letter) => order.IndexOf(letter, StringComparison.Ordinal);
}
