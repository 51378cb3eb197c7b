using System.Text;
using Contest.Acceptance.Harness;
using Contest.Data;
using Contest.Data.Access;
using Contest.Data.Names;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Acceptance;

/// <summary>The verb <c>names</c> as a shell sees it.</summary>
public sealed class NamesCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contest-names-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("김일성\n리설주\n", "--style person-joined", "Ким Ильсон\nРи Сольджу\n")]
    [InlineData("김일성\n리설주\n", "--style person-split --li --chzh", "Ким Иль Сон\nЛи Соль Чжу\n")]
    [InlineData("홍빛나\n", "--style person-split --native", "Хон Пинна\n")]
    [InlineData("평양\n원산\n강원도\n", "--style place", "Пхёнъян\nВонсан\nКанъвондо\n")]
    [InlineData("평양\n원산\n강원도\n", "--style place --conventional", "Пхеньян\nВонсан\nКанвондо\n")]
    [InlineData("최철호\n남궁 억\n", "--script latin-dprk", "Choi Chŏl Ho\nNamgung Ŏk\n")]
    [InlineData("최철호\n", "--script latin-mr", "Ch'oe Ch'ŏr-ho\n")]
    [InlineData("최철호\n", "--script latin-rr", "Choe Cheolho\n")]
    public async Task Every_line_is_spelled_in_the_style_that_is_asked_for(string text, string arguments, string spelled)
    {
        var result = await FromFileAsync(text, arguments.Split(' '));

        Assert.Equal((0, spelled, ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task A_mark_at_the_head_pieces_and_blank_lines_of_standard_input_do_no_harm()
    {
        var text = "\uFEFF" + "김철수".Normalize(NormalizationForm.FormD) + "\r\n\r\n  박동구";
        using var process = WebProgram.FromBuild().Start(_folder, "names", "--style", "person-split");
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text), Cancel);
        process.StandardInput.Close();

        Assert.Equal("Ким Чхоль Су\n\nПак Тон Гу\n", await process.StandardOutput.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Each_bad_line_is_named_with_its_number_and_nothing_is_printed()
    {
        var result = await FromFileAsync("김철수\nKim\n\n박2동\n", "--language", "ru");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Collection(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("contest: names.txt, строка 2: В «Kim» нет корейских букв", line, StringComparison.Ordinal),
            line => Assert.StartsWith("contest: names.txt, строка 4: В «박2동» есть знак «2»", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--style", "poem")]
    [InlineData("--script", "greek")]
    [InlineData("no-such-file.txt")]
    public async Task A_wrong_argument_and_a_missing_file_are_named(params string[] arguments)
    {
        var result = await WebProgram.FromBuild().RunAsync(_folder, Cancel, ["names", .. arguments]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(arguments[^1], result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_that_staff_keep_takes_the_place_of_the_built_in_one()
    {
        var data = Path.Combine(_folder, "data");
        await using (var services = new ServiceCollection().AddLogging().AddContestData(data).BuildServiceProvider())
        {
            await services.MigrateContestDataAsync();
            await services.GetRequiredService<SpellingService>().ReplaceAsync(Actor.CommandLine, "원산\tplace\tВонсан-порт\tWonsan\n");
        }

        var result = await FromFileAsync("원산\n평양\n", "--style", "place", "--conventional", "--data", data);

        Assert.Equal((0, "Вонсан-порт\nПхёнъян\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task A_folder_without_a_contest_is_left_without_one()
    {
        var result = await FromFileAsync("평양\n", "--style", "place", "--conventional", "--data", Path.Combine(_folder, "data"));

        Assert.Equal((0, "Пхеньян\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(["names.txt"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    private async Task<ProgramResult> FromFileAsync(string text, params string[] arguments)
    {
        var file = Path.Combine(_folder, "names.txt");
        await File.WriteAllTextAsync(file, text, Cancel);
        return await WebProgram.FromBuild().RunAsync(_folder, Cancel, ["names", .. arguments, file]);
    }
}
