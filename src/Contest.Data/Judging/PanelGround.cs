using System.Security.Cryptography;
using System.Text;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Contest.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>Everything that panels of one round are decided by. Not a service: whoever calls has asked its actor.</summary>
internal sealed class PanelGround
{
    public required Category Category { get; init; }
    public required Round Round { get; init; }
    public required RoundPanel Panel { get; init; }
    public required IReadOnlyList<Contestant> Contestants { get; init; }
    public required IReadOnlyDictionary<int, Judge> Judges { get; init; }
    public required IReadOnlyDictionary<int, string> Institutions { get; init; }
    public required IReadOnlyList<RoundToken> Tokens { get; init; }

    /// <summary>Why nothing of the round changes any more; <c>null</c>: it may.</summary>
    public required Problem? WhyClosed { get; init; }

    public IReadOnlyDictionary<int, string> Rooms => Panel.Rooms;
    public IReadOnlyList<Assignment> Assignments => Panel.Assignments;
    public PanelTask Task => PanelTask.Of(Panel, Contestants, Judges, Institutions);

    public static async Task<PanelGround> OfAsync(ContestDb db, Category category, Round round)
    {
        var edition = category.EditionId;
        return new PanelGround
        {
            Category = category,
            Round = round,
            Panel = await RoundPanels.OfAsync(db, category, round),
            Contestants = await RoundRoster.OfAsync(db, category, round),
            Judges = await db.Judges.Where(j => j.EditionId == edition).ToDictionaryAsync(j => j.Id),
            Institutions = await db.Institutions.Where(i => i.EditionId == edition).ToDictionaryAsync(i => i.Id, i => i.Code),
            Tokens = await RoundTokens.OfAsync(db, category, round),
            WhyClosed = await RoundClosings.WhyClosedAsync(db, category, round),
        };
    }

    /// <summary>The seat of a judge. Throws <see cref="RuleViolationException"/> where there is none.</summary>
    public PanelSeat Seat(int judgeId) => Panel.Seats.FirstOrDefault(s => s.JudgeId == judgeId) ?? throw new RuleViolationException(new Problem("Judge.NoSeat", Round.Name));

    /// <summary>The contestants whose sheets a seat owes.</summary>
    public IEnumerable<Contestant> Owed(PanelSeat seat) => Contestants.Where(c => Panel.Owes(seat, c.Id));

    /// <summary>Whether a judge has begun anything in the round.</summary>
    public bool HasBegun(int judgeId) => Contestants.Any(c => Panel.Sheet(c.Id, judgeId).IsBegun);

    /// <summary>What a proposal is made from, in short: another work, seat, room or begun sheet gives another one.</summary>
    public string Stamp()
    {
        var task = Task;
        var words = task.Works.OrderBy(w => w.ContestantId).Select(w => $"{w.ContestantId}:{Words(w.Against)}:{Words(w.Barred)}:{Words(w.Kept)}")
            .Append(Words(task.Readers)).Append(string.Join(' ', Panel.Seats.OrderBy(s => s.JudgeId).Select(s => $"{s.JudgeId}{s.Kind}{s.Room}{s.InPlaceOf}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))))[..16];

        static string Words(IEnumerable<int> ids) => string.Join(',', ids.Order());
    }

    /// <summary>The assignments that a proposal makes: its readers', and for each trainee those of a member, whom the trainee marks along with (rule J14). A substitute's come from the absent judge.</summary>
    public List<Assignment> Taken(PanelProposal proposal)
    {
        var substitutes = Panel.Seats.Where(s => s.InPlaceOf is not null).Select(s => s.JudgeId).ToHashSet();
        var given = proposal.Given.SelectMany(g => g.Value.Where(j => !substitutes.Contains(j)).Select(j => (Contestant: g.Key, Judge: j))).ToList();
        var against = Contestants.ToDictionary(c => c.Id);
        foreach (var (i, trainee) in Panel.Seats.Where(s => s.Kind == SeatKind.Trainee).OrderBy(s => s.JudgeId).Index())
        {
            var fitting = proposal.Readers.Where(r => trainee.Room.Length == 0 || Seat(r).Room.Length == 0 || Seat(r).Room == trainee.Room).ToList();
            if (fitting.Count > 0)
                given.AddRange([.. given.Where(g => g.Judge == fitting[i % fitting.Count] && RecusalRule.Proposed(Judges[trainee.JudgeId], against[g.Contestant], Institutions) is null).Select(g => (g.Contestant, trainee.JudgeId))]);
        }
        return [.. given.Select(g => Assignment(g.Contestant, g.Judge))];
    }

    public Assignment Assignment(int contestant, int judge) => new(Category.EditionId, Category.Id, Round.Id, contestant, judge);

    public RoundReaders Shown()
    {
        var seats = Panel.InOrder(Judges).ToList();
        return new RoundReaders
        {
            CategoryId = Category.Id,
            Category = Category.Regulation.Name,
            Round = Round,
            People = Contestants.Count,
            Rooms = [.. Rooms.Values.Distinct().Order(StringComparer.Ordinal)],
            IsShared = Panel.IsShared,
            IsClosed = WhyClosed is not null,
            Seats = seats.ConvertAll(Line),
            Works = [.. Tokens.Select(t => new WorkLine(t.Token, Round.Blind ? null : t.Contestant.Name,
                Reading(s => s.Kind != SeatKind.Trainee && Panel.Owes(s, t.Contestant.Id)), Reading(s => Panel.Sheet(t.Contestant.Id, s.JudgeId).IsBegun),
                Round.Blind ? [] : Reading(s => RecusalRule.Proposed(Judges[s.JudgeId], t.Contestant, Institutions) is not null)))],
        };

        List<int> Reading(Func<PanelSeat, bool> rule) => [.. seats.Where(rule).Select(s => s.JudgeId)];
    }

    private SeatLine Line(PanelSeat seat)
    {
        var sheets = Owed(seat).Select(c => Panel.Sheet(c.Id, seat.JudgeId)).ToList();
        var open = sheets.FindAll(s => s.Status == Mark.Blank && !s.IsSubmitted);
        return new SeatLine(Judges[seat.JudgeId], seat, sheets.Count, open.Count, open.Count(s => s.IsBegun), sheets.Count(s => s.Status == Mark.Absent));
    }
}
