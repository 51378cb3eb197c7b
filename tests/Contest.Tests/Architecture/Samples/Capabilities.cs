// Deliberately bad: the architecture tests must find these.
using Contest.Tests.Architecture.Samples.Awards;

namespace Contest.Tests.Architecture.Samples.Awards
{
    public sealed record SampleAward(string Name)
    {
        public static Task<SampleAward> FindAsync() => Task.FromResult(new SampleAward("first"));
    }
}

namespace Contest.Tests.Architecture.Samples.Ranking
{
    public sealed class RankingThatHoldsAnAward
    {
        public SampleAward? Award { get; init; }
    }

    public sealed class RankingThatAwaitsAnAward
    {
        public static async Task<int> LengthAsync()
        {
            await Task.Yield();
            var award = await SampleAward.FindAsync();
            return award.Name.Length;
        }
    }
}
