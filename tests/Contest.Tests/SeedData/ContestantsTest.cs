using Contest.Core.Names;
using Contest.Core.Registration;
using Xunit;

namespace Contest.Tests.SeedData;

public sealed class ContestantsTest(SeedEdition seed) : IClassFixture<SeedEdition>
{
    private readonly RegistrationPreview _preview = seed.Preview;

    private IEnumerable<Contestant> Contestants => _preview.Lines.Select(l => l.Contestant!);

    [Fact]
    public void The_workbook_is_accepted_whole()
    {
        Assert.Empty(_preview.AllProblems);
        Assert.Equal(120, _preview.New);
        Assert.Equal(14, seed.Sheets.Institutions.Count);
        Assert.Equal([50, 40, 30], Contestants.GroupBy(c => c.CategoryId).OrderBy(g => g.Key).Select(g => g.Count()));
        Assert.Equal(14, Contestants.Select(c => c.InstitutionId).Distinct().Count());
    }

    [Fact]
    public void Every_name_keeps_to_its_script()
    {
        foreach (var name in Contestants.Select(c => c.Name).Concat(seed.Trip.Accompanying.Select(a => a.Person.Name)))
        {
            AssertScript(name.Hangul, Script.Hangul);
            AssertScript(name.Cyrillic, Script.Cyrillic);
            AssertScript(name.Latin, Script.Latin);
            Assert.DoesNotContain(name.Latin.Full, letter => letter > '\x7F');
        }
        Assert.All(Contestants.SelectMany(c => c.Teachers), teacher => Assert.Null(ScriptRule.FirstForeignLetter(teacher, Script.Cyrillic)));
    }

    [Theory]
    [InlineData("리설향", "Ли Соль Хян", "RI SOL HYANG")]
    [InlineData("김철수", "Ким Чхоль Су", "KIM CHOL SU")]
    [InlineData("오은", "О Ын", "O UN")]
    [InlineData("한별", "Хан Пёль", "HAN PYOL")]
    [InlineData("선우옥", "Сону Ок", "SONU OK")]
    [InlineData("남궁철민", "Намгун Чхоль Мин", "NAMGUNG CHOL MIN")]
    [InlineData("정광진", "Чон Кван Джин", "JONG KWANG JIN")]
    [InlineData("김꽃분이", "Ким Ккотпуни", "KIM KKOTPUNI")]
    public void Names_are_spelled_as_papers_of_the_country_do(string hangul, string cyrillic, string latin)
    {
        var name = Assert.Single(Contestants, c => c.Name.Hangul.Surname + c.Name.Hangul.Given == hangul).Name;
        Assert.Equal((cyrillic, latin), (name.Cyrillic.Full, name.Latin.Full));
    }

    [Fact]
    public void The_initial_sound_rule_of_the_south_is_nowhere_applied() =>
        Assert.DoesNotContain(Contestants, c => c.Name.Hangul.Surname is "이" or "임" or "유" or "양" or "염" or "노" or "나" or "여" or "연");

    [Fact]
    public void The_first_given_syllable_is_voiceless() =>
        Assert.DoesNotContain(Contestants, c => c.Name.Cyrillic.Given[0] is 'Г' or 'Д' or 'Б');

    [Fact]
    public void The_hard_cases_are_there()
    {
        Assert.Equal(40, Contestants.Max(c => c.Name.Cyrillic.Full.Length));
        Assert.Equal(121, seed.Sheets.Institutions.Max(i => i[InstitutionColumn.NameRu].Length));
        var twins = Assert.Single(Contestants.GroupBy(c => c.Name.Cyrillic), g => g.Count() > 1).ToList();
        Assert.Equal(2, twins.Count);
        Assert.Equal(twins[0].InstitutionId, twins[1].InstitutionId);
        Assert.NotEqual(twins[0].Name.Hangul, twins[1].Name.Hangul);
        Assert.Contains(Contestants, c => c.BirthDate is { Month: 2, Day: 29 });
        Assert.Equal("렴태호", Assert.Single(Contestants, c => c.State == ContestantState.Withdrawn).Name.HangulFull);
    }

    [Fact]
    public void Ages_fit_the_category() => Assert.All(Contestants, c =>
        Assert.InRange(c.AgeOn(seed.Edition.FinalFrom), c.CategoryId == "school-upper" ? 13 : 17, c.CategoryId == "school-upper" ? 17 : 27));

    [Fact]
    public void A_passport_has_nine_digits_with_leading_zeros_and_comes_with_a_Latin_name()
    {
        var passports = _preview.Lines.Where(l => l.Passport is not null).ToList();
        Assert.InRange(passports.Count, 30, 90);
        Assert.All(passports, l => Assert.Matches("^000000[0-9]{3}$", l.Passport!.Number));
        Assert.All(_preview.Lines, l => Assert.Equal(l.Passport is not null, l.Contestant!.Name.Latin.Surname.Length > 0));
        var numbers = passports.Select(l => l.Passport!.Number).Concat(seed.Trip.Accompanying.Select(a => a.Person.Passport.Number)).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    private static void AssertScript(NameForm name, Script script) =>
        Assert.Null(ScriptRule.FirstForeignLetter(name.Surname + name.Given, script));
}
