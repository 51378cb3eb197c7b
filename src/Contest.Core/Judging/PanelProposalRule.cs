using System.Security.Cryptography;
using System.Text;

namespace Contest.Core.Judging;

/// <summary>Gives the works of a round to readers (rule J17, from J12 and S5). From the same task and seed the same proposal follows, in whatever order works and judges come.</summary>
public static class PanelProposalRule
{
    /// <summary>The most exchanges that are looked at for better links: enough for the largest panels, and short of a second.</summary>
    private const int MostLooks = 4_000;

    /// <summary>
    /// Readers for every work. Who has a conflict of interest reads a work only where nobody else is left; loads are as even as that allows; and judges hang together by works read in common wherever an exchange of works gets there.
    /// Throws <see cref="RuleViolationException"/> where a work has fewer judges who can read it than it needs.
    /// </summary>
    /// <param name="task">Works and judges.</param>
    /// <param name="readers">How many read each work; a work that more have begun keeps them all.</param>
    /// <param name="seed">Another seed, another proposal.</param>
    public static PanelProposal Propose(PanelTask task, int readers, string seed)
    {
        var works = task.Works.OrderBy(w => LotOf(seed, $"w{w.ContestantId}"), StringComparer.Ordinal).ToList();
        var judges = task.Readers.OrderBy(r => LotOf(seed, $"j{r}"), StringComparer.Ordinal).ToList();
        var most = works.Select(w => w.Kept.Count + judges.Count(j => !w.Kept.Contains(j) && !w.Barred.Contains(j))).DefaultIfEmpty(0).Min();
        if (readers < 1 || readers > most)
            throw new RuleViolationException(new Problem("Panel.Readers", most).At(new Place(Column: "Readers")));
        var sharing = new PanelSharing(works, judges, readers);
        sharing.Fill();
        sharing.Level();
        if (readers > 1)
            sharing.Link(MostLooks);
        return new PanelProposal(task with { Readers = [.. judges.Order()] }, sharing.Given());
    }

    /// <summary>
    /// The judges spread over rooms: as many in each as in any other or one more, and so that no exchange of two leaves fewer conflicts of interest.
    /// </summary>
    /// <param name="judges">Who is to be spread.</param>
    /// <param name="rooms">The rooms.</param>
    /// <param name="conflicts">How many in a room a judge has a reason not to mark.</param>
    /// <param name="seed">Another seed, another proposal.</param>
    public static IReadOnlyDictionary<int, string> Rooms(IReadOnlyList<int> judges, IReadOnlyList<string> rooms, Func<int, string, int> conflicts, string seed)
    {
        if (rooms.Count == 0)
            return new Dictionary<int, string>();
        var order = rooms.Order(StringComparer.Ordinal).ToList();
        // Places for one more than there are judges in a full round of rooms: an empty place is exchanged as a judge is.
        var places = judges.OrderBy(r => LotOf(seed, $"j{r}"), StringComparer.Ordinal).Select(j => (int?)j).ToList();
        while (places.Count % order.Count != 0)
            places.Add(null);
        for (var improved = true; improved;)
        {
            improved = false;
            for (var a = 0; a < places.Count; a++)
                for (var b = a + 1; b < places.Count; b++)
                    if (At(places[a], b) + At(places[b], a) < At(places[a], a) + At(places[b], b))
                    {
                        (places[a], places[b]) = (places[b], places[a]);
                        improved = true;
                    }
        }
        return places.Index().Where(p => p.Item is not null).ToDictionary(p => p.Item!.Value, p => order[p.Index % order.Count]);

        int At(int? judge, int place) => judge is { } one ? conflicts(one, order[place % order.Count]) : 0;
    }

    private static string LotOf(string seed, string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{what}")));
}
