using System.Text;
using Contest.Core.Names;
using CsCheck;

namespace Contest.Tests.Core.Names;

public sealed class NameIndexTests
{
    private static readonly IndexedName[] Noise = [.. SearchSamples.Noise(4000, firstId: 1000, except: ["최선희", "리설주", "김철수", "정순영", "허용철", "남궁억", "홍빛나", "윤석열", "최철호"])];
    private static readonly NameIndex Index = new(new[]
    {
        Person(1, "최선희", "Чвэ Сон Хи"), Person(2, "리설주"), Person(3, "김철수", "Ким Чер Су"), Person(4, "정순영"), Person(5, "허용철", "Хегай Ён Чер"),
        Person(6, "남궁억"), Person(7, "홍빛나"), Person(8, "윤석열"), Person(9, "최철호"),
    }.Concat(Noise));

    [Theory]
    [InlineData("최선희", 1, MatchReason.Exact)]
    [InlineData("최 선희", 1, MatchReason.Exact)]
    [InlineData("Чхве Сон Хи", 1, MatchReason.Exact)]
    [InlineData("чхве сонхи", 1, MatchReason.Exact)]
    [InlineData("Сон Хи Чхве", 1, MatchReason.Exact)]
    [InlineData("CHOI SON HUI", 1, MatchReason.Exact)]
    [InlineData("Choi Sŏn-hŭi", 1, MatchReason.Exact)]
    [InlineData("Чвэ Сон Хи", 1, MatchReason.Alias)]
    [InlineData("Цой Сон Хи", 1, MatchReason.Sound)]
    [InlineData("Цойсонхи", 1, MatchReason.Sound)]
    [InlineData("Choe Son Hui", 1, MatchReason.Sound)]
    [InlineData("Ch'oe Sŏn-hŭi", 1, MatchReason.Sound)]
    [InlineData("Choe Seonhui", 1, MatchReason.Sound)]
    [InlineData("ChoeSeonhui", 1, MatchReason.Sound)]
    [InlineData("Son Hui Choe", 1, MatchReason.Sound)]
    [InlineData("Цой Сен Хи", 1, MatchReason.Sound)]
    [InlineData("이설주", 2, MatchReason.Sound)]
    [InlineData("Ли Соль Чжу", 2, MatchReason.Sound)]
    [InlineData("Ли Сольджу", 2, MatchReason.Sound)]
    [InlineData("Lee Seol-joo", 2, MatchReason.Sound)]
    [InlineData("И Сольчжу", 2, MatchReason.Sound)]
    [InlineData("Ри Сол Жу", 2, MatchReason.Sound)]
    [InlineData("Ким Чер Су", 3, MatchReason.Alias)]
    [InlineData("Gim Cheol-su", 3, MatchReason.Sound)]
    [InlineData("Kim Chul Soo", 3, MatchReason.Sound)]
    [InlineData("KIMCHOLSU", 3, MatchReason.Exact)]
    [InlineData("Тен Сун Ён", 4, MatchReason.Sound)]
    [InlineData("Jung Sun-young", 4, MatchReason.Sound)]
    [InlineData("Хе Ён Чхоль", 5, MatchReason.Sound)]
    [InlineData("Намгун Ок", 6, MatchReason.Exact)]
    [InlineData("Нам Гун Ок", 6, MatchReason.Exact)]
    [InlineData("Хон Пинна", 7, MatchReason.Sound)]
    [InlineData("Юн Согёль", 8, MatchReason.Sound)]
    [InlineData("Yoon Suk Yeol", 8, MatchReason.Sound)]
    [InlineData("Цой Чхорхо", 9, MatchReason.Sound)]
    [InlineData("Цой Сонкхи", 1, MatchReason.Typo)]
    [InlineData("Чхве Сом Хи", 1, MatchReason.Typo)]
    [InlineData("Choe Som Hui", 1, MatchReason.Typo)]
    [InlineData("최선미히", 1, MatchReason.Typo)]
    public void One_person_is_found_first_from_any_spelling(string query, int id, MatchReason reason)
    {
        var first = Index.Find(query)[0];
        Assert.Equal((id, reason), (first.Id, first.Reason));
    }

    [Theory]
    [InlineData("Соль Джу", 2)]
    [InlineData("설주", 2)]
    [InlineData("Сонх", 1)]
    [InlineData("Намгун", 6)]
    public void A_part_of_the_name_is_enough(string query, int id)
    {
        var matches = Index.Find(query, limit: 200);
        Assert.Contains(matches, m => m.Id == id && m.Reason == MatchReason.Part);
    }

    [Fact]
    public void Better_reasons_come_first_and_the_matched_spelling_is_told()
    {
        var matches = Index.Find("Чвэ Сон Хи", limit: 100);
        Assert.Equal("Чвэ Сон Хи", matches[0].Matched);
        Assert.Equal(matches.Select(m => m.Reason).Order(), matches.Select(m => m.Reason));
        Assert.Equal(matches.Count, matches.DistinctBy(m => m.Id).Count());
        Assert.All(matches, m => Assert.Equal(m.Reason == MatchReason.Typo, m.Mistakes > 0));
    }

    [Fact]
    public void Two_people_of_one_name_are_both_found()
    {
        var index = new NameIndex([Person(1, "김철수"), Person(2, "김철수"), Person(3, "김영희")]);
        Assert.Equal([1, 2], index.Find("Kim Chol Su").Where(m => m.Reason == MatchReason.Exact).Select(m => m.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  - ")]
    [InlineData("?!")]
    [InlineData("12345")]
    public void A_query_without_letters_finds_nobody(string query) => Assert.Empty(Index.Find(query));

    [Fact]
    public void Typing_on_in_pieces_and_in_capitals_changes_nothing()
    {
        Assert.Equal(1, Index.Find("최선희".Normalize(NormalizationForm.FormD))[0].Id);
        Assert.Equal(1, Index.Find("ЦОЙ СОН ХИ")[0].Id);
        Assert.Equal(8, Index.Find("Юн Сок Ель")[0].Id);
    }

    [Fact]
    public void Any_text_at_all_is_searched_without_a_fault() =>
        Gen.String[Gen.Char, 0, 12].Sample(query => Assert.True(Index.Find(query, 5).Count <= 5), iter: 200);

    [Fact]
    public void Everybody_is_found_by_each_of_their_three_names() =>
        Gen.Select(HangulTexts.Word, HangulTexts.Word).Array[1, 8].Sample(names =>
        {
            var people = names.Select((n, i) => SearchSamples.Person(i, new NameForm(n.Item1, n.Item2))).ToList();
            var index = new NameIndex(people);
            foreach (var person in people)
                foreach (var query in new[] { person.Name.HangulFull, person.Name.Hangul.Full, person.Name.Cyrillic.Full, person.Name.Latin.Full })
                    Assert.Contains(index.Find(query), m => m.Id == person.Id && m.Reason == MatchReason.Exact);
        }, iter: 100);

    private static IndexedName Person(int id, string hangul, params string[] aliases) => SearchSamples.Person(id, HangulName.Parse(hangul), aliases);
}
