using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>What decides about the entries of one round, but for the journal itself.</summary>
internal sealed class RoundGround
{
    private readonly Edition _edition;
    private readonly Problem? _closed;
    private readonly HashSet<int> _judges;
    private readonly Dictionary<string, int> _contestants;
    private readonly RoundPanel _panel;

    private RoundGround(Category category, Round round, Edition edition, Problem? closed, HashSet<int> judges, Dictionary<string, int> contestants, RoundPanel panel) =>
        (Category, Round, _edition, _closed, _judges, _contestants, _panel) = (category, round, edition, closed, judges, contestants, panel);

    public Category Category { get; }

    public Round Round { get; }

    /// <summary>Reads it. Throws <see cref="RuleViolationException"/> where there is no such round.</summary>
    /// <param name="db">The database.</param>
    /// <param name="at">Which round.</param>
    /// <param name="sheets">The sheet of a contestant and a judge, as it is when it is asked for.</param>
    public static async Task<RoundGround> OfAsync(ContestDb db, RoundAddress at, Func<Round, SheetKey, ScoreSheet> sheets)
    {
        var category = await db.Categories.SingleOrDefaultAsync(c => c.EditionId == at.EditionId && c.Id == at.CategoryId) ?? throw new RuleViolationException(new Problem("Category.Unknown", at.CategoryId));
        var round = category.Regulation.Round(at.RoundId);
        return new RoundGround(
            category,
            round,
            await db.Editions.SingleAsync(e => e.Id == at.EditionId),
            await RoundClosings.WhyClosedAsync(db, category, round),
            [.. await db.Judges.Where(j => j.EditionId == at.EditionId).Select(j => j.Id).ToListAsync()],
            (await RoundTokens.OfAsync(db, category, round)).ToDictionary(t => t.Token, t => t.Contestant.Id),
            await RoundPanels.OfAsync(db, category, round, (contestant, judge) => sheets(round, new SheetKey(at.EditionId, at.CategoryId, at.RoundId, contestant, judge))));
    }

    /// <summary>The contestant whom the round calls so; <c>null</c>: nobody, or somebody who takes part no more.</summary>
    public int? Find(string token) => _contestants.TryGetValue(token, out var contestant) ? contestant : null;

    /// <summary>Refuses whatever comes after the end: of the edition, of the category by its protocol, of the round, or of the judge's seat in the jury (rules J9, J15).</summary>
    public void DemandOpen(int judgeId)
    {
        EditionLifeRule.DemandOpen(_edition);
        if (_closed is not null)
            throw new RuleViolationException(_closed);
        if (!_judges.Contains(judgeId))
            throw new RuleViolationException(new Problem("Judge.Gone"));
    }

    /// <summary>Refuses a sheet that the judge does not owe. Who has no seat learns nothing of the round's codes.</summary>
    public void DemandOwed(int judgeId, int? contestantId, string token)
    {
        var seat = _panel.Seats.SingleOrDefault(s => s.JudgeId == judgeId) ?? throw new RuleViolationException(new Problem("Judge.NoSeat", Round.Name));
        if (contestantId is not { } contestant || !_panel.Owes(seat, contestant))
            throw new RuleViolationException(new Problem("Contestant.Unknown", token));
    }
}

/// <summary>Which round of which edition.</summary>
internal readonly record struct RoundAddress(int EditionId, string CategoryId, string RoundId);
