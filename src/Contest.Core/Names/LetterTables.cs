namespace Contest.Core.Names;

/// <summary>The tables of the four systems, cell by cell (rule N6). Columns of joints: ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ.</summary>
internal static class LetterTables
{
    /// <summary>The system of L. R. Kontsevich, Hangul in Cyrillic.</summary>
    public static readonly LetterSystem Kontsevich = new()
    {
        Initials = Cells("к кк н т тт р м п пп с сс _ ч чч чх кх тх пх х"),
        VowelsAtHead = Cells("а э я йя о э ё йе о ва вэ ве ё у во ве ви ю ы ый и"),
        VowelsAfterFinal = Cells("а э я йя о е ё е о ва вэ ве ё у во ве ви ю ы ый и"),
        Vowels = Cells("а э я йя о е ё е о ва вэ ве ё у во ве ви ю ы и и"),
        Ends = Cells("к н т ль м п н"),
        Joints =
        [
            Pairs("-г -н -д -р -м -б -с -дж -чх -кх -тх -пх -х"),
            Pairs("к-к н-н к-т н-н н-м к-п к-с к-ч к-чх к-кх к-тх к-пх к-х"),
            Pairs("н-г н-н н-д л-л н-м н-б н-с н-дж н-чх н-кх н-тх н-пх н-х"),
            Pairs("т-к н-н т-т н-н н-м т-п с-с т-ч т-чх т-кх т-тх т-пх т-х"),
            Pairs("ль-г л-л ль-д л-л ль-м ль-б ль-с ль-дж ль-чх ль-кх ль-тх ль-пх р-х"),
            Pairs("м-г м-н м-д м-н м-м м-б м-с м-дж м-чх м-кх м-тх м-пх м-х"),
            Pairs("п-к м-н п-т м-н м-м п-п п-с п-ч п-чх п-кх п-тх п-пх п-х"),
            Pairs("н-г н-н н-д н-н н-м н-б н-с н-дж н-чх н-кх н-тх н-пх н-х"),
        ],
        Liaison = Cells("г кк кс н ндж н д р льг льм льб льс льтх льпх р м б пс с сс нъ дж чх кх тх пх _"),
        BeforeI = ("дж", "чх"),
    };

    /// <summary>McCune and Reischauer, 1939.</summary>
    public static readonly LetterSystem McCuneReischauer = new()
    {
        Initials = Cells("k kk n t tt r m p pp s ss _ ch tch ch' k' t' p' h"),
        VowelsAtHead = BreveVowels,
        VowelsAfterFinal = BreveVowels,
        Vowels = BreveVowels,
        Ends = Cells("k n t l m p ng"),
        Joints =
        [
            Pairs("-g -n -d -r -m -b -s -j -ch' -k' -t' -p' -h"),
            Pairs("k-k ng-n k-t ng-n ng-m k-p k-s k-ch k-ch' k-k' k-t' k-p' k-h"),
            Pairs("n-g n-n n-d l-l n-m n-b n-s n-j n-ch' n-k' n-t' n-p' n-h"),
            Pairs("t-k n-n t-t n-n n-m t-p s-s t-ch t-ch' t-k' t-t' t-p' t-h"),
            Pairs("l-g l-l l-t l-l l-m l-b l-s l-ch l-ch' l-k' l-t' l-p' r-h"),
            Pairs("m-g m-n m-d m-n m-m m-b m-s m-j m-ch' m-k' m-t' m-p' m-h"),
            Pairs("p-k m-n p-t m-n m-m p-p p-s p-ch p-ch' p-k' p-t' p-p' p-h"),
            Pairs("ng-g ng-n ng-d ng-n ng-m ng-b ng-s ng-j ng-ch' ng-k' ng-t' ng-p' ng-h"),
        ],
        Liaison = Cells("g kk ks n nj n d r lg lm lb ls lt' lp' r m b ps s ss ng j ch' k' t' p' _"),
        BeforeI = ("j", "ch'"),
    };

