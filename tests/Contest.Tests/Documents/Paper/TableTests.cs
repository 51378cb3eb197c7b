using Contest.Core;
using Contest.Documents.Paper;
using Xunit;

namespace Contest.Tests.Documents.Paper;

public sealed class TableTests
{
    private static readonly TextStyle Style = new(Face.Sans, 8.5, Ink.Text);
    private readonly PaperDocument _paper = new("", "", DateTimeOffset.UnixEpoch);

    private Table Table => new(_paper.Type, [new(10), new(30), new(20, Align.Right)], Row("№", "Имя", "Баллы")) { GroupStyle = Style };

    private static TableRow Row(params string[] texts) => new([.. texts.Select(text => TableCell.Of(text, Style))]);

    [Fact]
    public void Rows_are_parted_over_pages_in_order_and_the_header_stands_on_each()
    {
        var table = Table;
        var rows = Enumerable.Range(1, 60).Select(i => table.Measure(Row($"{i}", $"Имя{i}", "12,50"))).ToList();
        var parts = table.Paginate(rows, 100, 28, 277);
        Assert.Equal(rows, parts.SelectMany(part => part));
        Assert.True(parts.Count >= 2);
        foreach (var part in parts)
        {
            var end = table.Draw(_paper.AddA4Portrait(), 30, part == parts[0] ? 100 : 28, part);
            Assert.True(end <= 277);
        }
        using var pdf = new PdfText(_paper.ToPdf());
        Assert.Equal(parts.Count, pdf.Pages);
        for (var page = 1; page <= pdf.Pages; page++)
        {
            Assert.Equal("№", pdf.Lines(page)[0]);
            Assert.Contains(parts[page - 1][0].Lines[1][0].Text, pdf.Lines(page));
        }
    }

    [Fact]
    public void A_row_of_many_lines_moves_whole()
    {
        var table = Table;
        var tall = table.Measure(Row("2", "раз два три четыре пять шесть семь восемь девять десять", ""));
        Assert.True(tall.Lines[1].Count > 3);
        var parts = table.Paginate([table.Measure(Row("1", "Имя", "")), tall], 28, 28, 28 + table.HeaderHeight + tall.Height + 3);
        Assert.Equal([1, 1], parts.Select(part => part.Count));
    }

    [Fact]
    public void A_band_goes_with_the_row_it_heads()
    {
        var table = Table;
        var row = table.Measure(Row("1", "Имя", ""));
        var band = table.Measure(new TableRow { Band = "Участники" });
        var parts = table.Paginate([row, band, row], 28, 28, 28 + table.HeaderHeight + row.Height + band.Height + 1);
        Assert.Equal([row], parts[0]);
        Assert.Equal([band, row], parts[1]);
    }

    [Fact]
    public void A_word_wider_than_its_column_is_set_smaller_and_then_refused()
    {
        var table = Table;
        var line = table.Measure(Row("1", "двадцатипятилетие", "")).Lines[1][0];
        Assert.InRange(line.Width, 20, 28.2);
        Assert.Equal(8, table.Measure(Row("1", "двадцатипятилетиеи", "")).Lines[1][0].Style.Size);
        var refused = Assert.Throws<RuleViolationException>(() => table.Measure(Row("1", "восьмидесятипятикилометровый", "")));
        Assert.Equal("Paper.TooLong", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void All_cells_share_the_first_baseline()
    {
        var table = Table;
        var row = table.Measure(new TableRow(TableCell.Of("1", Style with { Size = 7 }), new TableCell(new("Имя", Style), new("два", Style)), TableCell.Of("3,50", Style)));
        table.Draw(_paper.AddA4Portrait(), 30, 50, [row]);
        using var pdf = new PdfText(_paper.ToPdf());
        Assert.Equal(pdf.Place("1").Baseline, pdf.Place("3,50").Baseline, 0.001);
        Assert.Equal(90 - 0.9, pdf.Place("3,50").Right, 0.3);
    }
}
