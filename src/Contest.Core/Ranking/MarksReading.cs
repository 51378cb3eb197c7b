using Contest.Core.Editions;
using Contest.Core.Judging;

namespace Contest.Core.Ranking;

/// <summary>Reads the lines of a file of marks into the rounds of a category.</summary>
internal sealed class MarksReading
{
    private readonly GroundFiles _files;
    private readonly List<Problem> _problems;
    private readonly List<GroundContestant> _contestants;
    private readonly Dictionary<string, int[]> _byCode = [];
    private readonly HashSet<string> _elsewhere;
    private readonly Dictionary<string, int> _rounds;
    private readonly HashSet<(int Round, int Judge)> _readers = [];

    public MarksReading(GroundFiles files, List<GroundContestant> contestants, List<Problem> problems)
    {
        (_files, _contestants, _problems) = (files, contestants, problems);
        _rounds = files.Regulation.Rounds.Index().ToDictionary(r => r.Item.Id, r => r.Index);
        foreach (var (i, contestant) in contestants.Index())
            _byCode[contestant.Code] = [i];
        // A team's line stands for each of its members (rule S14).
        foreach (var team in contestants.Index().Where(c => c.Item.Team.Length > 0).GroupBy(c => c.Item.Team))
            _byCode.TryAdd(team.Key, [.. team.Select(c => c.Index)]);
        _elsewhere = [.. (files.Contestants ?? []).Where(c => c.Category.Length > 0 && c.Category != files.Regulation.Category).SelectMany(c => new[] { c.Contestant, c.Team }).Where(c => c.Length > 0)];
    }

    /// <summary>The rounds with their marks; what is wrong with the lines is added to the problems.</summary>
    public List<GroundRound> Rounds()
    {
        var judges = _files.Regulation.Rounds.Select(_ => new SortedSet<string>(StringComparer.Ordinal)).ToList();
        foreach (var line in _files.Marks)
            if (line.Judge.Length > 0 && !_elsewhere.Contains(line.Contestant) && _rounds.TryGetValue(line.Round, out var r))
                judges[r].Add(line.Judge);
        var rounds = _files.Regulation.Rounds.Select((round, r) => Round(round, [.. judges[r]])).ToList();
        var places = rounds.ConvertAll(r => r.Judges.Index().ToDictionary(j => j.Item, j => j.Index));
        var seen = rounds.ConvertAll(r => new int[_contestants.Count * Math.Max(1, r.Judges.Count) * r.Marks.Round.Criteria.Count]);
        foreach (var line in _files.Marks)
            Take(line, rounds, places, seen);
        foreach (var (r, round) in rounds.Index())
            for (var judge = 0; judge < round.Judges.Count; judge++)
                if (!_readers.Contains((r, judge)))
                    OweNothingElse(round.Marks, judge);
        return rounds;
    }

    // Who is only ever a third reader owes nobody else a sheet.
    private static void OweNothingElse(RoundMarks marks, int judge)
    {
        for (var contestant = 0; contestant < marks.Contestants; contestant++)
            if (marks.Third(contestant) != judge)
                marks.SetStatus(contestant, judge, Mark.NotAssigned);
    }

    private GroundRound Round(Round round, List<string> judges)
    {
        var marks = new RoundMarks(round, [.. Enumerable.Range(1, judges.Count)], _contestants.Count);
        marks.SetJudgeWeights(round, judges);
        return new GroundRound(marks, judges);
    }

    private void Take(GroundMarkLine line, List<GroundRound> rounds, List<Dictionary<string, int>> places, List<int[]> seen)
    {
        if (_elsewhere.Contains(line.Contestant))
            return;
        if (!_rounds.TryGetValue(line.Round, out var r))
            Refuse(line, new Problem("Round.Unknown", line.Round, _files.Regulation.Category));
        else if (!_byCode.TryGetValue(line.Contestant, out var who))
            Refuse(line, new Problem("Rank.ContestantUnknown", line.Contestant, _files.ContestantsName));
        else if (line.Judge.Length == 0)
            Refuse(line, new Problem("Rank.NoJudge"));
        else if (Criteria(line, rounds[r].Marks.Round) is { } criteria && TryRead(line, rounds[r].Marks.Round, criteria, out var mark))
            foreach (var contestant in who)
                Put(line, rounds[r].Marks, seen[r], contestant, places[r][line.Judge], criteria, mark);
    }

    private void Put(GroundMarkLine line, RoundMarks marks, int[] seen, int contestant, int judge, Range criteria, Mark mark)
    {
        if (line.Reader.Length == 0)
            _readers.Add((_rounds[line.Round], judge));
        var count = marks.Round.Criteria.Count;
        var (start, length) = criteria.GetOffsetAndLength(count);
        for (var c = start; c < start + length; c++)
        {
            ref var row = ref seen[(contestant * marks.Judges.Count + judge) * count + c];
            if (row > 0)
            {
                Refuse(line, new Problem("Rank.MarkTwice", row));
                return;
            }
            row = line.Row;
            marks[contestant, judge, c] = mark;
        }
        if (line.Reader.Length > 0 && line.Reader != "third")
            Refuse(line, new Problem("Rank.Reader", line.Reader));
        else if (line.Reader.Length > 0 && marks.Third(contestant) is var third && third >= 0 && third != judge)
            Refuse(line, new Problem("Rank.ThirdTwice", line.Contestant));
        else if (line.Reader.Length > 0)
            marks.SetThird(contestant, judge);
    }

    // A status without a criterion is the whole sheet's.
    private Range? Criteria(GroundMarkLine line, Round round)
    {
        if (line.Criterion.Length == 0)
            return Range.All;
        for (var i = 0; i < round.Criteria.Count; i++)
            if (round.Criteria[i].Id == line.Criterion)
                return i..(i + 1);
        Refuse(line, new Problem("Criterion.Unknown", line.Criterion, round.Id));
        return null;
    }

    private bool TryRead(GroundMarkLine line, Round round, Range criteria, out Mark mark)
    {
        var (start, length) = criteria.GetOffsetAndLength(round.Criteria.Count);
        var criterion = round.Criteria[start];
        // A cell left blank is a mark that is owed.
        if (!Mark.TryParse(line.Points, out mark) && line.Points.Length > 0)
            Refuse(line, new Problem("Marks.NotAMark", line.Points));
        else if (mark.IsScored && (line.Criterion.Length == 0 && length > 1))
            Refuse(line, new Problem("Rank.NoCriterion", round.Id));
        else if (mark.IsScored && !criterion.Allows(mark.Points))
            Refuse(line, new Problem("Score.OffTheScale", mark.ToString(), criterion.Name, criterion.Maximum.ToString(), criterion.Step.ToString()));
        else
            return true;
        return false;
    }

    private void Refuse(GroundMarkLine line, Problem problem) => _problems.Add(problem.At(new Place(_files.MarksName, Row: line.Row)));
}
