using System.Text;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Documents.Registration;
using Xunit;

namespace Contest.Tests.Documents.Registration;

public sealed class RegistrationCsvTests
{
    private const string File = "участники.csv";

    [Theory]
    [InlineData(';', true)]
    [InlineData(';', false)]
    [InlineData(',', true)]
    [InlineData(',', false)]
    [InlineData('\t', false)]
    public void Contestants_are_read_with_any_separator_with_and_without_a_mark_at_the_head(char separator, bool hasMark)
    {
        var text = Csv(separator, RegistrationRows.Russian, RegistrationRows.Kim);
        var read = Read([.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);
        Assert.Equal(RegistrationRows.Kim, Enum.GetValues<RegistrationColumn>().Select(c => read.Contestants.Single()[c]));
        Assert.Null(read.ContestantSheet);
        Assert.Equal(2, read.Contestants[0].Row);
    }

    [Fact]
    public void Unicode_text_with_tabs_is_read_as_spreadsheet_programs_save_it()
    {
        var read = Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv('\t', RegistrationRows.Korean, RegistrationRows.Kim))]);
        Assert.Equal("김", read.Contestants.Single()[RegistrationColumn.SurnameHangul]);
    }

    [Fact]
    public void Rows_keep_the_numbers_of_their_lines()
    {
        var quoted = RegistrationRows.Kim.With(RegistrationColumn.Major, "\"русский язык;\nлитература\"");
        var read = Read(Encoding.UTF8.GetBytes($"\n{Csv(';', RegistrationRows.Russian, quoted)}\n\n{Csv(';', RegistrationRows.Kim)}"));
        Assert.Equal([3, 6], read.Contestants.Select(c => c.Row));
        Assert.Equal("русский язык;\nлитература", read.Contestants[0][RegistrationColumn.Major]);
    }

    [Fact]
    public void A_quotation_mark_inside_a_name_is_kept_but_one_that_is_never_closed_is_refused_with_its_line()
    {
        var kept = Read(Encoding.UTF8.GetBytes(Csv(';', RegistrationRows.Russian, RegistrationRows.Kim.With(RegistrationColumn.Major, "курс \"Мир\""))));
        Assert.Equal("курс \"Мир\"", kept.Contestants.Single()[RegistrationColumn.Major]);

        var open = Csv(';', RegistrationRows.Russian, RegistrationRows.Kim, RegistrationRows.Kim.With(RegistrationColumn.Major, "\"Мир"), RegistrationRows.Kim);
        var problem = Assert.Single(Refused(Encoding.UTF8.GetBytes(open)));
        Assert.Equal(("File.QuoteOpen", new Place(File, Row: 3)), (problem.Code, problem.Where));
    }

    [Fact]
    public void Other_letters_than_UTF_8_are_refused_and_so_is_a_workbook_by_another_name()
    {
        byte[] old = [0xD4, 0xE0, 0xEC, 0xE8, 0xEB, 0xE8, 0xFF, (byte)';', 0xC8, 0xEC, 0xFF]; // «Фамилия;Имя» in an old code page
        Assert.Equal("File.NotUtf8", Assert.Single(Refused(old)).Code);
        Assert.Equal("File.Unreadable", Assert.Single(Refused([0x00, 0x01, 0x02])).Code);

        var workbook = new OddWorkbook().Sheet("Участники", RegistrationRows.Russian, RegistrationRows.Kim).Bytes();
        Assert.Single(Read(workbook).Contestants); // what it is counts, not what it is called
    }

    [Fact]
    public void Missing_columns_and_too_many_rows_are_refused_as_in_a_workbook()
    {
        var problem = Assert.Single(Refused(Encoding.UTF8.GetBytes(Csv(',', RegistrationRows.Russian.Without(RegistrationColumn.BirthDate)))));
        Assert.Equal(("Registration.ColumnMissing", "Дата рождения", new Place(File)), (problem.Code, problem.Arguments[0], problem.Where));
        var many = Csv(';', [RegistrationRows.Russian, .. Enumerable.Repeat<string[]>(["0101"], 20_000)]);
        Assert.Equal("File.TooManyRows", Assert.Single(Refused(Encoding.UTF8.GetBytes(many))).Code);
        Assert.Equal(12, Refused([]).Count);
    }

    private static string Csv(char separator, params string[][] rows) => string.Join("\r\n", rows.Select(cells => string.Join(separator, cells)));

    private static RegistrationSheets Read(byte[] bytes) => RegistrationWorkbook.Read(new MemoryStream(bytes), File);

    private static IReadOnlyList<Problem> Refused(byte[] bytes) => Assert.Throws<RuleViolationException>(() => Read(bytes)).Problems;
}
