using System.Diagnostics;
using System.Text;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Registration;
using Xunit;

namespace Contest.Tests.Documents.Registration;

/// <summary>What comes from outside may be anything.</summary>
public sealed class UploadTests
{
    private const string File = "заявка.xlsx";

    public static TheoryData<string, byte[]> NotWorkbooks() => new()
    {
        { "nothing", [] },
        { "a web page that calls itself a workbook", Encoding.UTF8.GetBytes("<html><table><tr><td>x</td></tr></table></html>") },
        { "an encrypted or an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]] },
        { "a zip of something else", Zip() },
        { "a workbook cut in two", Good()[..(Good().Length / 2)] },
        { "a workbook that lost its end", Good()[..^30] },
        { "a document type with entities", new OddWorkbook { Doctype = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" }.Raw("Участники", "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>").Bytes() },
        { "a column that does not exist", Raw("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>") },
        { "a row that does not exist", Raw("<row r=\"2147483000\"><c r=\"A2147483000\"><v>1</v></c></row>") },
        { "half a letter", Raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>_xD800_</t></is></c></row>") },
    };

    [Theory, MemberData(nameof(NotWorkbooks))]
    public void What_is_no_workbook_is_refused_in_words(string what, byte[] bytes)
    {
        var problem = Assert.Single(Refused(bytes));
        Assert.True(problem.Code == "File.Unreadable", $"{what}: {problem}");
        Assert.Equal((File, new Place(File)), (problem.Arguments[0], problem.Where));
    }

    [Fact]
    public void Not_one_broken_byte_lets_anything_but_a_refusal_out()
    {
        var good = Good();
        var random = new Random(20270514);
        for (var i = 0; i < 400; i++)
        {
            var broken = (byte[])good.Clone();
            for (var n = 0; n < 1 + i % 5; n++)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            try
            {
                RegistrationWorkbook.Read(new MemoryStream(i % 4 == 0 ? broken[..random.Next(broken.Length)] : broken), File);
            }
            catch (RuleViolationException refusal)
            {
                Assert.NotEmpty(refusal.Problems);
            }
        }
    }

    [Fact]
    public void A_small_file_that_inflates_without_end_is_refused_before_it_is_read()
    {
        var bomb = new OddWorkbook().Sheet("Участники", RegistrationRows.Russian).Part("xl/media/image1.bin", new byte[65 << 20]).Bytes();
        Assert.True(bomb.Length < 100_000);
        var problem = Assert.Single(Refused(bomb));
        Assert.Equal(("File.TooLarge", 64L, new Place(File)), (problem.Code, problem.Arguments[0], problem.Where));
    }

    [Fact]
    public void A_file_that_never_ends_is_refused()
    {
        var problem = Assert.Single(Assert.Throws<RuleViolationException>(() => RegistrationWorkbook.Read(new EndlessStream(), File)).Problems);
        Assert.Equal("File.TooLarge", problem.Code);
    }

    [Fact]
    public void A_workbook_whose_last_cell_is_the_last_there_can_be_stops_at_once()
    {
        var clock = Stopwatch.StartNew();
        var problem = Assert.Single(Refused(Raw("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")));
        Assert.Equal(("File.TooManyRows", 20_000, new Place(File, "Участники")), (problem.Code, problem.Arguments[0], problem.Where));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
    }

    [Fact]
    public void Too_many_rows_are_refused_but_a_blank_row_far_down_is_not_a_row()
    {
        var header = string.Concat(RegistrationRows.Russian.Select((h, i) => OddWorkbook.Cell(i, 1, h)));
        var blank = Raw($"<row r=\"1\">{header}</row><row r=\"1048576\" ht=\"12\"/>");
        Assert.Empty(RegistrationWorkbook.Read(new MemoryStream(blank), File).Contestants);

        var rows = string.Concat(Enumerable.Range(2, 20_000).Select(r => $"<row r=\"{r}\"><c r=\"A{r}\"><v>{r}</v></c></row>"));
        var problem = Assert.Single(Refused(Raw($"<row r=\"1\">{header}</row>{rows}")));
        Assert.Equal("File.TooManyRows", problem.Code);
    }

    [Fact]
    public void Every_cell_that_is_too_long_is_told_with_its_place()
    {
        var row = RegistrationRows.Kim.With(RegistrationColumn.BirthPlace, new string('я', 2_001)).With(RegistrationColumn.Major, new string('я', 2_000));
        var problems = Refused(new OddWorkbook().Sheet("Участники", RegistrationRows.Russian, RegistrationRows.Kim, row, row).Bytes());
        Assert.Equal([new Place(File, "Участники", 3, "Место рождения"), new Place(File, "Участники", 4, "Место рождения")], problems.Select(p => p.Where));
        Assert.All(problems, p => Assert.Equal(("File.CellTooLong", 2_000), (p.Code, p.Arguments[0])));
    }

    [Fact]
    public void A_wide_row_is_read_as_far_as_anybody_types()
    {
        var header = string.Concat(RegistrationRows.Russian.Select((h, i) => OddWorkbook.Cell(i, 1, h)));
        var read = RegistrationWorkbook.Read(new MemoryStream(Raw($"<row r=\"1\">{header}<c r=\"XFD1\"><v>1</v></c></row>")), File);
        Assert.Equal(30, read.Headers.Count);
    }

    private static IReadOnlyList<Problem> Refused(byte[] bytes) => Assert.Throws<RuleViolationException>(() => RegistrationWorkbook.Read(new MemoryStream(bytes), File)).Problems;

    private static byte[] Raw(string rows) => new OddWorkbook().Raw("Участники", rows).Bytes();

    private static byte[] Good() => RegistrationWorkbook.Write(RegistrationSamples.All, Language.Russian, new DateTime(2027, 5, 1, 0, 0, 0, DateTimeKind.Utc));

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("letter.txt");
        return bytes.ToArray();
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => buffer.Length;

        public override int Read(byte[] buffer, int offset, int count) => count;
    }
}
