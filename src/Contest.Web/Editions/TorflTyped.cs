using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Contest.Core.Editions;

namespace Contest.Web.Editions;

/// <summary>A level of the table as it is typed.</summary>
public sealed class TorflTyped
{
    public string? Code { get; set; }
    [AllowNull]
    public WordingTyped Name { get; set => field = value ?? new(); } = new();
    public string? Cefr { get; set; }
    public string? Words { get; set; }
    [AllowNull]
    public List<string?> Minutes { get; set => field = value ?? []; } = [];
    [AllowNull]
    public List<string?> Maxima { get; set => field = value ?? []; } = [];

    public static TorflTyped Of(TorflLevel level) => new()
    {
        Code = level.Code,
        Name = WordingTyped.Of(level.Name),
        Cefr = level.Cefr,
        Words = Text(level.Words),
        Minutes = [.. level.Subtests.Select(s => Text(s.Minutes))],
        Maxima = [.. level.Subtests.Select(s => Text(s.Maximum))],
    };

    /// <summary>The level that was typed; a number that cannot be read becomes one that the rule refuses.</summary>
    public TorflLevel ToLevel(TorflLevel before) => before with
    {
        Name = Name.ToWording(),
        Cefr = Cefr?.Trim() ?? "",
        Words = Number(Words),
        Subtests = [.. before.Subtests.Select((s, i) => s with { Minutes = Number(Minutes.ElementAtOrDefault(i)), Maximum = Number(Maxima.ElementAtOrDefault(i)) })],
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
