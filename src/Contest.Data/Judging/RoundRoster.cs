using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Who takes part in a round: the competing contestants, and after a cut only those it admitted (rule R6).</summary>
internal static class RoundRoster
{
    /// <summary>By number.</summary>
    public static Task<List<Contestant>> OfAsync(ContestDb db, Category category, Round round) => Of(db, category, round).OrderBy(c => c.Number).ToListAsync();

    /// <summary>In no order, to be asked further.</summary>
    public static IQueryable<Contestant> Of(ContestDb db, Category category, Round round)
    {
        var roster = db.Contestants.Where(c => c.EditionId == category.EditionId && c.CategoryId == category.Id
            && (c.State == ContestantState.Admitted || c.State == ContestantState.Present));
        if (category.Regulation.Rounds.TakeWhile(r => r.Id != round.Id).LastOrDefault(r => r.Cut is not null) is { } cut)
            roster = roster.Where(c => db.Admissions.Any(a => a.EditionId == category.EditionId && a.CategoryId == category.Id && a.RoundId == cut.Id && a.ContestantId == c.Id));
        // A team stands before the jury as one: under who was entered first.
        return round.Unit == RoundUnit.Contestant ? roster : roster.Where(c => c.Team == "" || !db.Contestants.Any(o =>
            o.EditionId == c.EditionId && o.CategoryId == c.CategoryId && o.Team == c.Team && o.Id < c.Id && (o.State == ContestantState.Admitted || o.State == ContestantState.Present)));
    }

    /// <summary>What the jury calls the teams of a round: the team with its members, in place of who stands for it.</summary>
    public static async Task<List<Contestant>> NamedAsync(ContestDb db, Category category, Round round, List<Contestant> roster)
    {
        if (round.Unit == RoundUnit.Contestant)
            return roster;
        var teams = (await db.Contestants.Where(c => c.EditionId == category.EditionId && c.CategoryId == category.Id && c.Team != "").OrderBy(c => c.Number).ToListAsync()).ToLookup(c => c.Team);
        return roster.ConvertAll(c => c.Team.Length == 0 ? c : c with
        {
            Name = new PersonName(Called(c.Team, teams[c.Team].Select(m => m.Name.HangulFull)), Called(c.Team, teams[c.Team].Select(m => m.Name.Cyrillic.Full)), new NameForm("", "")),
        });

        static NameForm Called(string team, IEnumerable<string> members) => new($"{team}: {string.Join(", ", members)}", "");
    }
}
