namespace Contest.Core.Names;

/// <summary>
/// Finds people by their names in any script and any usual spelling, with words in any order, by a part of the name and through typing mistakes (rule N13). It is built once and then only read, so that several may search at a time.
/// </summary>
public sealed class NameIndex
{
    // Parts and mistakes that fit more people than this are left in the order of the list: nobody reads so far.
    private const int Comparable = 2000;

    private readonly IndexedName[] _people;
    private readonly List<Slot> _slots = [];

    /// <summary>Builds the index.</summary>
    public NameIndex(IEnumerable<IndexedName> people)
    {
        _people = [.. people];
        var slots = new Dictionary<(string Key, int Given), Slot>();
        for (var person = 0; person < _people.Length; person++)
            foreach (var (key, given) in KeysOf(_people[person]))
            {
                if (!slots.TryGetValue((key, given), out var slot))
                {
                    slots.Add((key, given), slot = new Slot(key, given));
                    _slots.Add(slot);
                }
                slot.People.Add(person);
            }
    }

    /// <summary>
    /// The people whom a query may mean, best first: exact, alias, same sound, part, typing mistake; within one reason those whose spelling is nearest to the query.
    /// An empty query finds nobody.
    /// </summary>
    /// <param name="query">What was typed, in one script or several.</param>
    /// <param name="limit">How many people to give at most.</param>
    public IReadOnlyList<NameMatch> Find(string query, int limit = 20)
    {
        var asked = new NameQuery(query);
        var found = new Dictionary<int, (MatchReason Reason, int Grade)>();
        foreach (var slot in _slots)
            if (slot.Match(asked.Patterns) is { } match)
                foreach (var person in slot.People)
                    if (!found.TryGetValue(person, out var before) || match.CompareTo(before) < 0)
                        found[person] = match;
        return [.. found.GroupBy(f => f.Value, f => f.Key).OrderBy(group => group.Key).SelectMany(group => Ranked(asked, group.Key, [.. group]))
            .OrderBy(m => m.Match.Reason).ThenBy(m => m.Rank).Take(limit).Select(m => m.Match)];
    }

    private IEnumerable<(NameMatch Match, int Rank)> Ranked(NameQuery asked, (MatchReason Reason, int Grade) match, IReadOnlyList<int> people)
    {
        var rank = match.Grade * 1000;
        if (people.Count > Comparable && match.Reason != MatchReason.Sound)
            return people.Order().Select(person => (new NameMatch(_people[person].Id, match.Reason, _people[person].Name.HangulFull, Shown(match)), rank));
        return people.Select(person => (Person: person, Nearest: Nearest(asked, _people[person]))).OrderBy(p => p.Nearest.Distance).ThenBy(p => p.Person)
            .Select(p => (new NameMatch(_people[p.Person].Id, Reason(match.Reason, p.Nearest), p.Nearest.Text, Shown(match)), rank + p.Nearest.Distance));
    }

    // The grade of a typing mistake is how many there are; of a part, how much of the name it is.
    private static int Shown((MatchReason Reason, int Grade) match) => match.Reason == MatchReason.Typo ? match.Grade : 0;

    private static MatchReason Reason(MatchReason reason, (string Text, int Distance, bool IsAlias) nearest) => (reason, nearest) switch
    {
        (_, { Distance: > 0 }) => reason,
        (_, { IsAlias: true }) => MatchReason.Alias,
        _ => MatchReason.Exact,
    };

    // The person's spelling that is nearest to the query, of those in its script; where there are none, any.
    private static (string Text, int Distance, bool IsAlias) Nearest(NameQuery asked, IndexedName person)
    {
        var texts = Forms(person.Name).Select(form => (Text: form.Full.Trim(), IsAlias: false)).Concat(person.Aliases.Select(alias => (Text: alias, IsAlias: true))).ToList();
        var comparable = texts.Where(t => ScriptRule.Of(t.Text) == asked.Script).ToList();
        return (comparable.Count > 0 ? comparable : texts).Select(t => (t.Text, Distance: Distance(asked, t.Text), t.IsAlias)).MinBy(t => t.Distance);
    }

