using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Ranking;
using Contest.Documents.Awards;
using Contest.Documents.Ranking;
using Contest.Tests.Core;
using Contest.Tests.Documents.Ranking;
using CsCheck;

namespace Contest.Tests.Documents.Awards;

/// <summary>The package of results: whoever holds it counts the same, and sees where it was changed.</summary>
public sealed class ResultPackageTests
{
    private static readonly Round Speak = Rules.Round(judges: Rules.Mean with { Minimum = 2, Discrepancy = new(Points.Of(10), DiscrepancyStep.Third) });
    private static readonly Counted School = new(
        Rules.Category(Speak).PartedBy(":lot").WithDegrees(), "speak,0101,p,,20\nspeak,0101,q,,21\nspeak,0102,p,,20\nspeak,0102,q,,21\nspeak,0103,p,,8\nspeak,0103,q,,30\nspeak,0103,r,,19,third",
        "0101,,,wonsan\n0102,,,hamhung\n0103,,,wonsan\n0104,,no-show", "lot,0102,,,,1\nlot,0101,,,,2\naward,0103,,,3,,\"by a vote, five to none\"");

    private static readonly Counted University = School with { Decisions = null, Marks = School.Marks.Replace(",8\n", ",20\n", StringComparison.Ordinal) };
    private static readonly byte[] Package = ResultPackage.Write([PackageSamples.Protocol(School), PackageSamples.Protocol(University, 8)]);

    [Fact]
    public void The_same_protocols_give_the_same_bytes_in_any_order() =>
        Assert.Equal(Package, ResultPackage.Write([PackageSamples.Protocol(University, 8), PackageSamples.Protocol(School)]));

    [Fact]
    public void A_package_is_counted_again_and_is_the_same() =>
        Assert.Equal(["protocol-7/results.csv Same 4", "protocol-8/results.csv Same 4"], Found(Package));

