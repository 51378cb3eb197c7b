using Contest.Core;
using Contest.Core.Judging;
using CsCheck;

namespace Contest.Tests.Core.Judging;

/// <summary>Works given to readers: by hand-made cases, and by what holds for every round.</summary>
public sealed class PanelProposalRuleTests
{
    private const int Tries = 1000;
    private const int Orlova = 1, Kim = 2, Petrov = 3, Han = 4;

    private static readonly Gen<(PanelTask Task, int Readers, string Seed)> Rounds =
        from judges in Gen.Int[2, 7]
        from readers in Gen.Int[1, Math.Min(3, judges)]
        from works in Gen.Select(Against(judges), Gen.Int[-8, judges]).Array[1, 14]
        from seed in Gen.Int[0, 1000]
        select (new PanelTask([.. works.Select((w, i) => new PanelWork(100 + i) { Against = w.Item1, Kept = w.Item2 > 0 ? new HashSet<int> { w.Item2 } : [] })], [.. Enumerable.Range(1, judges)]), readers, $"{seed}");

    private static readonly Gen<(PanelTask Task, int Readers, string Seed)> Unbiased =
        Rounds.Select(r => (new PanelTask([.. r.Task.Works.Select(w => new PanelWork(w.ContestantId))], r.Task.Readers), r.Readers, r.Seed));

    [Fact]
    public void Six_works_for_four_judges_by_two_are_three_to_each_and_all_hang_together()
    {
        var proposal = PanelProposalRule.Propose(Task(6, Orlova, Kim, Petrov, Han), 2, "весна");

        Assert.All(proposal.Loads.Values, load => Assert.Equal(3, load));
        Assert.Single(proposal.Groups);
        Assert.Empty(proposal.WeakLinks);
        Assert.Empty(proposal.Unavoidable);
    }

    [Fact]
    public void Nobody_reads_those_of_the_own_institution_and_what_was_avoided_is_counted()
    {
        var task = Task(4, Orlova, Kim, Petrov);
        task = task with { Works = [task.Works[0] with { Against = new HashSet<int> { Kim } }, task.Works[1] with { Against = new HashSet<int> { Kim } }, .. task.Works.Skip(2)] };

        var proposal = PanelProposalRule.Propose(task, 2, "весна");

        Assert.Equal([[Orlova, Petrov], [Orlova, Petrov]], new[] { 100, 101 }.Select(w => proposal.Given[w]));
        Assert.Equal(2, proposal.Avoided[Kim]);
        Assert.Empty(proposal.Unavoidable);
    }

    [Fact]
    public void A_conflict_that_nobody_can_avoid_is_told()
    {
        var task = new PanelTask([new PanelWork(100) { Against = new HashSet<int> { Orlova, Kim } }], [Orlova, Kim, Petrov]);

        var proposal = PanelProposalRule.Propose(task, 2, "весна");

        Assert.Contains(Petrov, proposal.Given[100]);
        Assert.Equal(100, Assert.Single(proposal.Unavoidable).ContestantId);
    }

    [Fact]
    public void Who_has_begun_a_work_keeps_it()
    {
        var task = Task(5, Orlova, Kim, Petrov);
        task = task with { Works = [.. task.Works.Select(w => w with { Kept = new HashSet<int> { Orlova } })] };

        var proposal = PanelProposalRule.Propose(task, 1, "весна");

        Assert.All(proposal.Given.Values, readers => Assert.Equal([Orlova], readers));
    }

