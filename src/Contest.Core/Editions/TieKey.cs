namespace Contest.Core.Editions;

/// <summary>
/// What parts equal totals (rule R4). Its text names a round, a criterion in it, or after a colon something else about the round; with nothing before the colon it is about all rounds that count:
/// <c>speak</c>, <c>speak/fluency</c>, <c>speak:firsts</c>, <c>:untrimmed</c>.
/// </summary>
/// <param name="Kind">What is compared.</param>
/// <param name="Round">The round's id; <c>null</c>: all rounds that count.</param>
/// <param name="Criterion">The criterion's id, for <see cref="TieKeyKind.Criterion"/>.</param>
/// <param name="Count">How many, for <see cref="TieKeyKind.Best"/>.</param>
public sealed record TieKey(TieKeyKind Kind, string? Round = null, string? Criterion = null, int Count = 0)
{
    private const string BestPrefix = "best-";

    // Round, Criterion and Best have forms of their own.
    private static readonly (string Word, TieKeyKind Kind, bool OfOneRound, bool OfAll)[] Words =
    [
        ("exact", TieKeyKind.Exact, false, true),
        ("untrimmed", TieKeyKind.Untrimmed, true, true),
        ("firsts", TieKeyKind.Firsts, true, true),
        ("marks", TieKeyKind.Marks, true, true),
        ("givers", TieKeyKind.Givers, true, true),
        ("head-to-head", TieKeyKind.HeadToHead, true, true),
        ("skating", TieKeyKind.Skating, false, true),
        ("lot", TieKeyKind.Lot, false, true),
    ];

    /// <summary>The words that may follow a colon, for a message.</summary>
    public static string KnownWords => string.Join(", ", Words.Select(w => w.Word).Append(BestPrefix + "3"));

    /// <summary>Reads the text of a key; <c>false</c> where it has another form. Whether its round exists is another matter.</summary>
    public static bool TryParse(string text, out TieKey key)
    {
        key = new TieKey(TieKeyKind.Round, text);
        if (text.Split('/') is [{ Length: > 0 } round, { Length: > 0 } criterion])
        {
            key = new TieKey(TieKeyKind.Criterion, round, criterion);
            return true;
        }
        if (text.Split(':') is not [var of, { Length: > 0 } word])
            return text.Length > 0 && !text.Contains('/', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal);
        var about = of.Length > 0 ? of : null;
        if (word.StartsWith(BestPrefix, StringComparison.Ordinal))
        {
            key = new TieKey(TieKeyKind.Best, about, null, int.TryParse(word[BestPrefix.Length..], out var count) ? count : 0);
            return about is not null && key.Count > 0;
        }
        var (found, kind, ofOne, ofAll) = Array.Find(Words, w => w.Word == word);
        key = new TieKey(kind, about);
        return found is not null && (about is null ? ofAll : ofOne);
    }

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Kind switch
    {
        TieKeyKind.Round => Round!,
        TieKeyKind.Criterion => $"{Round}/{Criterion}",
        TieKeyKind.Best => $"{Round}:{BestPrefix}{Count}",
        _ => $"{Round}:{Array.Find(Words, w => w.Kind == Kind).Word}",
    };

    /// <summary>Every key that fits a round, by itself and with its criteria, and those about all rounds: what a list of keys offers.</summary>
    public static IReadOnlyList<TieKey> Of(IEnumerable<Round> rounds) => Of(rounds.Select(r => (r.Id, Criteria: r.Criteria.Select(c => c.Id))));

    /// <summary>The same for rounds that are known by their ids, each with the ids of its criteria.</summary>
    public static IReadOnlyList<TieKey> Of(IEnumerable<(string Id, IEnumerable<string> Criteria)> rounds)
    {
        var keys = new List<TieKey>();
        foreach (var (id, criteria) in rounds)
        {
            keys.Add(new TieKey(TieKeyKind.Round, id));
            keys.AddRange(criteria.Where(_ => criteria.Skip(1).Any()).Select(c => new TieKey(TieKeyKind.Criterion, id, c)));
            keys.AddRange(Words.Where(w => w.OfOneRound).Select(w => new TieKey(w.Kind, id)));
        }
        keys.AddRange(Words.Where(w => w.OfAll).Select(w => new TieKey(w.Kind)));
        return keys;
    }
}

public enum TieKeyKind
{
    /// <summary>The round's mark.</summary>
    Round,

    /// <summary>The mark of a criterion: the mean of the judges who count.</summary>
    Criterion,

    /// <summary>The exact total, where places compare printed ones.</summary>
    Exact,

    /// <summary>The mark or total as the plain mean of all judges makes it.</summary>
    Untrimmed,

    /// <summary>How many judges have the contestant first; then second, third and so on.</summary>
    Firsts,

    /// <summary>The highest total of a judge; then the second highest and so on.</summary>
    Marks,

    /// <summary>How many judges gave anything.</summary>
    Givers,

    /// <summary>How many judges prefer the one to the other, where that orders all equals strictly.</summary>
    HeadToHead,

    /// <summary>The sum of so many of the highest totals.</summary>
    Best,

    /// <summary>Rules 10 and 11 of the skating system.</summary>
    Skating,

    /// <summary>A lot that was drawn before witnesses and recorded (rule R8).</summary>
    Lot,
}
