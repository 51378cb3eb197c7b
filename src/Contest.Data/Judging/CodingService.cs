using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Editions;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>The codes of blind rounds: drawn, kept by the coding group, and opened by two people when every mark is in (rules J6, J8).</summary>
public sealed class CodingService(IDbContextFactory<ContestDb> databases, EditionService editions, TimeProvider time, RoundChanges changes)
{
    /// <summary>Every blind round of an edition and how far its codes are. Names nobody.</summary>
    public async Task<IReadOnlyList<BlindRound>> RoundsAsync(int editionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rounds = new List<BlindRound>();
        foreach (var category in await editions.CategoriesAsync(editionId))
            foreach (var round in category.Regulation.Rounds.Where(r => r.Blind))
                rounds.Add(await StateAsync(db, category, round));
        return rounds;
    }

    /// <summary>Draws a code for everybody in a round who has none, and returns how many there are now.</summary>
    public async Task<int> DrawAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.ViewKey);
        var (category, round) = await BlindAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        return (await RoundCodes.EnsureAsync(db, category, round, await RoundRoster.OfAsync(db, category, round), () => Task.FromResult(actor), time.GetUtcNow().UtcDateTime)).Count;
    }

    /// <summary>The key of a round, for what it is wanted; each time is recorded.</summary>
    public async Task<RoundKey> KeyAsync(Actor actor, int editionId, string categoryId, string roundId, KeyUse use)
    {
        actor.Demand(Act.ViewKey);
        var (category, round) = await BlindAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        var key = await KeyAsync(db, category, round);
        if (key.Lines.Count == 0)
            throw new RuleViolationException(new Problem("Coding.NotDrawn", round.Name));
        db.Record(actor, time.GetUtcNow().UtcDateTime, use switch { KeyUse.Covers => "Coding.CoversPrinted", KeyUse.Labels => "Coding.LabelsPrinted", _ => "Coding.KeyViewed" }, $"{categoryId}/{roundId}");
        await db.SaveChangesAsync();
        return key;
    }

    /// <summary>Whose work a code names, recorded as a look into the key. Throws <see cref="RuleViolationException"/> where the check sign refuses what was typed or no work of the round has the code.</summary>
    public async Task<KeyLine> FindAsync(Actor actor, int editionId, string categoryId, string roundId, string typed)
    {
        actor.Demand(Act.ViewKey);
        var code = CodeRule.Read(typed);
        var (category, round) = await BlindAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        var line = (await KeyAsync(db, category, round)).Lines.FirstOrDefault(l => l.Code == code) ?? throw new RuleViolationException(new Problem("Coding.NoSuchCode", code, round.Name));
        db.Record(actor, time.GetUtcNow().UtcDateTime, "Coding.CodeLookedUp", $"{categoryId}/{roundId}", after: code);
        await db.SaveChangesAsync();
        return line;
    }

    /// <summary>
    /// Opens the codes of a round: the first person asks for it, the second confirms, and from then on names stand beside marks (rule J8). Returns whether it is open now.
    /// Throws <see cref="RuleViolationException"/> while a sheet of the round is owed or a code is not drawn, where the same person comes twice, or where it is open already.
    /// </summary>
    public async Task<bool> DecodeAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.Decode);
        var (category, round) = await BlindAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        // Under the write lock: of two who open at once one is the first and the other the second.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var state = await StateAsync(db, category, round);
        if (state.IsOpen)
            throw new RuleViolationException(new Problem("Coding.AlreadyOpen", round.Name));
        if (state.Owed == 0 || state.HandedIn < state.Owed)
            throw new RuleViolationException(new Problem("Coding.MarksMissing", round.Name, state.HandedIn, state.Owed));
        // Marks taken in from paper may come before the codes: without codes there is nothing to open.
        if (state.Coded < state.Works)
            throw new RuleViolationException(new Problem("Coding.NotDrawn", round.Name));
        if (!state.IsClosed)
            throw new RuleViolationException(new Problem("Round.NotClosed", round.Name));
        var now = time.GetUtcNow().UtcDateTime;
        if (state.Decoding is not { } first)
        {
            db.Add(new RoundDecoding { EditionId = editionId, CategoryId = categoryId, RoundId = roundId, FirstBy = actor.Name, FirstAt = now });
            db.Record(actor, now, "Coding.OpeningAsked", $"{categoryId}/{roundId}");
        }
        else if (first.FirstBy == actor.Name)
            throw new RuleViolationException(new Problem("Coding.SamePerson", round.Name));
        else
        {
            db.Update(first with { SecondBy = actor.Name, SecondAt = now });
            db.Record(actor, now, "Coding.Opened", $"{categoryId}/{roundId}", before: first.FirstBy, after: actor.Name);
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        changes.Announce(editionId, categoryId);
        return state.Decoding is not null;
    }

    /// <summary>The act of deciphering of a round whose codes are open. Throws <see cref="RuleViolationException"/> before.</summary>
    public async Task<DecodingAct> ActAsync(Actor actor, int editionId, string categoryId, string roundId)
    {
        actor.Demand(Act.Decode);
        var (category, round) = await BlindAsync(editionId, categoryId, roundId);
        await using var db = await databases.CreateDbContextAsync();
        var decoding = await DecodingAsync(db, editionId, categoryId, roundId);
        return decoding is { IsOpen: true } ? new DecodingAct(await KeyAsync(db, category, round), decoding) : throw new RuleViolationException(new Problem("Coding.NotDecoded", round.Name));
    }

    private async Task<(Category Category, Round Round)> BlindAsync(int editionId, string categoryId, string roundId)
    {
        var (category, round) = await editions.RoundAsync(editionId, categoryId, roundId);
        return round.Blind ? (category, round) : throw new RuleViolationException(new Problem("Coding.NotBlind", round.Name));
    }

    private static async Task<BlindRound> StateAsync(ContestDb db, Category category, Round round)
    {
        var roster = (await RoundRoster.OfAsync(db, category, round)).ConvertAll(c => c.Id);
        var coded = await db.Codes.Where(c => c.EditionId == category.EditionId && c.CategoryId == category.Id && c.RoundId == round.Id).Select(c => c.ContestantId).ToListAsync();
        var panel = await RoundPanels.OfAsync(db, category, round);
        var sheets = panel.Counting.SelectMany(s => roster.Where(c => panel.Owes(s, c)), (s, c) => panel.Sheet(c, s.JudgeId)).ToList();
        var handedIn = sheets.Count(s => s.IsSubmitted || s.Status != Mark.Blank);
        var isClosed = (await RoundClosings.ClosedAsync(db, category.EditionId, category.Id)).Contains(round.Id);
        return new BlindRound(category.Id, category.Regulation.Name, round, roster.Count, roster.Intersect(coded).Count(), sheets.Count, handedIn, isClosed, await DecodingAsync(db, category.EditionId, category.Id, round.Id));
    }

    private static async Task<RoundKey> KeyAsync(ContestDb db, Category category, Round round)
    {
        var codes = await db.Codes.Where(c => c.EditionId == category.EditionId && c.CategoryId == category.Id && c.RoundId == round.Id).ToListAsync();
        var contestants = await db.Contestants.Where(c => c.EditionId == category.EditionId && c.CategoryId == category.Id).ToDictionaryAsync(c => c.Id);
        var institutions = await db.Institutions.Where(i => i.EditionId == category.EditionId).ToDictionaryAsync(i => i.Id, i => i.Name);
        return new RoundKey
        {
            Edition = await db.Editions.SingleAsync(e => e.Id == category.EditionId),
            Category = category.Regulation.Name,
            Round = round,
            // Who went to another category since has no work here.
            Lines = [.. codes.Where(c => contestants.ContainsKey(c.ContestantId)).OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => (c.Code, Person: contestants[c.ContestantId])).Select(l => new KeyLine(l.Code, l.Person.Number, l.Person.Name, institutions[l.Person.InstitutionId]))],
        };
    }

    private static Task<RoundDecoding?> DecodingAsync(ContestDb db, int editionId, string categoryId, string roundId) =>
        db.Decodings.SingleOrDefaultAsync(d => d.EditionId == editionId && d.CategoryId == categoryId && d.RoundId == roundId);
}

/// <summary>What a key is wanted for.</summary>
public enum KeyUse
{
    Look,
    Covers,
    Labels,
}

/// <summary>A blind round as those who open it see it before: numbers, no names.</summary>
/// <param name="Works">How many take part.</param>
/// <param name="Coded">Of them, how many have a code.</param>
/// <param name="Owed">Sheets that the panel owes.</param>
/// <param name="HandedIn">Of them, handed in or with a status.</param>
/// <param name="IsClosed">Whether the round is closed (rule J15).</param>
/// <param name="Decoding">Who has opened it; <c>null</c>: nobody.</param>
public sealed record BlindRound(string CategoryId, Wording Category, Round Round, int Works, int Coded, int Owed, int HandedIn, bool IsClosed, RoundDecoding? Decoding)
{
    /// <summary>Whether names may stand beside marks.</summary>
    public bool IsOpen => Decoding is { IsOpen: true };

    /// <summary>Whether the codes may be opened: every work has one, and the round is closed.</summary>
    public bool MayOpen => IsClosed && Owed > 0 && HandedIn == Owed && Coded == Works;
}