    [Fact]
    public void More_readers_than_there_are_judges_is_refused_with_how_many_there_can_be()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => PanelProposalRule.Propose(Task(3, Orlova, Kim), 3, "весна"));

        Assert.Equal(("Panel.Readers", (object)2), (refusal.Problems[0].Code, refusal.Problems[0].Arguments[0]));
    }

    [Fact]
    public void A_judge_by_whom_alone_others_hang_together_is_named()
    {
        var task = Task(2, Orlova, Kim, Petrov);

        var proposal = new PanelProposal(task, new Dictionary<int, IReadOnlyList<int>> { [100] = [Orlova, Kim], [101] = [Kim, Petrov] });

        Assert.Equal([Kim], proposal.WeakLinks);
        Assert.Single(proposal.Groups);
    }

    [Fact]
    public void Judges_are_spread_evenly_and_none_sits_where_the_own_pupils_appear()
    {
        // Orlova teaches in the first room, Kim and Petrov in the second.
        int Conflicts(int judge, string room) => (judge, room) is (Orlova, "1") or (Kim, "2") or (Petrov, "2") ? 2 : 0;

        var rooms = PanelProposalRule.Rooms([Orlova, Kim, Petrov, Han], ["1", "2"], Conflicts, "весна");

        Assert.Equal(("2", "1", "1", "2"), (rooms[Orlova], rooms[Kim], rooms[Petrov], rooms[Han]));
    }

    [Fact]
    public void Every_work_has_its_number_of_readers_and_who_has_begun_among_them() => Sample(Rounds, r =>
    {
        var proposal = PanelProposalRule.Propose(r.Task, r.Readers, r.Seed);
        Assert.All(r.Task.Works, w =>
        {
            Assert.Equal(Math.Max(r.Readers, w.Kept.Count), proposal.Given[w.ContestantId].Distinct().Count());
            Assert.Subset(proposal.Given[w.ContestantId].ToHashSet(), w.Kept.ToHashSet());
        });
    });

    [Fact]
    public void A_conflict_stands_only_where_nobody_without_one_is_left() => Sample(Rounds, r =>
    {
        var proposal = PanelProposalRule.Propose(r.Task, r.Readers, r.Seed);
        Assert.All(proposal.Unavoidable, c =>
        {
            var work = r.Task.Works.Single(w => w.ContestantId == c.ContestantId);
            Assert.True(work.Kept.Contains(c.JudgeId) || r.Task.Readers.All(j => work.Against.Contains(j) || proposal.Given[c.ContestantId].Contains(j)));
        });
    });

    [Fact]
    public void Without_conflicts_loads_differ_by_at_most_one() => Sample(Unbiased, r =>
    {
        var loads = PanelProposalRule.Propose(r.Task, r.Readers, r.Seed).Loads.Values.ToList();
        Assert.InRange(loads.Max() - loads.Min(), 0, 1);
    });

    [Fact]
    public void Without_conflicts_all_judges_hang_together_as_soon_as_there_are_works_enough() => Sample(Unbiased, r =>
    {
        if (r.Task.Works.Count * (r.Readers - 1) >= r.Task.Readers.Count - 1)
            Assert.Single(PanelProposalRule.Propose(r.Task, r.Readers, r.Seed).Groups);
    });

    [Fact]
    public void With_conflicts_judges_hang_together_wherever_any_way_to_give_the_works_lets_them() => Sample(Rounds.Where(r => r.Task.Readers.Count <= 4 && r.Task.Works.Count <= 5), r =>
    {
        if (PanelProposalRule.Propose(r.Task, r.Readers, r.Seed).Groups.Count > 1)
            Assert.DoesNotContain(EveryWay(r.Task, r.Readers, 0), given => new PanelProposal(r.Task, new Dictionary<int, IReadOnlyList<int>>(given)).Groups.Count == 1);
    });

    [Fact]
    public void The_order_of_works_and_judges_is_irrelevant_and_the_same_seed_gives_the_same() => Sample(Rounds, r =>
    {
        var turned = new PanelTask([.. r.Task.Works.Reverse()], [.. r.Task.Readers.Reverse()]);
        Assert.Equal(Words(PanelProposalRule.Propose(r.Task, r.Readers, r.Seed)), Words(PanelProposalRule.Propose(turned, r.Readers, r.Seed)));
    });

    [Fact]
    public void Another_seed_gives_another_proposal()
    {
        var task = Task(20, Orlova, Kim, Petrov, Han);
        Assert.Equal(10, Enumerable.Range(0, 10).Select(seed => Words(PanelProposalRule.Propose(task, 2, $"{seed}"))).Distinct().Count());
    }

    [Fact]
    public void Five_hundred_works_are_given_to_twenty_judges_in_under_a_second()
    {
        var task = new PanelTask([.. Enumerable.Range(0, 500).Select(i => new PanelWork(1000 + i) { Against = new HashSet<int> { i % 13, i % 7 } })], [.. Enumerable.Range(1, 20)]);
        PanelProposalRule.Propose(task, 2, "к делу");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var proposal = PanelProposalRule.Propose(task, 3, "весна");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
        Assert.InRange(proposal.Loads.Values.Max() - proposal.Loads.Values.Min(), 0, 1);
        Assert.Empty(proposal.Unavoidable);
    }

    private static PanelTask Task(int works, params int[] judges) => new([.. Enumerable.Range(100, works).Select(i => new PanelWork(i))], judges);

    private static Gen<HashSet<int>> Against(int judges) => Gen.Int[1, judges * 3].Array[0, 3].Select(a => a.Where(j => j <= judges).ToHashSet());

    private static string Words(PanelProposal proposal) => string.Join("; ", proposal.Given.OrderBy(g => g.Key).Select(g => $"{g.Key}: {string.Join(' ', g.Value)}"));

    private static void Sample(Gen<(PanelTask, int, string)> rounds, Action<(PanelTask Task, int Readers, string Seed)> holds) =>
        rounds.Sample(holds, iter: Tries, print: r => $"{r.Item2} of {string.Join(' ', r.Item1.Readers)} by {r.Item3}: {string.Join("; ", r.Item1.Works.Select(w => $"against {string.Join(',', w.Against)} kept {string.Join(',', w.Kept)}"))}");

    // Every way to give works without a conflict that can be avoided.
    private static IEnumerable<Dictionary<int, IReadOnlyList<int>>> EveryWay(PanelTask task, int readers, int from)
    {
        if (from == task.Works.Count)
            return [[]];
        var work = task.Works[from];
        var wanted = Math.Max(0, readers - work.Kept.Count);
        var clean = task.Readers.Count(j => !work.Kept.Contains(j) && !work.Against.Contains(j));
        var choices = Choices([.. task.Readers.Where(j => !work.Kept.Contains(j))], wanted).Where(c => c.Count(work.Against.Contains) == Math.Max(0, wanted - clean));
        return choices.SelectMany(_ => EveryWay(task, readers, from + 1), (choice, rest) => new Dictionary<int, IReadOnlyList<int>>(rest) { [work.ContestantId] = [.. choice.Union(work.Kept)] });
    }

    private static IEnumerable<List<int>> Choices(List<int> of, int count) => count == 0 ? [[]]
        : of.SelectMany((first, i) => Choices(of[(i + 1)..], count - 1), (first, rest) => (List<int>)[first, .. rest]);
}
