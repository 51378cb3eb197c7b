using Contest.Core.Editions;
using Contest.Core.Judging;
using static Contest.Core.Judging.SheetTotal;

namespace Contest.Core.Ranking;

/// <summary>All marks of one round in one dense table: contestants × judges × criteria. Everything starts blank.</summary>
public sealed class RoundMarks
{
    private readonly int[] _cells;
    private readonly long[] _weights;
    private readonly int[] _factors;
    private readonly int _judges;
    private long[]? _judgeWeights;
    private int[] _thirds = [];
    private bool[]? _settled;
    private bool[]? _held;

    /// <summary>A blank table.</summary>
    /// <param name="round">The round.</param>
    /// <param name="judges">Ids of the judges of its panel, in any order.</param>
    /// <param name="contestants">How many contestants; a contestant is known here by the place in the list that is ranked.</param>
    public RoundMarks(Round round, IReadOnlyList<int> judges, int contestants)
    {
        Round = round;
        Judges = judges;
        Contestants = contestants;
        _weights = [.. round.Criteria.Select(WeightOf)];
        _factors = [.. round.Criteria.Index().Where(c => c.Item.Counts == CriterionCounts.Factor).Select(c => c.Index)];
        Unit = UnitOf(round);
        RoundsTotals = round.Total is not { EachDecimals: null, Decimals: null };
        _judges = judges.Count;
        _cells = new int[contestants * judges.Count * round.Criteria.Count];
        Array.Fill(_cells, Mark.Blank.Code);
    }

    private RoundMarks(RoundMarks of)
    {
        (Round, Judges, Contestants, Unit, RoundsTotals) = (of.Round, of.Judges, of.Contestants, of.Unit, of.RoundsTotals);
        (_weights, _factors, _judges, _judgeWeights) = (of._weights, of._factors, of._judges, of._judgeWeights);
        (_cells, _thirds) = ([.. of._cells], [.. of._thirds]);
        (_settled, _held) = (of._settled is null ? null : [.. of._settled], of._held is null ? null : [.. of._held]);
    }

    public Round Round { get; }
    public IReadOnlyList<int> Judges { get; }
    public int Contestants { get; }

    // Facts of the round that the arithmetic asks for at every sheet. A penalty weighs less than nothing, a difficulty nothing: it is no part of a judge's total.
    internal ReadOnlySpan<long> Weights => _weights;
    internal ReadOnlySpan<int> Factors => _factors;

    /// <summary>Whether a judge's total is rounded on its way.</summary>
    internal bool RoundsTotals { get; }

    /// <summary>How many units of a judge's total make a point: totals are whole numbers of units (rule S1).</summary>
    internal long Unit { get; }

    /// <summary>How often a judge counts, in hundredths; 1 for everybody where nobody counts otherwise.</summary>
    internal long JudgeWeight(int judge) => _judgeWeights?[judge] ?? 1;

    /// <summary>Says how often each judge counts, as the regulation has it (rule S11).</summary>
    /// <param name="round">The round.</param>
    /// <param name="codes">The codes of the judges, in the order of <see cref="Judges"/>.</param>
    public void SetJudgeWeights(Round round, IEnumerable<string> codes) => _judgeWeights = round.Judges.Weights.Count == 0
        ? null
        : [.. codes.Select(code => (round.Judges.Weights.FirstOrDefault(w => w.Judge == code)?.Weight ?? Points.Of(1)).Hundredths)];

    /// <summary>The mark that a judge gave a contestant in a criterion; all three by their index.</summary>
    public Mark this[int contestant, int judge, int criterion]
    {
        get => new(_cells[Cell(contestant, judge) + criterion]);
        set => _cells[Cell(contestant, judge) + criterion] = value.Code;
    }

    /// <summary>The codes of one sheet (<see cref="Mark.Code"/>), criterion by criterion.</summary>
    public ReadOnlySpan<int> Sheet(int contestant, int judge) => _cells.AsSpan(Cell(contestant, judge), _weights.Length);

    /// <summary>A table of its own with the same marks.</summary>
    public RoundMarks Copy() => new(this);

    /// <summary>Gives every criterion of a sheet the same status.</summary>
    public void SetStatus(int contestant, int judge, Mark status) => _cells.AsSpan(Cell(contestant, judge), _weights.Length).Fill(status.Code);

    /// <summary>Makes a judge the third reader of a contestant's work (rule S5); both by their index.</summary>
    public void SetThird(int contestant, int judge)
    {
        if (_thirds.Length == 0)
            Array.Fill(_thirds = new int[Contestants], -1);
        _thirds[contestant] = judge;
    }

    /// <summary>Makes a difference between judges one that the jury has settled: the marks stay as they are (rule S5).</summary>
    public void SetSettled(int contestant) => (_settled ??= new bool[Contestants])[contestant] = true;

    /// <summary>Whether the jury has settled a difference.</summary>
    public bool IsSettled(int contestant) => _settled?[contestant] == true;

    /// <summary>Keeps for a contestant who was heard by the judges' own marks: of whoever is left no least number is asked.</summary>
    internal void SetHeld(int contestant) => (_held ??= new bool[Contestants])[contestant] = true;

    internal bool IsHeld(int contestant) => _held?[contestant] == true;

    /// <summary>The index of the third reader of a contestant's work; −1: there is none.</summary>
    public int Third(int contestant) => _thirds.Length == 0 ? -1 : _thirds[contestant];

    private int Cell(int contestant, int judge) => (contestant * _judges + judge) * _weights.Length;
}
