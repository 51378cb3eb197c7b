using Contest.Core;
using Contest.Data.Access;
using Contest.Data.Judging;
using Microsoft.Extensions.Localization;

namespace Contest.Web.Judging;

/// <summary>What the page of a panel does, and what it says of it.</summary>
internal static class PanelDeeds
{
    /// <summary>Does something, reads the page anew, and returns what is to be said: a sentence, or problems.</summary>
    public static async Task<(string? Said, IReadOnlyList<Problem> Problems)> DoAsync(Func<Task<string?>> deed, Func<Task> read)
    {
        (string?, IReadOnlyList<Problem>) told;
        try
        {
            told = (await deed(), []);
        }
        catch (RuleViolationException refusal)
        {
            told = (null, refusal.Problems);
        }
        await read();
        return told;
    }

    /// <summary>Shows a proposal, or takes the one that was shown.</summary>
    public static async Task<string?> ShareAsync(PanelService panels, Actor actor, int edition, string category, string round, ReadersTyped typed, IStringLocalizer<Texts> L, Action<ProposedReaders> show)
    {
        if (typed.Do == ReadersTyped.Take)
        {
            await panels.TakeAsync(actor, edition, category, round, typed.Count, typed.Seed ?? "", typed.Stamp ?? "");
            return L["Panels.Taken"];
        }
        show(await panels.ProposeAsync(actor, edition, category, round, typed.Count, typed.Seed ?? ""));
        return null;
    }

    /// <summary>Enters an absence, ends it, or seats a substitute or takes one out again.</summary>
    public static async Task<string?> AbsenceAsync(PanelService panels, AbsenceService absences, Actor actor, int edition, string category, string round, AbsenceTyped typed, IStringLocalizer<Texts> L)
    {
        switch (typed.Do)
        {
            case "absent":
                var absence = await absences.AbsentAsync(actor, edition, category, round, typed.Judge, typed.Reason ?? "");
                return L["Panels.AbsentNow", absence.Sheets, absence.Marked];
            case "present":
                var end = await absences.PresentAsync(actor, edition, category, round, typed.Judge, typed.Reason ?? "");
                return L["Panels.PresentNow", end.Sheets, end.Marked];
            case "substitute":
                await panels.SubstituteAsync(actor, edition, category, round, typed.Judge, typed.Substitute, typed.Reason ?? "");
                return L["Panels.Substituted"];
            default:
                await panels.DismissAsync(actor, edition, category, round, typed.Substitute);
                return L["Panels.Dismissed"];
        }
    }
}