    [Fact]
    public void It_holds_the_files_of_every_protocol_their_checksums_and_no_names()
    {
        var files = Files(Package);
        Assert.Equal(
            ["README.md", "SHA256SUMS", .. new[] { 7, 8 }.SelectMany(n => new[] { "contestants.csv", "decisions.csv", "marks.csv", "regulation.json", "results.csv" }.Select(f => $"protocol-{n}/{f}"))],
            files.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(ProtocolSamples.Short.Table.Lines, line => files.Values.Any(f => Counted.TextOf(f).Contains(line.Name.Cyrillic.Full, StringComparison.Ordinal) || Counted.TextOf(f).Contains(line.Name.HangulFull, StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_results_are_what_rank_makes_of_its_files_byte_for_byte()
    {
        var files = Files(Package);
        var regulation = GroundFile.Regulation(Counted.TextOf(files["protocol-7/regulation.json"]), "regulation.json", null);
        var ground = GroundRule.Read(new GroundFiles(
            regulation, GroundFile.Marks(files["protocol-7/marks.csv"], "m"), "m", GroundFile.Contestants(files["protocol-7/contestants.csv"], "c"), "c", GroundFile.Decisions(files["protocol-7/decisions.csv"], "d"), "d"));

        Assert.Equal(files["protocol-7/results.csv"], ResultFile.Csv(CategoryResult.Of(ground)));
        Assert.Equal(files["protocol-7/results.csv"], ResultFile.Csv(School.Result));
    }

    [Theory]
    [InlineData("protocol-7/results.csv", "0102", "0109", "protocol-7/results.csv Altered", "protocol-7/results.csv Differs 2: 1,0102,20.50,20.5,1, ≠ 1,0109,20.50,20.5,1,")]
    [InlineData("protocol-7/marks.csv", "0101,q,answer,21", "0101,q,answer,22", "protocol-7/marks.csv Altered", "protocol-7/results.csv Differs 2: 1,0101,21.00,21,1, ≠ 1,0102,20.50,20.5,1,", "protocol-7/results.csv Differs 3: 2,0102,20.50,20.5,2,total ≠ 2,0101,20.50,20.5,2,:lot")]
    [InlineData("protocol-7/marks.csv", "0101,q,answer,21", "0101,q,answer,2100", "protocol-7/marks.csv Altered", "protocol-7/ Refused protocol-7/marks.csv:3 Score.OffTheScale")]
    [InlineData("protocol-7/regulation.json", "\"maximum\"", "\"most\"", "protocol-7/regulation.json Altered", "protocol-7/ Refused protocol-7/regulation.json: File.UnknownMember")]
    [InlineData("README.md", "Results package", "Results Package", "README.md Altered")]
    public void What_was_altered_is_found_with_its_line(string file, string from, string to, params string[] found)
    {
        var altered = Found(With(Package, files => files[file] = Encoding.UTF8.GetBytes(Counted.TextOf(files[file]).Replace(from, to, StringComparison.Ordinal))));
        Assert.All(found, line => Assert.Contains(altered, a => a.StartsWith(line, StringComparison.Ordinal)));
        Assert.Contains("protocol-8/results.csv Same 4", altered);
    }

    [Fact]
    public void An_altered_mark_with_a_checksum_of_its_own_is_found_by_counting() =>
        Assert.Equal(
            ["protocol-7/results.csv Differs 4: 3,0103,20.00,20,3,total ≠ 3,0103,19.00,19,3,total", "protocol-8/results.csv Same 4"],
            Found(With(Package, files =>
            {
                files["protocol-7/marks.csv"] = Encoding.UTF8.GetBytes(Counted.TextOf(files["protocol-7/marks.csv"]).Replace(",19,third", ",20,third", StringComparison.Ordinal));
                Sum(files);
            })));

    [Fact]
    public void A_line_feed_too_many_in_the_results_is_another_file() =>
        Assert.Contains("protocol-7/results.csv Differs 7: ", Found(With(Package, files => files["protocol-7/results.csv"] = [.. files["protocol-7/results.csv"], (byte)'\n'])).Single(f => f.Contains("Differs", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void A_changed_checksum_a_missing_and_an_unlisted_file_are_each_found_once() =>
        Assert.Equal(
            ["README.md Altered", "more.txt Unlisted", "protocol-7/decisions.csv Missing", "protocol-8/results.csv Same 4"],
            Found(With(Package, files =>
            {
                files.Remove("protocol-7/decisions.csv");
                files["more.txt"] = [];
                files["SHA256SUMS"] = Encoding.UTF8.GetBytes(Counted.TextOf(files["SHA256SUMS"]).Replace(Hash(files["README.md"]), new string('0', 64), StringComparison.Ordinal));
            })));

    [Theory]
    [InlineData("README.md")]
    [InlineData("SHA256SUMS")]
    public void Without_its_readme_or_its_checksums_it_is_no_package(string file) => AssertNoPackage(With(Package, files => files.Remove(file)));

    [Fact]
    public void A_checksum_that_stands_twice_and_a_file_that_is_no_zip_are_no_package()
    {
        AssertNoPackage(With(Package, files => files["SHA256SUMS"] = [.. files["SHA256SUMS"], .. files["SHA256SUMS"]]));
        AssertNoPackage(Encoding.UTF8.GetBytes("place,contestant\n"));
        AssertNoPackage([]);
    }

    [Fact]
    public void A_package_that_was_cut_or_spoilt_is_refused_or_not_confirmed_and_breaks_nothing() =>
        Gen.Select(Gen.Int[0, Package.Length - 1], Gen.Byte[1, 255], Gen.Bool).Sample((at, change, cut) =>
        {
            byte[] spoilt = cut ? Package[..at] : [.. Package[..at], (byte)(Package[at] ^ change), .. Package[(at + 1)..]];
            try
            {
                ResultPackage.Verify(spoilt, "results.zip");
            }
            catch (RuleViolationException)
            {
            }
        }, iter: 3000);

    [Fact]
    public void Names_that_climb_out_of_their_folder_write_nothing_and_are_told() =>
        Assert.Equal(
            ["../outside.txt Unlisted", "/tmp/outside.txt Unlisted", "protocol-7/results.csv Same 4", "protocol-8/results.csv Same 4"],
            Found(With(Package, files => files["../outside.txt"] = files["/tmp/outside.txt"] = [1])));

    [Fact]
    public void What_unpacks_to_more_than_a_package_ever_holds_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("README.md", CompressionLevel.Fastest).Open())
            for (var i = 0; i < 520; i++)
                entry.Write(new byte[1 << 20]);
        Assert.True(bytes.Length < 10 << 20);
        Assert.Equal("File.TooLarge", Assert.Throws<RuleViolationException>(() => ResultPackage.Verify(bytes.ToArray(), "results.zip")).Problems.Single().Code);
    }

    [Fact]
    public void A_protocol_that_keeps_no_marks_gives_no_package() =>
        Assert.Equal("Package.NoMarks", Assert.Throws<RuleViolationException>(() => ResultPackage.Write([ProtocolSamples.Frozen(ProtocolSamples.Short)])).Problems.Single().Code);

    [Fact]
    public void Whatever_is_packed_is_counted_again_as_the_same() =>
        Grounds.Sample(ground =>
        {
            var package = ResultPackage.Write([PackageSamples.Protocol(ground)]);
            Assert.Equal([$"protocol-7/results.csv Same {ground.Contestants.Count}"], Found(package));
            Assert.Equal(ResultFile.Csv(CategoryResult.Of(ground)), Files(package)["protocol-7/results.csv"]);
        }, iter: 300);

    private static readonly Standing[] Known = [Standing.Competing, Standing.Competing, Standing.Withdrawn, Standing.NoShow, Standing.Disqualified, Standing.OutOfCompetition];

    // Two rounds with a cut between them, every status, judges who have given nothing yet, third readers, and decisions.
    private static readonly Gen<ResultGround> Grounds =
        from contestants in Gen.Int[1, 6]
        from judges in Gen.Int[2, 4]
        from first in Gen.Frequency((8, Gen.Int[0, 12].Select(halves => halves * 50)), (3, Gen.Int[-6, -1])).Array[judges].Array[contestants]
        from second in Gen.Frequency((8, Gen.Int[0, 12].Select(halves => halves * 50)), (3, Gen.Int[-6, -1])).Array[judges].Array[contestants]
        from standings in Gen.Int[0, Known.Length - 1].Select(i => Known[i]).Array[contestants]
        from silent in Gen.Bool
        from third in Gen.Int[-1, judges - 1]
        from lots in Gen.Shuffle(Enumerable.Range(1, contestants).ToArray())
        select Ground(first, second, standings, silent, third, lots);

    private static ResultGround Ground(int[][] first, int[][] second, Standing[] standings, bool silent, int third, int[] lots)
    {
        var essay = Rules.Round("essay", 30, judges: Rules.Mean with { Discrepancy = new(Points.Of(3), DiscrepancyStep.NearestOfThree) }, cut: new Cut(AtMost: 3));
        var regulation = Rules.Category(essay, Rules.Round()).PartedBy("speak", ":lot").WithDegrees();
        var rounds = new[] { first, second }.Select((table, r) =>
        {
            var marks = new RoundMarks(regulation.Rounds[r], [.. Enumerable.Range(1, table[0].Length)], table.Length);
            for (var c = 0; c < table.Length; c++)
                for (var j = 0; j < table[0].Length; j++)
                    marks[c, j, 0] = silent && j == 1 ? Mark.Blank : new Mark(table[c][j]);
            if (r == 0 && third >= 0)
                marks.SetThird(table.Length - 1, third);
            return new GroundRound(marks, [.. Enumerable.Range(0, table[0].Length).Select(j => $"judge-{9 - j}")]);
        }).ToList();
        return new ResultGround(
            regulation, [.. standings.Select((s, i) => new GroundContestant(100 + i, $"{19 - i}", i % 2 == 0 ? "wonsan" : "", s))], rounds,
            new JuryDecisions
            {
                Lots = lots.Index().ToDictionary(l => $"{19 - l.Index}", l => l.Item),
                Appeals = [new("19", "essay", "answer", Points.Of(7)), new("19", "essay", "answer", Points.Of(8))],
                Rulings = [new($"{20 - lots.Length}", 1, lots[0] % 2 == 0 ? 1 : null, "a \"fault\",\nof the sound")],
                Settled = lots[0] == 1 ? [("19", "essay")] : [],
            });
    }

    private static string[] Found(byte[] package) => [.. ResultPackage.Verify(package, "results.zip").Select(f => f.Kind switch
    {
        PackageFindingKind.Same => $"{f.File} Same {f.Line}",
        PackageFindingKind.Differs => $"{f.File} Differs {f.Line}: {f.Counted} ≠ {f.Told}",
        PackageFindingKind.Refused => $"{f.File} Refused {f.Problem!.Where!.File}:{f.Problem.Where.Row} {f.Problem.Code}",
        _ => $"{f.File} {f.Kind}",
    })];

    private static void AssertNoPackage(byte[] bytes) =>
        Assert.Equal("Package.NotAPackage", Assert.Throws<RuleViolationException>(() => ResultPackage.Verify(bytes, "results.zip")).Problems.Single().Code);

    private static Dictionary<string, byte[]> Files(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static byte[] With(byte[] package, Action<Dictionary<string, byte[]>> change)
    {
        var files = Files(package);
        change(files);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }

    private static void Sum(Dictionary<string, byte[]> files) =>
        files["SHA256SUMS"] = Encoding.UTF8.GetBytes(string.Concat(files.Where(f => f.Key != "SHA256SUMS").Select(f => $"{Hash(f.Value)}  {f.Key}\n")));

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
