using Contest.Core.Names;
using Contest.Core.Registration;
using CsCheck;

namespace Contest.Tests.Core.Registration;

/// <summary>Who may be registered twice (rules N2 and G11).</summary>
public sealed class DuplicateRuleTests
{
    private static readonly Dictionary<int, string> NoPassports = [];

    [Fact]
    public void Equal_names_with_another_birth_date_are_two_people() =>
        Assert.Empty(DuplicateRule.Pairs([Person(1), Person(2) with { BirthDate = new DateOnly(2005, 1, 1) }], NoPassports, []));

    [Theory]
    [InlineData("Ким", "Ын Гён", "Ким", "Ынгён")]
    [InlineData("Ким", "Ын Гён", "КИМ", "Ын-Ген")]
    public void One_spelling_is_known_through_spaces_hyphens_case_and_ё(string surname, string given, string otherSurname, string otherGiven)
    {
        var one = Person(1) with { Name = new PersonName(new NameForm("김", "은경"), new NameForm(surname, given), new NameForm("", "")) };
        var other = Person(2) with { Name = new PersonName(new NameForm("금", "은경"), new NameForm(otherSurname, otherGiven), new NameForm("", "")) };

        Assert.Equal([Likeness.CyrillicAndBirth], Assert.Single(DuplicateRule.Pairs([one, other], NoPassports, [])).Likeness);
    }

    [Fact]
    public void Names_that_nobody_has_typed_are_not_equal()
    {
        var one = Person(1) with { Name = new PersonName(new NameForm("김", "은경"), new NameForm("Ким", "Ын Гён"), new NameForm("", "")) };
        var other = Person(2) with { Name = new PersonName(new NameForm("박", "철수"), new NameForm("Пак", "Чхоль Су"), new NameForm("", "")) };

        Assert.Empty(DuplicateRule.Pairs([one, other], NoPassports, []));
    }

    [Fact]
    public void The_order_of_the_contestants_changes_nothing_and_nobody_pairs_with_themselves() =>
        Gen.Int[0, 2].Array[2, 9].SelectMany(kinds => Gen.Shuffle(Enumerable.Range(0, kinds.Length).ToArray()).Select(order => (kinds, order))).Sample(sample =>
        {
            var people = sample.kinds.Select((kind, i) => Person(i + 1) with { BirthDate = new DateOnly(2006, 1, kind + 1) }).ToList();

            var pairs = DuplicateRule.Pairs([.. sample.order.Select(i => people[i])], NoPassports, []);

            Assert.Equal(DuplicateRule.Pairs(people, NoPassports, []).Select(p => (p.First.Id, p.Second.Id)), pairs.Select(p => (p.First.Id, p.Second.Id)));
            Assert.Equal(sample.kinds.GroupBy(k => k).Sum(g => g.Count() * (g.Count() - 1) / 2), pairs.Count);
            Assert.All(pairs, p => Assert.True(p.First.Id < p.Second.Id));
        }, iter: 300);

    private static Contestant Person(int id) => WorldRecords.Contestant(1, 5, 1) with { Id = id, Number = $"01{id:00}" };
}
