using Contest.Core;
using Contest.Documents.Paper;
using Xunit;

namespace Contest.Tests.Documents.Paper;

public sealed class TypesetterTests
{
    private const string Reason =
        "студент 3\u00a0курса Пхеньянского университета иностранных языков, победитель Национального конкурса русского языка в\u00a0категории «Студенты-филологи»";

    private static readonly TextStyle Style = new(Face.Serif, 13, Ink.Text);
    private readonly Typesetter _type = new();

    [Theory]
    [InlineData(50)]
    [InlineData(90)]
    [InlineData(206)]
    public void Lines_fill_the_width_and_lose_no_word(double width)
    {
        var lines = _type.Wrap(Reason, Style, width);
        Assert.All(lines, line => Assert.True(line.Width <= width));
        Assert.Equal(Reason.Replace('\u00a0', ' '), string.Join(' ', lines.Select(line => line.Text)));
        for (var i = 1; i < lines.Count; i++)
        {
            var first = NextPiece(lines, i);
            Assert.True(_type.Width(lines[i - 1].Text + " " + first, Style) > width, $"«{first}» fits on the line before");
        }
    }

    [Fact]
    public void A_name_joined_by_no_break_spaces_is_never_parted()
    {
        var lines = _type.Wrap("награждается Ким\u00a0Чхоль\u00a0Су из\u00a0Пхеньяна", Style, 10);
        Assert.Equal(["награждается", "Ким Чхоль Су", "из Пхеньяна"], lines.Select(line => line.Text));
    }

    [Fact]
    public void A_dash_never_begins_a_line()
    {
        for (var width = 10.0; width < 80; width += 1.5)
            Assert.DoesNotContain(_type.Wrap("сумма — двести · порог — сто", Style, width), line => line.Text[0] is '—' or '·');
    }

    [Fact]
    public void Balanced_lines_are_as_many_and_more_even()
    {
        var (filled, balanced) = (_type.Wrap(Reason, Style, 206), _type.Balance(Reason, Style, 206));
        Assert.Equal(filled.Count, balanced.Count);
        Assert.True(Spread(balanced) < Spread(filled));
    }

    [Fact]
    public void A_line_is_as_wide_as_its_parts_are_when_drawn_alone()
    {
        foreach (var line in _type.Wrap(Reason, Style, 90))
            Assert.Equal(_type.Width(line.Text, Style), line.Width, 0.001);
    }

    [Fact]
    public void Width_grows_with_size_and_tracking_leaves_the_last_letter_alone()
    {
        Assert.Equal(2 * _type.Width("Диплом", Style), _type.Width("Диплом", Style with { Size = 26 }), 0.001);
        var tracked = Style with { Tracking = 0.09 };
        Assert.Equal(_type.Width("상장", Style) + 0.09 * Style.Em, _type.Width("상장", tracked), 0.001);
        Assert.Equal(_type.Width("상", Style), _type.Width("상", tracked), 0.001);
    }

    [Fact]
    public void Tabular_figures_are_all_of_one_width()
    {
        var tabular = new TextStyle(Face.Sans, 8, Ink.Text, Tabular: true);
        Assert.Equal(_type.Width("111,11", tabular), _type.Width("888,40", tabular), 0.0001);
        Assert.NotEqual(_type.Width("111,11", tabular with { Tabular = false }), _type.Width("888,40", tabular with { Tabular = false }), 0.1);
    }

    [Fact]
    public void A_text_takes_the_first_step_in_which_it_fits()
    {
        TextStep[] steps = [new(13, 6, 1), new(12, 5.6, 2), new(10, 5, 3)];
        var fitted = FittedText.Fit(_type, Reason, Style, 206, steps);
        Assert.Equal((1, 12.0, 2), (fitted!.Step, fitted.Size, fitted.Lines.Count));
        Assert.Equal(2, FittedText.Fit(_type, Reason, Style, 206, steps, from: 2)!.Step);
        Assert.Null(FittedText.Fit(_type, Reason, Style, 40, steps));
    }

    [Fact]
    public void A_line_shrinks_by_half_points_and_no_further_than_allowed()
    {
        var line = _type.Shrink("НАЦИОНАЛЬНЫЙ КОНКУРС", Style, 50, 9);
        Assert.InRange(line.Width, 45, 50);
        Assert.Equal(0, line.Style.Size * 2 % 1);
        var refused = Assert.Throws<RuleViolationException>(() => _type.Shrink("НАЦИОНАЛЬНЫЙ КОНКУРС", Style, 20, 9));
        Assert.Equal("Paper.TooLong", Assert.Single(refused.Problems).Code);
    }

    private static double Spread(IReadOnlyList<TextLine> lines) => lines.Max(line => line.Width) - lines.Min(line => line.Width);

    // The first words of a line up to the next place where the text may break.
    private static string NextPiece(IReadOnlyList<TextLine> lines, int line)
    {
        var bound = Reason.Split(' ').Select(piece => piece.Replace('\u00a0', ' '));
        return bound.First(piece => lines[line].Text == piece || lines[line].Text.StartsWith(piece + " ", StringComparison.Ordinal));
    }
}
