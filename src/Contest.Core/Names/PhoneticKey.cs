using System.Text;

namespace Contest.Core.Names;

/// <summary>
/// What a name sounds like in fifteen letters, the same from Hangul, Cyrillic and Latin (rule N13): К, Г, КХ, K, G and KH are one letter, Ё, О, ŎU and EO another. Different names may have one key: it finds, it never identifies (rule N2).
/// </summary>
internal static class PhoneticKey
{
    /// <summary>The letters of keys; consonants first.</summary>
    public const string Letters = "KTPCSNMRHWAOUEI";

    private const int Consonants = 9;

    private static readonly string[] Initials = Split("K K N T T R M P P S S _ C C C K T P H");
    private static readonly string[] Vowels = Split("A E A E O E O E O WA E E O U WO E WI U U I I");
    private static readonly string[] Finals = Split("_ K K K N N N T R K M R R R P R M P P T T N T T K T P T");

    // Longer spellings are read first. A letter after «/» is another sound that the spelling may stand for.
    private static readonly Dictionary<string, string> Spellings = Table("""
        A:а,я,йа,йя,a,ya
        O:о,ё,йо,ьо,o,ŏ,eo,yo,yŏ,yeo
        U:у,ю,ы,йу,ŭ,eu,oo,woo,yoo
        O/U:ou,you
        U/O:u,yu
        E:э,йе,ье,вэ,ве,ой,эй,ей,ай,e,ae,oe,oi,ai,ei,we,wae,ye,yae
        E/O:е
        I:и,ый,ий,i,ui,ŭi,eui,ee,yi
        WA:ва,wa
        WO:во,wo,wŏ,weo
        WI:ви,wi
        K:к,г,кх,k,kk,kh,kkh,g,gg,q
        T:т,д,тх,t,tt,th,d,dd
        P:п,б,пх,ф,p,pp,ph,b,bb,f,v
        C:ч,чх,чж,дж,тч,ж,ц,дз,c,ch,tch,j,jj,dj,zh,z,ts,tz
        S:с,ш,щ,з,s,ss,sh,x
        N:н,n,ng
        M:м,m
        R:р,л,r,l
        H:х,h
        _:ь,ъ,й,в,w,y
        """);

    private static readonly int Longest = Spellings.Keys.Max(spelling => spelling.Length);

    /// <summary>The key of a text in any script, as one reading.</summary>
    public static string Of(string text) => string.Concat(Read(text).Select(sound => Letters[sound.First]));

    /// <summary>The sounds of a text in any script: the likeliest letter of each place, and the set of those it may be, as bits.</summary>
    public static List<(int First, int All)> Read(string text)
    {
        List<(int First, int All)> sounds = [];
        var letters = Simple(text);
        for (var at = 0; at < letters.Length;)
        {
            if (HangulSyllable.Is(letters[at]))
            {
                var syllable = HangulSyllable.Of(letters[at++]);
                Add(sounds, Initials[syllable.Initial] + Vowels[syllable.Vowel] + Finals[syllable.Final]);
                continue;
            }
            var length = Math.Min(Longest, letters.Length - at);
            while (length > 0 && !Spellings.ContainsKey(letters.Substring(at, length)))
                length--;
            if (length > 0)
                Add(sounds, Spellings[letters.Substring(at, length)]);
            at += Math.Max(length, 1);
        }
        return sounds;
    }

    /// <summary>The sounds of a key, each of them sure.</summary>
    public static List<(int First, int All)> Sounds(string key) => [.. key.Select(letter => (Index(letter), 1 << Index(letter)))];

    /// <summary>Joins the sounds of two words; a consonant that ends the one and begins the other is written once.</summary>
    public static List<(int First, int All)> Join(IEnumerable<(int First, int All)> head, IEnumerable<(int First, int All)> tail)
    {
        var sounds = head.ToList();
        foreach (var sound in tail)
            Add(sounds, sound.First, sound.All);
        return sounds;
    }

    // Small letters; of the marks only breves stay, for ŏ and ŭ are letters of their own. An apostrophe between n and g parts them.
    private static string Simple(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in NameForm.Clean(text).ToLowerInvariant())
            if (c is (>= 'a' and <= 'z') or (>= 'а' and <= 'я') or 'ё' or 'ŏ' or 'ŭ' || HangulSyllable.Is(c))
                letters.Append(c);
            else if (c is not ('\'' or '’'))
                letters.Append(PassportSpelling.Plain(c.ToString()));
            else if (letters.Length > 0 && letters[^1] == 'n')
                letters.Append('-');
        return letters.ToString();
    }

    private static void Add(List<(int First, int All)> sounds, string letters)
    {
        var other = letters.IndexOf('/', StringComparison.Ordinal);
        if (other > 0)
            Add(sounds, Index(letters[0]), 1 << Index(letters[0]) | 1 << Index(letters[other + 1]));
        else
            foreach (var letter in letters)
                Add(sounds, Index(letter), 1 << Index(letter));
    }

    private static void Add(List<(int First, int All)> sounds, int first, int all)
    {
        if (first >= Consonants || sounds.Count == 0 || sounds[^1].First != first)
            sounds.Add((first, all));
    }

    private static int Index(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal);

    private static string[] Split(string row) => [.. row.Split(' ').Select(cell => cell.Replace("_", "", StringComparison.Ordinal))];

    private static Dictionary<string, string> Table(string rows) => rows.ReplaceLineEndings("\n").Split('\n').Select(row => row.Split(':'))
        .SelectMany(row => row[1].Split(','), (row, spelling) => (spelling, Sound: row[0].Replace("_", "", StringComparison.Ordinal))).ToDictionary(s => s.spelling, s => s.Sound);
}
