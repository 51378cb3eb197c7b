using System.Globalization;
using Contest.Core.Names;

namespace Contest.Benchmarks;

/// <summary>
/// Searching 100,000 people, the dearest of a few queries from three scripts and with a typing mistake, against a bare pass over the same names that looks for the query letter by letter; and against what a person does not notice.
/// </summary>
public sealed class NameSearchMeasurement : Measurement
{
    private const int People = 100_000;
    private const double Aim = 10, Milliseconds = 50;

    private static readonly string[] Surnames = ["김", "리", "박", "최", "정", "강", "조", "윤", "장", "림", "한", "오", "서", "신", "권", "황", "안", "송", "류", "전", "홍", "고", "문", "량", "남궁"];
    private static readonly string[] Syllables =
        ["철", "수", "영", "희", "성", "민", "은", "정", "일", "남", "옥", "순", "금", "혁", "진", "국", "광", "명", "학", "룡", "현", "경", "미", "향", "설", "주", "선", "혜", "련", "춘", "봉", "석", "용", "호", "길", "덕", "복",
         "실", "심", "애", "숙", "란", "윤", "범", "기", "창", "송", "월", "권", "태", "청", "의", "예", "원", "강", "해", "훈", "준", "화", "충", "백", "근", "규"];
    private static readonly string[] Queries = ["최선희", "Цой Сон Хи", "Choe Son Hui", "Kim Chol Su", "Ким", "Чхве Сонкхи", "Сун", "Тен Сум Ён"];

    private readonly IReadOnlyList<IndexedName> _people = [.. Names()];

    public override IEnumerable<Line> Run()
    {
        var index = new NameIndex(_people);
        var search = Queries.Select(query => BestOf(10, 3, () => index.Find(query))).MaxBy(cost => cost.Time);
        var found = 0;
        var bare = BestOf(10, 3, () => found += _people.Count(p => p.Name.Cyrillic.Full.Contains("Цой Сон Хи", StringComparison.OrdinalIgnoreCase)));
        var building = BestOf(1, 0, () => _ = new NameIndex(_people));
        yield return new Line("a search among 100,000 people, by a bare pass", Text(search), Text(bare), search.Time / bare.Time, Aim, search.Bytes);
        yield return new Line($"a search among 100,000 people (index built in {Text(building)})", Text(search), $"{Milliseconds} ms", search.Time.TotalMilliseconds / Milliseconds, 1, search.Bytes);
    }

    private static IEnumerable<IndexedName> Names()
    {
        var random = new Random(2027);
        for (var id = 1; id <= People; id++)
        {
            var hangul = new NameForm(Surnames[random.Next(Surnames.Length)], Syllables[random.Next(Syllables.Length)] + Syllables[random.Next(Syllables.Length)]);
            yield return new IndexedName(id, new PersonName(hangul, CyrillicSuggestion.Person(hangul, new CyrillicSettings(Split: true)), LatinSuggestion.Person(hangul, LatinSystem.Dprk)), []);
        }
    }

    private static string Text(Cost cost) => cost.Time.TotalMilliseconds.ToString("0.0 ms", CultureInfo.InvariantCulture);
}
