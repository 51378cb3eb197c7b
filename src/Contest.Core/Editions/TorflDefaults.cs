namespace Contest.Core.Editions;

/// <summary>The levels of the Test of Russian as a Foreign Language as they are commonly published. They fill an empty table once; from then on the table is the staff's.</summary>
public static class TorflDefaults
{
    private static readonly Wording[] Subtests =
    [
        new("Лексика. Грамматика", "어휘문법", "Vocabulary and grammar"), new("Чтение", "독해", "Reading"), new("Аудирование", "듣기", "Listening"),
        new("Письмо", "글짓기", "Writing"), new("Говорение", "말하기", "Speaking"),
    ];

    /// <summary>The six levels, the lowest first.</summary>
    public static readonly IReadOnlyList<TorflLevel> Levels =
    [
        Level(1, "ТЭУ", new Wording("Элементарный уровень", "기초수준", "Elementary level"), "A1", 780, [50, 50, 30, 50, 30], [100, 120, 100, 80, 130]),
        Level(2, "ТБУ", new Wording("Базовый уровень", "기본수준", "Basic level"), "A2", 1300, [50, 50, 35, 50, 25], [110, 180, 150, 80, 180]),
        Level(3, "ТРКИ-1", new Wording("Первый сертификационный уровень", "제1인증수준", "First certification level"), "B1", 2300, [60, 50, 35, 60, 25], [165, 140, 120, 80, 170]),
        Level(4, "ТРКИ-2", new Wording("Второй сертификационный уровень", "제2인증수준", "Second certification level"), "B2", 5000, [90, 60, 35, 60, 35], [150, 150, 150, 65, 145]),
        Level(5, "ТРКИ-3", new Wording("Третий сертификационный уровень", "제3인증수준", "Third certification level"), "C1", 11000, [90, 75, 35, 60, 40], [100, 150, 150, 100, 150]),
        Level(6, "ТРКИ-4", new Wording("Четвёртый сертификационный уровень", "제4인증수준", "Fourth certification level"), "C2", 20000, [60, 80, 40, 60, 50], [140, 136, 150, 95, 165]),
    ];

    private static TorflLevel Level(int position, string code, Wording name, string cefr, int words, int[] minutes, int[] maxima) => new()
    {
        Code = code, Position = position, Name = name, Cefr = cefr, Words = words,
        Subtests = [.. Subtests.Select((subtest, i) => new TorflSubtest(subtest, minutes[i], maxima[i]))],
    };
}

/// <summary>Checks a level of the table.</summary>
public static class TorflRule
{
    /// <summary>Every mistake, each with its path; empty when the level can be saved.</summary>
    public static IReadOnlyList<Problem> Check(TorflLevel level)
    {
        var problems = new List<Problem>();
        void Refuse(bool wrong, string where, string code)
        {
            if (wrong)
                problems.Add(new Problem(code).At(new Place(Column: "$." + where)));
        }

        Refuse(string.IsNullOrWhiteSpace(level.Code), "code", "Torfl.TextMissing");
        Refuse(string.IsNullOrWhiteSpace(level.Cefr), "cefr", "Torfl.TextMissing");
        Refuse(string.IsNullOrWhiteSpace(level.Name.Ru) || string.IsNullOrWhiteSpace(level.Name.Ko) || string.IsNullOrWhiteSpace(level.Name.En), "name", "Torfl.TextMissing");
        Refuse(level.Words < 0, "words", "Torfl.Number");
        for (var i = 0; i < level.Subtests.Count; i++)
            Refuse(level.Subtests[i].Minutes < 1 || level.Subtests[i].Maximum < 1, $"subtests[{i}]", "Torfl.Number");
        return problems;
    }
}