    private static int Distance(NameQuery asked, string text)
    {
        var folded = SearchText.Fold(text);
        return asked.Folded.Min(query => query == folded ? 0 : Math.Max(SearchText.Distance(query, folded), 1));
    }

    private static IEnumerable<NameForm> Forms(PersonName name) => new[] { name.Hangul, name.Cyrillic, name.Latin }.Where(form => form.Surname.Length > 0 || form.Given.Length > 0);

    // The keys of a person: of each spelling, and of the Hangul as it sounds when it is joined, for Чхорхо is Чхоль Хо.
    private static HashSet<(string Key, int Given)> KeysOf(IndexedName person)
    {
        HashSet<(string, int)> keys = [];
        foreach (var form in Forms(person.Name))
            keys.Add(Key(form.Surname, form.Given));
        var hangul = person.Name.Hangul;
        if (hangul.Surname.Length > 0 && HangulName.Check(hangul.Given) is null)
        {
            var given = HangulSyllable.AllOf(NameForm.Clean(hangul.Given));
            keys.Add(Key(hangul.Surname, string.Concat(LetterTables.Kontsevich.Joined(given))));
            keys.Add(Key(hangul.Surname, string.Concat(LetterTables.Revised.Apart(given))));
            keys.Add(Key(hangul.Surname, string.Concat(LetterTables.McCuneReischauer.Joined(given))));
        }
        foreach (var words in person.Aliases.Select(SearchText.Words).Where(words => words.Length > 0))
            keys.Add(Key(words[0], string.Join(' ', words.Skip(1))));
        return keys;
    }

    private static (string Key, int Given) Key(string surname, string given)
    {
        var head = SurnameSpellings.KeyOf(surname);
        var sounds = SearchText.Words(given).Aggregate(PhoneticKey.Sounds(head), (sounds, word) => PhoneticKey.Join(sounds, PhoneticKey.Read(word)));
        return (string.Concat(sounds.Select(sound => PhoneticKey.Letters[sound.First])), head.Length);
    }

    /// <summary>One key, and all who have it.</summary>
    private sealed class Slot(string key, int given)
    {
        private readonly byte[] _key = [.. key.Select(letter => (byte)PhoneticKey.Letters.IndexOf(letter, StringComparison.Ordinal))];
        private readonly int _letters = key.Aggregate(0, (set, letter) => set | 1 << PhoneticKey.Letters.IndexOf(letter, StringComparison.Ordinal));

        /// <summary>The people, as places in the list.</summary>
        public List<int> People { get; } = [];

        /// <summary>The best of the ways in which one of the patterns fits; <c>null</c> when none does. A whole surname or given name is a better part than the beginning of one.</summary>
        public (MatchReason Reason, int Grade)? Match(IReadOnlyList<PhoneticPattern> patterns)
        {
            (MatchReason Reason, int Grade)? best = null;
            foreach (var pattern in patterns)
                if (Match(pattern) is { } match && (best is not { } before || match.CompareTo(before) < 0))
                    best = match;
            return best;
        }

        private (MatchReason Reason, int Grade)? Match(PhoneticPattern pattern)
        {
            if (pattern.Length < _key.Length)
            {
                if (pattern.StandsAt(_key, 0))
                    return (MatchReason.Part, pattern.Length == given ? 0 : 1);
                if (pattern.StandsAt(_key, given))
                    return (MatchReason.Part, given + pattern.Length == _key.Length ? 0 : 1);
                if (pattern.Length > 1 && pattern.StandsAt(_key, _key.Length - pattern.Length))
                    return (MatchReason.Part, 2);
            }
            if (!pattern.MayBeNear(_key.Length, _letters) || pattern.Distance(_key) is var mistakes && mistakes > pattern.Forgiven)
                return null;
            return mistakes == 0 ? (MatchReason.Sound, 0) : (MatchReason.Typo, mistakes);
        }
    }
}
