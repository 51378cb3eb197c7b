using Contest.Data.Access;

namespace Contest.Tests.Web;

/// <summary>What the addresses need by which judges come in and stay in touch with the desk.</summary>
internal static class JudgeRoutes
{
    public static readonly Dictionary<string, Act> Needs = new()
    {
        ["/jury/cards"] = Act.ManageJury,
        ["/files/judge-cards.pdf"] = Act.ManageJury,
        ["/judge/beat"] = Act.EnterScores,
        ["/judge/tablet"] = Act.EnterScores,
        ["/judge/calls"] = Act.EnterScores,
        ["/judge/calls/{id:int}/back"] = Act.EnterScores,
        ["/judge/nudges/{id:int}/seen"] = Act.EnterScores,
    };
}
