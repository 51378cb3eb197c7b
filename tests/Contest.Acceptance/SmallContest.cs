using Contest.Core.Editions;
using ClosedXML.Excel;
using Contest.Core;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Documents.Registration;

namespace Contest.Acceptance;

/// <summary>A contest of one category, one oral round and two judges, as the files that an organizer would make for it.</summary>
internal static class SmallContest
{
    public const string Category = "recital";
    public const string Round = "poem";

    /// <summary>The judges by the names that the site shows; they mark everybody.</summary>
    public static readonly IReadOnlyList<string> Judges = ["А. С. Зимина", "Мун Хе Сон"];

    private static readonly PersonName[] Names =
    [
        Named("강", "은별", "Кан", "Ын Бёль", "KANG", "UN BYOL"), Named("배", "성진", "Пэ", "Сон Чжин", "PAE", "SONG JIN"), Named("차", "미래", "Чха", "Ми Рэ", "CHA", "MI RAE"),
        Named("탁", "영호", "Тхак", "Ён Хо", "THAK", "YONG HO"), Named("피", "연희", "Пхи", "Ён Хи", "PHI", "YON HUI"), Named("손", "광명", "Сон", "Кван Мён", "SON", "KWANG MYONG"),
        Named("유", "진아", "Ю", "Чжин А", "YU", "JIN A"), Named("현", "철", "Хён", "Чхоль", "HYON", "CHOL"), Named("엄", "수련", "Ом", "Су Рён", "OM", "SU RYON"),
        Named("주", "혁", "Чу", "Хёк", "JU", "HYOK"),
    ];

    /// <summary>How many take part where the whole list does.</summary>
    public const int Contestants = 10;

    /// <summary>Where a file of the folder SmallEdition lies.</summary>
    public static string PathTo(string file) => Path.Combine(AppContext.BaseDirectory, "SmallEdition", file);

    /// <summary>The name of a contestant, from 0.</summary>
    public static PersonName Name(int index) => Names[index];

    /// <summary>The number of a contestant, from 0.</summary>
    public static string Number(int index) => $"{index + 1:000}";

    /// <summary>The workbook of registration with Russian headers.</summary>
    public static byte[] Workbook(int contestants)
    {
        var college = new Institution
        {
            Id = 1,
            EditionId = 1,
            Code = "ВПИ",
            Name = new Wording("Вонсанский педагогический институт", "원산사범대학", "Wonsan Teachers' College"),
            NameGenitive = "Вонсанского педагогического института",
            Town = new Wording("Вонсан", "원산", "Wonsan"),
            Kind = InstitutionKind.University,
        };
        var people = Enumerable.Range(0, contestants).Select(i => new Contestant
        {
            Id = i + 1,
            EditionId = 1,
            Number = Number(i),
            CategoryId = Category,
            Name = Name(i % Names.Length),
            Sex = i % 2 == 0 ? Sex.Female : Sex.Male,
            // Of many who have one name each has a birthday of their own.
            BirthDate = new DateOnly(2007, 1 + i % Names.Length, 10 + i % Names.Length).AddYears(-(i / Names.Length)),
            BirthPlace = "Вонсан",
            InstitutionId = 1,
            Year = 2,
            Major = "русский язык",
            Teachers = ["Чхэ Ын Ха"],
            State = ContestantState.Admitted,
        }).ToList();
        var passports = people.ToDictionary(p => p.Id, p => new Passport($"{700 + p.Id:000000000}", new DateOnly(2026, 2, 1), new DateOnly(2031, 1, 31)));
        return RegistrationWorkbook.Write(new Registered(1, [Category], [college], people, passports), Language.Russian, new DateTime(2028, 3, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>The same workbook with a date of birth in row 3 that is no date.</summary>
    public static byte[] WorkbookWithAWrongDate(int contestants)
    {
        using var workbook = new XLWorkbook(new MemoryStream(Workbook(contestants)));
        var sheet = workbook.Worksheet("Участники");
        sheet.Row(1).CellsUsed().Single(c => c.GetString() == "Дата рождения").CellBelow(2).SetValue("31.02.2007");
        using var bytes = new MemoryStream();
        workbook.SaveAs(bytes);
        return bytes.ToArray();
    }

    private static PersonName Named(string hangulSurname, string hangulGiven, string surname, string given, string latinSurname, string latinGiven) =>
        new(new NameForm(hangulSurname, hangulGiven), new NameForm(surname, given), new NameForm(latinSurname, latinGiven));
}
