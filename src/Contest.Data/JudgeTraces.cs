using Contest.Core;
using Contest.Core.Judging;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data;

/// <summary>What a judge has left that stays for good: marks and protocols. It lies over the capabilities, since judging knows no protocol's content.</summary>
internal static class JudgeTraces
{
    /// <summary>Every round that a judge has marked and every protocol that names the judge, after what to do instead of deleting (rule J9); empty where the judge has left nothing.</summary>
    public static async Task<List<Problem>> FindAsync(ContestDb db, Judge judge)
    {
        var marked = await db.ScoreEntries.Where(e => e.Sheet.JudgeId == judge.Id).Select(e => new { e.Sheet.CategoryId, e.Sheet.RoundId }).Distinct().ToListAsync();
        var regulations = (await db.Categories.Where(c => c.EditionId == judge.EditionId).OrderBy(c => c.Position).ToListAsync()).ConvertAll(c => c.Regulation);
        var problems = regulations.SelectMany(r => r.Rounds, (r, round) => (Regulation: r, Round: round))
            .Where(r => marked.Exists(m => m.CategoryId == r.Regulation.Category && m.RoundId == r.Round.Id))
            .Select(r => new Problem("Judge.HasMarked", r.Round.Name, r.Regulation.Name)).ToList();
        var protocols = await db.Protocols.Where(p => p.EditionId == judge.EditionId).OrderBy(p => p.Number).ToListAsync();
        problems.AddRange(protocols.Where(p => p.Content.Members.Any(m => m.JudgeId == judge.Id)).Select(p => new Problem("Judge.InProtocol", p.Number)));
        // A round that the regulation no longer has was marked all the same.
        if (problems.Count == 0 && marked.Count > 0)
            problems.Add(new Problem("Judge.HasMarked", marked[0].RoundId, marked[0].CategoryId));
        return problems.Count == 0 ? [] : [new Problem("Judge.Stays", judge.Name), .. problems];
    }
}
