namespace Contest.Web.Ranking;

/// <summary>What of a ranking a reader may leave out; place, name, total and decision always stand.</summary>
public enum RankingColumn
{
    Institution,
    Rounds,
    Share,

    /// <summary>The sentences below lines.</summary>
    Reasons,
}
