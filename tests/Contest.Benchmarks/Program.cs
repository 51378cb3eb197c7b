using System.Globalization;
using Contest.Benchmarks;

// Run it in Release: dotnet run -c Release --project tests/Contest.Benchmarks
// With a word behind it only the measurements whose names hold the word run: … -- Tablets
Measurement[] measurements =
[
    new RankingMeasurement(), new LiveBoardMeasurement(), new DiplomaMeasurement(), new NameSearchMeasurement(), new ImportMeasurement(), new DemoMeasurement(), new TabletsMeasurement(), new JudgesInMemoryMeasurement(),
];
measurements = [.. measurements.Where(m => args.Length == 0 || m.GetType().Name.Contains(args[0], StringComparison.OrdinalIgnoreCase))];

var lines = measurements.SelectMany(m => m.Run()).ToList();
string[][] table =
[
    ["goal", "measured", "against", "ratio", "aim", "allocated", ""],
    .. lines.Select(l => new[]
    {
        l.Goal, l.Measured, l.Against, Number(l.Ratio, "0.0#"), $"at most {Number(l.Aim, "0.#")}", $"{Number(l.Bytes / 1e6, "0.0")} MB", l.IsMet ? "met" : "MISSED",
    }),
];
var widths = Enumerable.Range(0, table[0].Length).Select(c => table.Max(row => row[c].Length)).ToArray();
foreach (var row in table)
    Console.WriteLine(string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
return lines.TrueForAll(l => l.IsMet) ? 0 : 1;

static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
