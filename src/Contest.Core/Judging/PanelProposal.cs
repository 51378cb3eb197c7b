namespace Contest.Core.Judging;

/// <summary>Who would read which works of a round, and what is to be known of it before it is taken (rule J17).</summary>
public sealed class PanelProposal
{
    private readonly Dictionary<(int, int), int> _shared = [];

    /// <summary>A proposal as it was made from a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="given">The readers of every work, by contestant.</param>
    public PanelProposal(PanelTask task, IReadOnlyDictionary<int, IReadOnlyList<int>> given)
    {
        Given = given;
        Readers = [.. task.Readers];
        Loads = Readers.ToDictionary(r => r, r => given.Values.Count(readers => readers.Contains(r)));
        Avoided = Readers.ToDictionary(r => r, r => task.Works.Count(w => w.Against.Contains(r) && !given[w.ContestantId].Contains(r)));
        Unavoidable = [.. task.Works.SelectMany(w => given[w.ContestantId].Where(w.Against.Contains), (w, r) => (w.ContestantId, r))];
        foreach (var readers in given.Values)
            foreach (var one in readers)
                foreach (var other in readers.Where(r => r != one))
                    _shared[(one, other)] = _shared.GetValueOrDefault((one, other)) + 1;
    }

    /// <summary>The readers of every work, by contestant: who has begun it among them.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Given { get; }

    /// <summary>The judges whom works are given to.</summary>
    public IReadOnlyList<int> Readers { get; }

    /// <summary>How many works each judge reads.</summary>
    public IReadOnlyDictionary<int, int> Loads { get; }

    /// <summary>How many works each judge does not read for a conflict of interest.</summary>
    public IReadOnlyDictionary<int, int> Avoided { get; }

    /// <summary>Works read in spite of a conflict of interest, because nobody without one was left or the reader has begun.</summary>
    public IReadOnlyList<(int ContestantId, int JudgeId)> Unavoidable { get; }

    /// <summary>How many works two judges both read.</summary>
    public int Shared(int one, int other) => _shared.GetValueOrDefault((one, other));

    /// <summary>The judges in groups that hang together by works read in common: one group, and marks of any two judges can be compared.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups => PanelLinks.Groups(Readers.Count, (a, b) => Shared(Readers[a], Readers[b]) > 0, without: -1).ConvertAll(g => g.ConvertAll(i => Readers[i]));

    /// <summary>Judges by whom alone others hang together: without one of them the rest fall apart.</summary>
    public IReadOnlyList<int> WeakLinks
    {
        get
        {
            var groups = Groups.Count;
            return [.. Readers.Where((r, i) => Loads[r] > 0 && PanelLinks.Groups(Readers.Count, (a, b) => Shared(Readers[a], Readers[b]) > 0, without: i).Count > groups)];
        }
    }
}
