using System.Diagnostics;
using Contest.Acceptance.Harness;

namespace Contest.Acceptance;

/// <summary>The program that made the invented edition still makes it.</summary>
public sealed class SeedMakerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contest-seed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_invented_edition_is_made_anew_to_the_same_bytes()
    {
        using var maker = Process.Start(WebProgram.StartInfo(Repository.Root, "run", "seed-data/make.cs", "--", _folder))!;
        var (said, wrong) = (maker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), maker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await maker.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(maker.ExitCode == 0, await said + await wrong);
        Assert.All(["contestants.xlsx", "marks.csv"], file => Assert.True(File.ReadAllBytes(Path.Combine(_folder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Repository.PathTo("seed-data", file))), file));
    }
}
