using System.Text;
using Contest.Core;
using Contest.Core.Judging;
using Contest.Documents.Judging;
using Xunit;

namespace Contest.Tests.Documents.Judging;

public sealed class MarksFileTests
{
    private const string File = "marks.csv";
    private const string Header = "category,round,contestant,judge,criterion,points";

    private static readonly MarkLine[] Lines =
    [
        new(2, "univ-major", "speak", "0101", "orlova", "content", "7.5"),
        new(3, "univ-major", "speak", "0101", "chon", "", "recused"),
        new(4, "univ-major", "speak", "0102", "orlova", "content", "10"),
    ];

    [Fact]
    public void What_is_written_is_read_back()
    {
        var bytes = MarksFile.Write(Lines);
        Assert.Equal(Lines, MarksFile.Read(new MemoryStream(bytes), File));
        Assert.Equal($"\uFEFF{Header}\nuniv-major,speak,0101,orlova,content,7.5\nuniv-major,speak,0101,chon,,recused\nuniv-major,speak,0102,orlova,content,10\n", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Texts_with_separators_quotation_marks_and_line_breaks_come_back_as_they_were()
    {
        MarkLine[] odd = [new(2, "a,b", "c;d", "\"0101\"", "or\nlova", " x", "7,5"), new(4, "=1+1", "-", "@", "+", "tab\t", "")];
        Assert.Equal([odd[0] with { Criterion = "x" }, odd[1] with { Criterion = "tab" }], MarksFile.Read(new MemoryStream(MarksFile.Write(odd)), File));
    }

    [Theory]
    [InlineData(",", "")]
    [InlineData(";", "\uFEFF")]
    [InlineData("\t", "")]
    public void Columns_stand_in_any_order_with_any_separator(string separator, string mark)
    {
        string[] rows = ["Points|judge|CATEGORY|note|contestant|round|criterion", "7.5|orlova|univ-major|good|0101|speak|content"];
        var read = Read(mark + string.Join("\r\n", rows).Replace("|", separator, StringComparison.Ordinal));
        Assert.Equal([Lines[0]], read);
    }

    [Fact]
    public void A_decimal_comma_is_taken_where_it_parts_nothing() =>
        Assert.Equal("7,5", Read($"{Header.Replace(',', ';')}\nuniv-major;speak;0101;orlova;content;7,5").Single().Points);

    [Fact]
    public void A_decimal_comma_that_parts_cells_is_refused_and_never_cut()
    {
        var problem = Assert.Single(Refused($"{Header}\nuniv-major,speak,0101,orlova,content,7\nuniv-major,speak,0101,orlova,content,7,5"));
        Assert.Equal(("Marks.LineLong", new Place(File, Row: 3)), (problem.Code, problem.Where));
    }

    [Fact]
    public void Every_broken_line_is_told_at_once_with_its_number()
    {
        var problems = Refused($"{Header}\nuniv-major,speak,0101\n\nuniv-major,speak,0101,orlova,content,7\n,,,,,,9\nuniv-major,speak,0101,orlova,content");
        Assert.Equal(["2 Marks.LineShort", "5 Marks.LineLong", "6 Marks.LineShort"], problems.Select(p => $"{p.Where!.Row} {p.Code}"));
        Assert.Equal([3, 6], problems[0].Arguments.Cast<int>());
    }

    [Fact]
    public void Every_missing_column_is_told_and_so_is_one_that_stands_twice()
    {
        Assert.Equal(["judge", "criterion"], Refused("category,round,contestant,points").Select(p => p.Code == "Marks.ColumnMissing" && p.Where == new Place(File, Row: 1) ? p.Arguments[0] : p));
        Assert.Equal("Marks.ColumnTwice points", Assert.Single(Refused($"{Header},points")) is var p ? $"{p.Code} {p.Arguments[0]}" : "");
        Assert.Equal(6, Refused("").Count);
    }

    [Fact]
    public void A_file_that_is_no_text_is_refused()
    {
        Assert.Equal("File.Unreadable", Assert.Single(Refused("PK\u0003\u0004")).Code);
        Assert.Equal("File.NotUtf8", Assert.Single(Assert.Throws<RuleViolationException>(() => MarksFile.Read(new MemoryStream([0xC3, 0x28]), File)).Problems).Code);
    }

    private static IReadOnlyList<MarkLine> Read(string text) => MarksFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), File);

    private static IReadOnlyList<Problem> Refused(string text) => Assert.Throws<RuleViolationException>(() => Read(text)).Problems;
}
