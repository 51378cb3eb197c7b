using System.CommandLine;
using Contest.Core;
using Contest.Documents.Awards;
using Contest.Web.Shared;

namespace Contest.Web.Commands;

/// <summary>Counts a results package again and says whether it is the same (rule D6).</summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var package = new Argument<string>("PACKAGE") { Description = Languages.Text("Help.Verify.Package") };
        var command = new Command("verify", Languages.Text("Help.Verify")) { package };
        command.SetAction(async (parse, cancel) =>
        {
            var path = parse.GetValue(package)!;
            if (!File.Exists(path))
                throw new RuleViolationException(new Problem("File.Missing", path));
            var findings = ResultPackage.Verify(await File.ReadAllBytesAsync(path, cancel), Path.GetFileName(path));
            foreach (var finding in findings)
                await (finding.IsGood ? Console.Out : Console.Error).WriteLineAsync(Sentence(finding));
            var good = findings.Count > 0 && findings.All(f => f.IsGood);
            await (good ? Console.Out : Console.Error).WriteLineAsync(Languages.Text(good ? "Verify.Good" : "Verify.Bad"));
            return good ? 0 : CommandLine.Refused;
        });
        return command;
    }

    private static string Sentence(PackageFinding finding) => finding.Kind switch
    {
        PackageFindingKind.Same => Languages.Text("Verify.Same", finding.File, finding.Line),
        PackageFindingKind.Differs => Languages.Text("Verify.Differs", finding.File, finding.Line, finding.Told, finding.Counted),
        PackageFindingKind.Altered => Languages.Text("Verify.Altered", finding.File),
        PackageFindingKind.Missing => Languages.Text("Verify.Missing", finding.File),
        PackageFindingKind.Unlisted => Languages.Text("Verify.Unlisted", finding.File),
        _ => $"contest: {ProblemText.Of(finding.Problem!)}",
    };
}
