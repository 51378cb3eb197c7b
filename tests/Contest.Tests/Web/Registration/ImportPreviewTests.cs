using System.Globalization;
using Bunit;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Tests.Documents.Registration;
using Contest.Web.Registration;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests.Web.Registration;

/// <summary>The preview of a list: a long one stays on the server, and what asks for a person comes first.</summary>
public sealed class ImportPreviewTests : BunitContext
{
    public ImportPreviewTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru");
        Services.AddLogging().AddLocalization();
    }

    [Fact]
    public void Of_5_000_lines_twenty_stand_on_the_page_those_to_be_corrected_first()
    {
        var lines = Enumerable.Range(2, 5_000).Select(row => row == 4_000
            ? new PreviewLine(row, PreviewKind.Refused, "ПУ", null, null, null, [new Problem("Registration.Missing").At(new Place("a", "b", row, "Пол"))]) { Named = "Ким Чхоль Су" }
            : new PreviewLine(row, PreviewKind.New, "ПУ", RegistrationSamples.Kim, null, null, [])).ToList();

        var page = Show(new RegistrationPreview([], lines, []), []);

        Assert.Equal(20, page.FindAll("tbody tr").Count);
        Assert.Matches(@"^\s*4000\s*Ким Чхоль Су", page.Find("tbody tr").TextContent);
        page.FindAll(".tablefoot button")[1].Click();
        Assert.Equal(20, page.FindAll("tbody tr").Count);
        page.FindAll(".states button")[1].Click(); // those to be corrected
        Assert.Contains("Пол", Assert.Single(page.FindAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubt_is_asked_with_its_candidate_and_three_answers()
    {
        var said = new List<(int, DoubtAnswer?)>();
        var line = new PreviewLine(2, PreviewKind.Doubtful, "ПУ", RegistrationSamples.Kim, null, null, [new Problem("Import.OtherNumber", "0101 Ким Чхоль Су")]) { Candidates = [RegistrationSamples.Kim] };

        var buttons = Show(new RegistrationPreview([], [line], []), said).FindAll(".answers button").ToList();
        Assert.Equal(["Это 0101 Ким Чхоль Су, 12.04.2005,", "Новый человек", "Не брать строку"], buttons.Select(b => b.TextContent.Trim()));
        buttons.ForEach(b => b.Click());

        Assert.Equal([(2, DoubtAnswer.ThisOne(101)), (2, DoubtAnswer.SomebodyNew), (2, DoubtAnswer.LeaveOut)], said);
    }

    [Fact]
    public void What_changes_stands_before_and_after()
    {
        var line = new PreviewLine(2, PreviewKind.Changed, "ПУ", RegistrationSamples.Kim with { Year = 4 }, null, RegistrationSamples.Kim, []) { ChangesPassport = true };

        var text = Show(new RegistrationPreview([], [line], []) { InstitutionCodes = new Dictionary<int, string> { [11] = "ПУ" } }, []).Find("tbody").TextContent;

        Assert.Contains("Курс или класс: 3 → 4", text, StringComparison.Ordinal);
        Assert.Contains("Паспорт будет записан заново", text, StringComparison.Ordinal);
        Assert.DoesNotContain("000000001", text, StringComparison.Ordinal);
    }

    private IRenderedComponent<ImportPreview> Show(RegistrationPreview preview, List<(int, DoubtAnswer?)> said) => Render<ImportPreview>(p => p
        .Add(i => i.Preview, preview).Add(i => i.Answers, new Dictionary<int, DoubtAnswer>()).Add(i => i.OnAnswer, answer => said.Add(answer)));
}
