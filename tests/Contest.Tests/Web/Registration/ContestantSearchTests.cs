using System.Globalization;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Web.Registration;
using Microsoft.AspNetCore.Http;

namespace Contest.Tests.Web.Registration;

/// <summary>Who is found by what a registrar types, and in which order lists stand.</summary>
public sealed class ContestantSearchTests
{
    private static readonly ContestantRow[] Rows =
    [
        Row(1, "최", "선희", "Чхве", "Сон Хи", "CHOE", "SON HUI"),
        Row(2, "김", "철수", "Ким", "Чхоль Су", "KIM", "CHOL SU"),
        Row(3, "리", "설주", "Ли", "Соль Джу", "", ""),
        Row(4, "안", "명호", "Ан", "Мён Хо", "AN", "MYONG HO"),
        Row(5, "오", "은", "О", "Ын", "O", "UN"),
        Row(6, "량", "금희", "Рян", "Гым Хи", "RYANG", "KUM HUI"),
    ];

    [Theory]
    [InlineData("Цой Сон Хи", "0101")]
    [InlineData("Чхве Сонхи", "0101")]
    [InlineData("Choe Son Hui", "0101")]
    [InlineData("최선희", "0101")]
    [InlineData("сон хи цой", "0101")]
    [InlineData("Ри Соль Чжу", "0103")]
    [InlineData("리설주", "0103")]
    [InlineData("Kim Chul Su", "0102")]
    [InlineData("Ким Чхоль Сй", "0102")]
    [InlineData("0105", "0105")]
    public void One_person_is_found_from_any_script_and_usual_spelling(string query, string number) => Assert.Equal(number, ContestantSearch.Find(Rows, query)[0].Number);

    [Fact]
    public void What_stands_in_no_name_finds_nobody_and_an_institution_finds_all_of_it()
    {
        Assert.All(new[] { "Александр Пушкин", "zzzz", "ЩЩЩ" }, nobody => Assert.Empty(ContestantSearch.Find(Rows, nobody)));
        Assert.Equal(Rows.Length, ContestantSearch.Find(Rows, "приречный").Count);
        Assert.Equal(Rows, ContestantSearch.Find(Rows, " "));
    }

    [Theory]
    [InlineData("ru", "0104 0102 0103 0105 0106 0101")]
    [InlineData("ko", "0102 0106 0103 0101 0104 0105")]
    public void The_list_goes_by_the_alphabet_of_the_reader(string language, string numbers)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            Assert.Equal(numbers, string.Join(' ', ContestantFilter.Of(new QueryCollection()).Apply(Rows).Select(r => r.Number)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static ContestantRow Row(int count, string surname, string given, string cyrillic, string cyrillicGiven, string latin, string latinGiven)
    {
        var contestant = WorldRecords.Contestant(1, count, 1) with
        {
            Id = count,
            Name = new PersonName(new NameForm(surname, given), new NameForm(cyrillic, cyrillicGiven), new NameForm(latin, latinGiven)),
        };
        return new ContestantRow(contestant, WorldRecords.Institutions[0], "Студенты", WorldRecords.Institutions[0].Name.Ru, WorldRecords.Institutions[0].Town.Ru, 20, Array.Empty<Gap>());
    }
}
