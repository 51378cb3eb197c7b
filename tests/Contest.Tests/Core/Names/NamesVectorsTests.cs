using Contest.Acceptance.Harness;
using Contest.Core;
using Contest.Core.Names;

namespace Contest.Tests.Core.Names;

/// <summary>The names and places of the data that is shared beside the source tree.</summary>
public sealed class NamesVectorsTests
{
    private static readonly string? VectorsPath = Above(Repository.Root).Select(folder => Path.Combine(folder, "shared", "data", "names-vectors.tsv")).FirstOrDefault(File.Exists);

    private sealed record Vector(string Hangul, string Style, string Cyrillic, string McCune, string Revised, string Note)
    {
        public bool? IsNative => Note.Contains("native", StringComparison.OrdinalIgnoreCase) ? true : null;
    }

    [Fact]
    public void Places_come_out_as_published() => Assert.All(Vectors("place"), v => Assert.Equal(
        (v.Cyrillic, v.McCune, v.Revised),
        (CyrillicSuggestion.Place(v.Hangul, new CyrillicSettings()), LatinSuggestion.Place(v.Hangul, LatinSystem.McCuneReischauer), LatinSuggestion.Place(v.Hangul, LatinSystem.Revised))));

    [Theory]
    [InlineData("person-joined", false)]
    [InlineData("person-split", true)]
    public void People_come_out_as_published(string style, bool split) => Assert.All(Vectors(style), v =>
    {
        var name = HangulName.Parse(v.Hangul);
        Assert.Equal(v.Cyrillic, CyrillicSuggestion.Person(name, new CyrillicSettings(split), isNative: false).Full);
        Assert.Equal((v.McCune, v.Revised), (LatinSuggestion.Person(name, LatinSystem.McCuneReischauer, v.IsNative).Full, LatinSuggestion.Person(name, LatinSystem.Revised, v.IsNative).Full));
    });

    [Fact]
    public void Provinces_and_established_places_come_out_of_the_table() => Assert.All(Vectors("place-admin").Concat(Vectors("place-conv")), v =>
    {
        Assert.Equal(v.Cyrillic, EstablishedSpellings.Defaults.CyrillicPlace(v.Hangul) ?? CyrillicSuggestion.Place(v.Hangul, new CyrillicSettings()));
        Assert.Equal((v.McCune, v.Revised), (LatinSuggestion.Place(v.Hangul, LatinSystem.McCuneReischauer), LatinSuggestion.Place(v.Hangul, LatinSystem.Revised)));
    });

    [Fact]
    public void Everybody_is_found_first_by_the_spelling_of_the_press()
    {
        var conventional = Vectors("person-conv");
        var names = Vectors("person-split").Select(v => v.Hangul).Distinct().ToList();
        var index = new NameIndex(names.Select((hangul, i) => SearchSamples.Person(i, HangulName.Parse(hangul))).Concat(SearchSamples.Noise(3000, firstId: 1000, except: names)));
        Assert.Empty(conventional.Where(v => index.Find(v.Cyrillic) is not [var first, ..] || first.Id != names.IndexOf(v.Hangul)).Select(v => $"{v.Cyrillic} {v.Hangul}"));
    }

    private static List<Vector> Vectors(string style)
    {
        Assert.SkipWhen(VectorsPath is null, "There is no ../shared/data/names-vectors.tsv beside this source tree.");
        var vectors = File.ReadLines(VectorsPath!).Skip(1).Select(line => line.Split('\t')).Select(c => new Vector(c[0], c[1], c[2], c[3], c[4], c[5])).Where(v => v.Style == style).ToList();
        Assert.NotEmpty(vectors);
        return vectors;
    }

    // A worktree may lie a folder deeper than the clone.
    private static IEnumerable<string> Above(string root)
    {
        for (var folder = Directory.GetParent(root); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
