using System.ComponentModel;
using System.Diagnostics;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Appeals;
using Contest.Documents.Awards;
using Contest.Documents.Judging;
using Contest.Documents.Registration;
using Contest.Documents.Travel;
using Contest.Tests.Documents.Appeals;
using Contest.Tests.Documents.Awards;
using Contest.Tests.Documents.Registration;
using Contest.Tests.Documents.Travel;
using Xunit;

namespace Contest.Tests.Documents.Paper;

public sealed class PrintedFilesTests
{
    private static readonly Dictionary<string, Func<byte[]>> Papers = new()
    {
        ["diplomas"] = () => DiplomaDocument.Render([DiplomaSamples.First, DiplomaSamples.Second, DiplomaSamples.Third], Language.Russian),
        ["protocol"] = () => ProtocolDocument.Render(ProtocolSamples.Frozen(ProtocolSamples.OfLines(30)), Language.Korean),
        ["appeal-protocol"] = () => AppealProtocolDocument.Render(AppealSamples.Raised, Language.Korean),
        ["appeal-form"] = () => AppealFormDocument.Render(DiplomaSamples.Edition, Language.Russian),
        ["badges"] = () => BadgeDocument.Render(new BadgeSheet(DiplomaSamples.Edition, [DeskSamples.Contestant, DeskSamples.Hard, DeskSamples.OneLetter, DeskSamples.Judge, DeskSamples.Contestant]), Language.Russian),
        ["registration-sheet"] = () => RegistrationSheetDocument.Render(DeskSamples.Attendance(40), Language.Korean),
        ["cover-sheets"] = () => CoverSheetDocument.Render(DeskSamples.Key(5), Language.Russian),
        ["travel-list"] = () => TravelListDocument.Render(TravelSamples.Group, Language.English),
    };

    public static TheoryData<string> Names => [.. Papers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_strict_reader_finds_no_fault(string name)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{name}-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, Papers[name](), TestContext.Current.CancellationToken);
        try
        {
            using var check = Start(file);
            var said = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await check.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(check.ExitCode == 0, said);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Papers_printed_at_the_same_time_do_not_disturb_each_other()
    {
        var alone = Papers.ToDictionary(paper => paper.Key, paper => paper.Value());
        var names = Enumerable.Repeat(Papers.Keys, 8).SelectMany(keys => keys).ToArray();
        var printed = new byte[names.Length][];
        Parallel.For(0, names.Length, i => printed[i] = Papers[names[i]]());
        for (var i = 0; i < names.Length; i++)
            Assert.Equal(alone[names[i]], printed[i]);
    }

    private static Process Start(string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("qpdf", ["--check", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("qpdf is not installed.");
            throw;
        }
    }
}
