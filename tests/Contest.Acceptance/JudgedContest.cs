using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data;
using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Registration;
using Contest.Documents.Registration;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Acceptance;

/// <summary>The small contest with as many contestants and judges as asked for, put into a data folder by the program's own services: for tests of many tablets, to whom the desk is nothing new.</summary>
internal static class JudgedContest
{
    /// <summary>The name of a judge, from 0, as entries tell who typed them.</summary>
    public static string JudgeName(int index) => $"Судья {index + 1}";

    /// <summary>Fills an empty data folder and returns the personal links of the judges, as addresses below the site's.</summary>
    public static async Task<IReadOnlyList<PersonalLink>> PrepareAsync(string dataFolder, int contestants, int judges)
    {
        var services = new ServiceCollection().AddLogging().AddContestData(dataFolder);
        await using var provider = services.BuildServiceProvider();
        await provider.MigrateContestDataAsync();
        return await FillAsync(provider, contestants, judges);
    }

    /// <summary>The same into the database of services that are there already.</summary>
    public static async Task<IReadOnlyList<PersonalLink>> FillAsync(IServiceProvider services, int contestants, int judges)
    {
        var actor = Actor.CommandLine;
        var file = FileReading.Read<EditionFile>(await File.ReadAllTextAsync(SmallContest.PathTo("edition.json")), "edition.json", EditionFile.CurrentFormat);
        var regulations = RegulationFile.Read(await File.ReadAllTextAsync(SmallContest.PathTo("regulation.json")), "regulation.json");
        var edition = await services.GetRequiredService<EditionService>().SaveAsync(actor, file.Edition, regulations);
        await services.GetRequiredService<ImportService>().ImportAsync(actor, edition.Id, RegistrationWorkbook.Read(new MemoryStream(SmallContest.Workbook(contestants)), "list.xlsx"));

        var jury = Enumerable.Range(0, judges).Select(i => new Judge
        {
            Code = JudgeCode(i),
            Name = new Wording(JudgeName(i), $"심사원 {i + 1}", $"Judge {i + 1}"),
            Post = new Wording("преподаватель", "교원", "lecturer"),
            Country = "KP",
            Role = i == 0 ? JuryRole.Chair : JuryRole.Member,
        }).ToList();
        var service = services.GetRequiredService<JuryService>();
        await service.SaveJuryAsync(actor, edition.Id, new JuryFile(JuryFile.CurrentFormat, jury, [new Panel(SmallContest.Category, SmallContest.Round, [.. jury.Select(j => j.Code)])]));
        var ids = (await service.JudgesAsync(edition.Id)).ToDictionary(j => j.Code, j => j.Id);
        var access = services.GetRequiredService<AccessService>();
        var links = new List<PersonalLink>(judges);
        for (var i = 0; i < judges; i++)
        {
            var link = await access.LinkJudgeAsync(actor, ids[JudgeCode(i)]);
            links.Add(new PersonalLink($"judge/enter/{link.Code}", link.Pin));
        }
        return links;
    }

    /// <summary>The code of a judge, from 0.</summary>
    public static string JudgeCode(int index) => string.Create(CultureInfo.InvariantCulture, $"judge{index + 1:000}");
}
