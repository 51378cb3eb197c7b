using Contest.Core.Awards;
using Contest.Core.Ranking;
using Contest.Tests.Documents.Ranking;

namespace Contest.Tests.Documents.Awards;

/// <summary>Protocols that keep the marks of a counted contest.</summary>
internal static class PackageSamples
{
    public static Protocol Protocol(ResultGround ground, int number = 7) =>
        ProtocolSamples.Frozen(ProtocolSamples.Short with { Number = number, CategoryId = ground.Regulation.Category, Regulation = ground.Regulation, Ground = FrozenGround.Of(ground) });

    public static Protocol Protocol(Counted contest, int number = 7) => Protocol(contest.Ground, number);
}
