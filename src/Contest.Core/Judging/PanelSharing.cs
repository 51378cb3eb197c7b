namespace Contest.Core.Judging;

/// <summary>Works and their readers while a proposal is made. Judges are known by their place in the list.</summary>
internal sealed class PanelSharing
{
    // A prime far from the number of anything, so that pairs are looked at scattered and each once.
    private const long Stride = 1_000_003;

    private readonly List<PanelWork> _works;
    private readonly List<int> _judges;
    private readonly int _readers;
    private readonly List<int>[] _given;
    private readonly int[] _loads;
    private readonly int[,] _shared;

    public PanelSharing(List<PanelWork> works, List<int> judges, int readers)
    {
        (_works, _judges, _readers) = (works, judges, readers);
        _given = [.. works.Select(_ => new List<int>())];
        (_loads, _shared) = (new int[judges.Count], new int[judges.Count, judges.Count]);
    }

    /// <summary>The readers of every work, in the order of judges' ids.</summary>
    public Dictionary<int, IReadOnlyList<int>> Given() =>
        _works.Index().ToDictionary(w => w.Item.ContestantId, w => (IReadOnlyList<int>)[.. _given[w.Index].Select(j => _judges[j]).Union(w.Item.Kept).Order()]);

    /// <summary>Gives every work its readers one by one: without a conflict before with one, of few works before of many, who shares least with the others of the work first.</summary>
    public void Fill()
    {
        for (var w = 0; w < _works.Count; w++)
            foreach (var j in Enumerable.Range(0, _judges.Count).Where(j => _works[w].Kept.Contains(_judges[j])))
                Give(w, j);
        for (var w = 0; w < _works.Count; w++)
            // A keeper who takes no more works has no place in the list and is a reader all the same.
            for (var count = _works[w].Kept.Count; count < _readers; count++)
                Give(w, Enumerable.Range(0, _judges.Count).Where(j => IsFree(w, j)).OrderBy(j => IsAgainst(w, j)).ThenBy(j => _loads[j]).ThenBy(j => _given[w].Sum(o => _shared[j, o])).First());
    }

    /// <summary>Moves works from the busy to the idle, over as many judges as it takes, until no chain of moves evens anything out.</summary>
    public void Level()
    {
        while (Chain() is { } chain)
            for (var i = chain.Count - 1; i > 0; i--)
                Move(Movable(chain[i - 1], chain[i])!.Value, chain[i - 1], chain[i]);
    }

    /// <summary>Exchanges works so that judges hang together, and none by one alone: loads and conflicts stay. Where no exchange joins two groups, a work is moved, and loads differ by one more.</summary>
    /// <param name="most">How many exchanges are looked at in a row without finding one.</param>
    public void Link(int most)
    {
        while (Exchange(most) || Join())
        {
        }
    }

    private bool IsFree(int work, int judge) => !_given[work].Contains(judge) && !_works[work].Barred.Contains(_judges[judge]) && !_works[work].Kept.Contains(_judges[judge]);

    private bool IsAgainst(int work, int judge) => _works[work].Against.Contains(_judges[judge]);

    // A reader is replaced by an equal: with a conflict by one with a conflict, as everybody without one reads the work already.
    private bool MayMove(int work, int from, int to) => !_works[work].Kept.Contains(_judges[from]) && IsFree(work, to) && IsAgainst(work, from) == IsAgainst(work, to);

    private int? Movable(int from, int to)
    {
        for (var w = 0; w < _works.Count; w++)
            if (_given[w].Contains(from) && MayMove(w, from, to))
                return w;
        return null;
    }

    private void Give(int work, int judge)
    {
        foreach (var other in _given[work])
            _shared[judge, other] = _shared[other, judge] += 1;
        _given[work].Add(judge);
        _loads[judge]++;
    }

    private void Move(int work, int from, int to)
    {
        _given[work].Remove(from);
        _loads[from]--;
        foreach (var other in _given[work])
            _shared[from, other] = _shared[other, from] -= 1;
        Give(work, to);
    }

    // The shortest chain of judges, each of whom may give the next a work, from one to another with at least two fewer; null: there is none, and loads are as even as they can be.
    private List<int>? Chain()
    {
        foreach (var busy in Enumerable.Range(0, _judges.Count).OrderByDescending(j => _loads[j]))
        {
            var before = new Dictionary<int, int> { [busy] = busy };
            var reached = new List<int> { busy };
            for (var i = 0; i < reached.Count; i++)
            {
                if (_loads[reached[i]] <= _loads[busy] - 2)
                {
                    var chain = new List<int> { reached[i] };
                    while (chain[0] != busy)
                        chain.Insert(0, before[chain[0]]);
                    return chain;
                }
                foreach (var next in Enumerable.Range(0, _judges.Count).Where(j => !before.ContainsKey(j) && Movable(reached[i], j) is not null).ToList())
                {
                    before[next] = reached[i];
                    reached.Add(next);
                }
            }
        }
        return null;
    }

    // Groups first, then judges by whom alone others hang together, then judges who share with one other only.
    private (int Groups, int Weak, int Lonely) Fault()
    {
        var count = _judges.Count;
        var groups = PanelLinks.Groups(count, AreLinked, without: -1).Count;
        var lonely = Enumerable.Range(0, count).Count(j => _loads[j] > 0 && Enumerable.Range(0, count).Count(o => AreLinked(j, o)) < Math.Min(2, count - 1));
        return (groups, Enumerable.Range(0, count).Count(j => _loads[j] > 0 && PanelLinks.Groups(count, AreLinked, without: j).Count > groups), lonely);
    }

    private bool AreLinked(int one, int other) => one != other && _shared[one, other] > 0;

    private bool Exchange(int most)
    {
        var fault = Fault();
        var places = _given.SelectMany((readers, w) => readers.Select(j => (Work: w, Judge: j))).ToList();
        var pairs = (long)places.Count * places.Count;
        for (long i = 0, looked = 0; fault != (1, 0, 0) && i < pairs && looked < most; i++)
        {
            var at = i * Stride % pairs;
            var ((w, a), (v, b)) = (places[(int)(at / places.Count)], places[(int)(at % places.Count)]);
            if (a == b || w == v || !MayMove(w, a, b) || !MayMove(v, b, a))
                continue;
            looked++;
            Move(w, a, b);
            Move(v, b, a);
            if (Fault().CompareTo(fault) < 0)
                return true;
            Move(w, b, a);
            Move(v, a, b);
        }
        return false;
    }

    private bool Join()
    {
        var groups = Fault().Groups;
        for (var w = 0; groups > 1 && w < _works.Count; w++)
            foreach (var from in _given[w].ToList())
                for (var to = 0; to < _judges.Count; to++)
                {
                    if (!MayMove(w, from, to))
                        continue;
                    Move(w, from, to);
                    if (PanelLinks.Groups(_judges.Count, AreLinked, without: -1).Count < groups)
                        return true;
                    Move(w, to, from);
                }
        return false;
    }
}