    /// <summary>The romanization of the DPRK, 2012.</summary>
    public static readonly LetterSystem Dprk = new()
    {
        Initials = Cells("k kk n t tt r m p pp s ss _ j jj ch kh th ph h"),
        VowelsAtHead = DprkVowels,
        VowelsAfterFinal = DprkVowels,
        Vowels = DprkVowels,
        Ends = Cells("k n t l m p ng"),
        Joints =
        [
            Pairs("-g -n -d -r -m -b -s -j -ch -kh -th -ph -h"),
            Pairs("k-k ng-n k-t ng-r ng-m k-p k-s k-j k-ch k-kh k-th k-ph k-h"),
            Pairs("n-g n-n n-d n-r n-m n-b n-s n-j n-ch n-kh n-th n-ph n-h"),
            Pairs("t-k n-n t-t n-r n-m t-p t-s t-j t-ch t-kh t-th t-ph t-h"),
            Pairs("l-g l-l l-d l-r l-m l-b l-s l-j l-ch l-kh l-th l-ph l-h"),
            Pairs("m-g m-n m-d m-r m-m m-b m-s m-j m-ch m-kh m-th m-ph m-h"),
            Pairs("p-k m-n p-t m-r m-m p-p p-s p-j p-ch p-kh p-th p-ph p-h"),
            Pairs("ng-g ng-n ng-d ng-r ng-m ng-b ng-s ng-j ng-ch ng-kh ng-th ng-ph ng-h"),
        ],
        Liaison = Cells("g kk ks n nj n d r lg lm lb ls lth lph r m b ps s ss ng j ch kh th ph _"),
        BeforeI = ("j", "ch"),
    };

    /// <summary>The Revised Romanization of the south, 2000.</summary>
    public static readonly LetterSystem Revised = new()
    {
        Initials = Cells("g kk n d tt r m b pp s ss _ j jj ch k t p h"),
        VowelsAtHead = RevisedVowels,
        VowelsAfterFinal = RevisedVowels,
        Vowels = RevisedVowels,
        Ends = Cells("k n t l m p ng"),
        Joints =
        [
            Pairs("-g -n -d -r -m -b -s -j -ch -k -t -p -h"),
            Pairs("k-g ng-n k-d ng-n ng-m k-b k-s k-j k-ch k-k k-t k-p k-h"),
            Pairs("n-g n-n n-d l-l n-m n-b n-s n-j n-ch n-k n-t n-p n-h"),
            Pairs("t-g n-n t-d n-n n-m t-b t-s t-j t-ch t-k t-t t-p t-h"),
            Pairs("l-g l-l l-d l-l l-m l-b l-s l-j l-ch l-k l-t l-p l-h"),
            Pairs("m-g m-n m-d m-n m-m m-b m-s m-j m-ch m-k m-t m-p m-h"),
            Pairs("p-g m-n p-d m-n m-m p-b p-s p-j p-ch p-k p-t p-p p-h"),
            Pairs("ng-g ng-n ng-d ng-n ng-m ng-b ng-s ng-j ng-ch ng-k ng-t ng-p ng-h"),
        ],
        Liaison = Cells("g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p _"),
        BeforeI = ("j", "ch"),
    };

    private static string[] BreveVowels => Cells("a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i");

    private static string[] DprkVowels => Cells("a ae ya yae ŏ e yŏ ye o wa wae oi yo u wŏ we wi yu ŭ ŭi i");

    private static string[] RevisedVowels => Cells("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i");

    // An empty cell is written as a low line, so that it can be seen.
    private static string[] Cells(string row) => [.. row.Split(' ').Select(cell => cell.Replace("_", "", StringComparison.Ordinal))];

    private static (string Coda, string Onset)[] Pairs(string row) => [.. row.Split(' ').Select(cell => cell.Split('-')).Select(parts => (parts[0], parts[1]))];
}
