using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Registration;
using Xunit;

namespace Contest.Tests.Documents.Registration;

public sealed class RegistrationWritingTests
{
    private static readonly DateTime Created = new(2027, 5, 1, 8, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Language.Russian)]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void What_is_written_is_read_back_and_changes_nothing(Language language)
    {
        var read = Read(RegistrationWorkbook.Write(RegistrationSamples.All, language, Created));
        var preview = RegistrationCheck.Check(read, RegistrationSamples.All);
        Assert.Empty(preview.AllProblems);
        Assert.Empty(preview.Institutions);
        Assert.All(preview.Lines, line => Assert.Equal(PreviewKind.Same, line.Kind));
        Assert.Equal(["0101", "0102", "0208"], preview.Lines.Select(l => l.Contestant!.Number));
        Assert.Equal(RegistrationSamples.All.Passports[102], preview.Lines[1].Passport);
    }

    [Fact]
    public void What_is_written_fills_an_empty_edition_with_the_same_people()
    {
        var preview = RegistrationCheck.Check(Read(RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, Created)), RegistrationSamples.Nobody);
        Assert.Empty(preview.AllProblems);
        Assert.Equal([RegistrationSamples.ForeignStudies with { Id = 0 }, RegistrationSamples.Chongjin with { Id = 0 }], preview.Institutions);
        Assert.Equal(
            new[] { RegistrationSamples.Kim, RegistrationSamples.O, RegistrationSamples.Namgung }.Select(c => (c.Name, c.BirthDate, c.Sex, c.Year, c.Major, string.Join(';', c.Teachers), c.State)),
            preview.Lines.Select(l => l.Contestant!).Select(c => (c.Name, c.BirthDate, c.Sex, c.Year, c.Major, string.Join(';', c.Teachers), c.State)));
    }

    [Fact]
    public void Cells_are_typed_dates_as_dates_passports_and_numbers_as_text()
    {
        var book = new WrittenWorkbook(RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, Created));
        Assert.Equal("0101", book[1, "A2"]);
        Assert.Equal(new DateTime(2005, 4, 12), book[1, "J2"]);
        Assert.Equal("dd.mm.yyyy", book.FormatOf(1, "J2"));
        Assert.Equal(3.0, book[1, "M2"]);
        Assert.Equal("000000001", book[1, "S2"]);
        Assert.Equal("@", book.FormatOf(1, "S2"));
        Assert.Equal(new DateTime(2031, 1, 10), book[1, "U2"]);
        Assert.Null(book[1, "S4"]);
        var passports = book.Sheet(1).Descendants(WrittenWorkbook.Main + "col").Single(c => (int)c.Attribute("min")! <= 19 && (int)c.Attribute("max")! >= 19);
        Assert.Equal("@", book.FormatOf((int)passports.Attribute("style")!)); // who types on below keeps the zeros
        Assert.Equal("училище", book[2, "I3"]);
    }

    [Fact]
    public void Headers_stay_in_sight_can_be_filtered_and_stand_on_every_page()
    {
        var book = new WrittenWorkbook(RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, Created));
        var sheet = book.Sheet(1);
        Assert.Equal("A1:AD4", sheet.Descendants(WrittenWorkbook.Main + "autoFilter").Single().Attribute("ref")!.Value);
        Assert.Equal("1", sheet.Descendants(WrittenWorkbook.Main + "pane").Single().Attribute("ySplit")!.Value);
        var page = sheet.Descendants(WrittenWorkbook.Main + "pageSetup").Single();
        Assert.Equal(("landscape", "0", "9"), (page.Attribute("orientation")!.Value, page.Attribute("fitToHeight")!.Value, page.Attribute("paperSize")!.Value));
        Assert.Contains(book.Part("xl/workbook.xml").Descendants(WrittenWorkbook.Main + "definedName"), n => n.Attribute("name")!.Value == "_xlnm.Print_Titles" && n.Value == "Участники!1:1");
        Assert.True(sheet.Descendants(WrittenWorkbook.Main + "col").Take(30).All(c => (double)c.Attribute("width")! > 5));
    }

    [Fact]
    public void Category_sex_state_institution_and_kind_are_chosen_from_lists()
    {
        var book = new WrittenWorkbook(RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, Created));
        string[] Lists(int sheet) => [.. book.Sheet(sheet).Descendants(WrittenWorkbook.Main + "dataValidation").Select(v => $"{v.Attribute("sqref")!.Value} {v.Element(WrittenWorkbook.Main + "formula1")!.Value}").Order(StringComparer.Ordinal)];
        Assert.Equal(
            ["B2:B304 Списки!$A$2:$A$3", "I2:I304 Списки!$B$2:$B$3", "L2:L304 'Учебные заведения'!$A$2:$A$303", "R2:R304 Списки!$C$2:$C$7", "V2:W304 AB2:AB304 Списки!$D$2:$D$3"],
            Lists(1));
        Assert.Equal(["I2:I303 Списки!$E$2:$E$4"], Lists(2));
        Assert.Equal(["univ-major", "ж", "допущен", "да", "училище"], book.Row(3, 3));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 900 000-00-00")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("'quoted")]
    [InlineData("12.04.2005")]
    [InlineData("TRUE")]
    [InlineData("1e5")]
    public void No_text_becomes_a_formula_or_anything_but_itself(string text)
    {
        var odd = RegistrationSamples.All with
        {
            Institutions = [RegistrationSamples.ForeignStudies with { NameGenitive = text }, RegistrationSamples.Chongjin],
            Contestants = [RegistrationSamples.Kim with { Major = text, BirthPlace = text, Teachers = [text] }],
        };
        var book = new WrittenWorkbook(RegistrationWorkbook.Write(odd, Language.Russian, Created));
        Assert.Equal([text, text, text, text], [book[1, "K2"], book[1, "N2"], book[1, "O2"], book[2, "C2"]]);
        for (var sheet = 1; sheet <= 3; sheet++)
            Assert.Empty(book.Sheet(sheet).Descendants(WrittenWorkbook.Main + "f"));
        if ("=+-@".Contains(text[0], StringComparison.Ordinal))
            Assert.Equal("1", book.StyleOf(1, "N2").Attribute("quotePrefix")?.Value);
    }

    [Fact]
    public void Signs_that_XML_cannot_hold_do_not_break_the_file()
    {
        var odd = RegistrationSamples.All with { Contestants = [RegistrationSamples.Kim with { Major = "а\u0001б" }] };
        Assert.Equal("0101", new WrittenWorkbook(RegistrationWorkbook.Write(odd, Language.Russian, Created))[1, "A2"]);
    }

    [Fact]
    public void The_same_people_give_the_same_bytes()
    {
        var first = RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, Created);
        Thread.Sleep(2_100); // a zip counts time in steps of two seconds
        Assert.Equal(first, RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, Created));
        Assert.NotEqual(first, RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, Created.AddDays(1)));
    }

    [Fact]
    public void An_edition_with_nobody_gives_a_form_to_fill_in()
    {
        var read = Read(RegistrationWorkbook.Write(RegistrationSamples.Nobody, Language.Korean, Created));
        Assert.Empty(read.Contestants);
        Assert.Equal(30, read.Headers.Count);
        Assert.Equal(9, read.InstitutionHeaders.Count);
    }

    private static RegistrationSheets Read(byte[] bytes) => RegistrationWorkbook.Read(new MemoryStream(bytes), "участники.xlsx");
}
