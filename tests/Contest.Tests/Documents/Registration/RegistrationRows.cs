using Contest.Core.Registration;

namespace Contest.Tests.Documents.Registration;

/// <summary>Headers and rows of registration sheets as institutions type them.</summary>
internal static class RegistrationRows
{
    public static readonly string[] Russian =
    [
        "№", "Категория", "Фамилия (кор.)", "Имя (кор.)", "Фамилия (рус.)", "Имя (рус.)", "Фамилия (лат.)", "Имя (лат.)", "Пол", "Дата рождения", "Место рождения", "Учебное заведение",
        "Курс или класс", "Специальность", "Преподаватель 1", "Преподаватель 2", "Преподаватель 3", "Состояние", "Паспорт", "Паспорт выдан", "Паспорт действителен до",
        "Русский язык — специальность", "Победитель прошлых лет", "Лет в России", "Телефон", "Электронная почта", "Законный представитель и телефон", "Исконное имя", "Метки", "Заметки",
    ];

    public static readonly string[] Korean =
    [
        "번호", "부류", "성 (조선글)", "이름 (조선글)", "성 (로어)", "이름 (로어)", "성 (라틴글)", "이름 (라틴글)", "성별", "난날", "난곳", "교육기관",
        "학년", "전공", "교원 1", "교원 2", "교원 3", "상태", "려권", "려권발급날자", "려권유효기한",
        "로어전공", "지난 경연 우승자", "로씨야체류년수", "전화", "전자우편", "보호자와 전화", "고유어이름", "표식", "비고",
    ];

    public static readonly string[] English =
    [
        "No.", "Category", "Surname (Korean)", "Given name (Korean)", "Surname (Russian)", "Given name (Russian)", "Surname (Latin)", "Given name (Latin)", "Sex", "Date of birth", "Place of birth",
        "Institution", "Year of study", "Major", "Teacher 1", "Teacher 2", "Teacher 3", "State", "Passport", "Passport issued", "Passport valid until",
        "Russian is the major", "Earlier winner", "Years in Russia", "Telephone", "E-mail", "Guardian and telephone", "Native given name", "Tags", "Notes",
    ];

    public static readonly string[] RussianInstitutions = ["Код", "Название", "Название (род. п.)", "Название (кор.)", "Название (англ.)", "Город", "Город (кор.)", "Город (англ.)", "Вид"];

    /// <summary>Kim Chol Su, as the sample of that name.</summary>
    public static string[] Kim =>
    [
        "0101", "univ-major", "김", "철수", "Ким", "Чхоль Су", "KIM", "CHOL SU", "м", "12.04.2005", "Пхеньян", "ПУИЯ",
        "3", "русский язык и литература", "Ан Чхун Хи", "Сим Гён Иль", "", "явился", "000000001", "2026-01-11", "10.1.2031",
        "да", "нет", "0", "2-381-0101", "kim@example.org", "", "нет", "хор", "живёт в общежитии",
    ];

    public static string[] ForeignStudies =>
    [
        "ПУИЯ", "Пхеньянский университет иностранных языков", "Пхеньянского университета иностранных языков", "평양외국어대학", "Pyongyang University of Foreign Studies", "Пхеньян", "평양", "Pyongyang", "вуз",
    ];

    /// <summary>The row with one cell typed otherwise.</summary>
    public static string[] With(this string[] row, RegistrationColumn column, string text)
    {
        var copy = (string[])row.Clone();
        copy[(int)column] = text;
        return copy;
    }

    /// <summary>The row without some of its columns.</summary>
    public static string[] Without(this string[] row, params RegistrationColumn[] columns) => [.. row.Where((_, i) => !columns.Contains((RegistrationColumn)i))];
}
