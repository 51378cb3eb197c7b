using Contest.Core;
using Contest.Documents.Ranking;
using Contest.Documents.Registration;
using Contest.Documents.Travel;
using Contest.Tests.Documents.Ranking;
using Contest.Tests.Documents.Registration;
using Contest.Tests.Documents.Travel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Contest.Tests.Documents.Sheets;

/// <summary>Spreadsheet programs offer to repair a workbook that is not to the letter of the standard. Ours are.</summary>
public sealed class WorkbookValidityTests
{
    private static readonly DateTime Created = new(2027, 5, 14, 9, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Language.Russian)]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void Every_workbook_is_to_the_letter_of_the_standard(Language language) => Assert.All(
        [
            RegistrationWorkbook.Write(RegistrationSamples.All, language, Created),
            RegistrationWorkbook.Write(RegistrationSamples.Nobody, language, Created),
            RankingWorkbook.Render(RankingSamples.Edition, [RankingSamples.Table, RankingSamples.Table], language, Created),
            RankingWorkbook.Render(RankingSamples.Edition, [], language, Created),
            TravelListWorkbook.Render(TravelSamples.Group, language, Created),
        ],
        bytes =>
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}")));
            Assert.NotNull(document.PackageProperties.Title);
        });
}
