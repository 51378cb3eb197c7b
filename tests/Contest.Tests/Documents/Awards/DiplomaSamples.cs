using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;

namespace Contest.Tests.Documents.Awards;

/// <summary>Invented diplomas: the ordinary ones and the hard cases.</summary>
internal static class DiplomaSamples
{
    public static readonly Edition Edition = new()
    {
        Code = "2027",
        Name = new("Национальный конкурс русского языка среди студентов КНДР", "전국대학생로어경연", "National Russian Language Contest among Students of the DPRK"),
        NameGenitive = "Национального конкурса русского языка",
        Organizer = new(
            "Посольство Российской Федерации\nв Корейской Народно-Демократической Республике",
            "조선민주주의인민공화국주재\n로씨야련방대사관",
            "Embassy of the Russian Federation\nin the Democratic People’s Republic of Korea"),
        Town = new("Пхеньян", "평양", "Pyongyang"),
        Year = 2027,
        FinalFrom = new(2027, 5, 12),
        FinalTo = new(2027, 5, 15),
        AwardedOn = new(2027, 5, 15),
        TimeZone = "Asia/Pyongyang",
        DiplomaNumber = "НКРЯ-2027/Д{degree}-{n:000}",
        Signatories =
        [
            new(SignatoryRole.Organizer, new("Председатель оргкомитета,\nЧрезвычайный и Полномочный Посол", "조직위원회 위원장", "Chair of the Organizing Committee"), "А. В. Соколов"),
            new(SignatoryRole.Jury, new("Председатель жюри,\nпрофессор кафедры русского языка", "심사위원회 위원장", "Chair of the Jury"), "Е. Н. Орлова"),
            new(SignatoryRole.Secretary, new("Секретарь", "서기", "Secretary"), "М. А. Лугова"),
        ],
    };

    public static readonly Wording Category = new("Студенты-филологи", "전공반", "Students of philology");

    public static readonly Wording ForeignStudies = new("Пхеньянский университет иностранных языков", "평양외국어대학", "Pyongyang University of Foreign Studies");

    public static readonly Wording Pedagogy = new(
        "Северо-Хамгёнский провинциальный педагогический институт иностранных языков и международного гуманитарного сотрудничества",
        "함경북도 제1사범대학",
        "North Hamgyong Provincial Pedagogical Institute of Foreign Languages and International Humanitarian Cooperation");

    public static readonly DiplomaSheet First = new()
    {
        Edition = Edition,
        Category = Category,
        Degree = 1,
        Number = "НКРЯ-2027/ДI-003",
        Name = new(new("김", "철수"), new("Ким", "Чхоль Су"), new("KIM", "CHOL SU")),
        Sex = Sex.Male,
        Year = 3,
        InstitutionKind = InstitutionKind.University,
        Institution = ForeignStudies,
        InstitutionGenitive = "Пхеньянского университета иностранных языков",
        Place = 1,
        PlaceTo = 1,
        Total = new(18750),
        Maximum = Points.Of(200),
        CheckText = "NKRYA-2027/D1-003",
    };

    /// <summary>Two letters of name, a woman, a shared place.</summary>
    public static readonly DiplomaSheet Second = First with
    {
        Degree = 2,
        Number = "НКРЯ-2027/ДII-004",
        Name = new(new("오", "은"), new("О", "Ын"), new("O", "UN")),
        Sex = Sex.Female,
        Year = 2,
        Institution = new("Вонсанский педагогический институт", "원산사범대학", "Wonsan Pedagogical Institute"),
        InstitutionGenitive = "Вонсанского педагогического института",
        Place = 2,
        PlaceTo = 3,
        Total = new(18100),
        CheckText = "NKRYA-2027/D2-004",
    };

    public static readonly DiplomaSheet Third = First with
    {
        Degree = 3,
        Number = "НКРЯ-2027/ДIII-006",
        Name = new(new("남궁", "철민석"), new("Намгун", "Чхоль Мин Сок"), new("NAMGUNG", "CHOL MIN SOK")),
        Year = 5,
        Place = 4,
        PlaceTo = 4,
        Total = new(16800),
        CheckText = "NKRYA-2027/D3-006",
    };

    /// <summary>A name of 41 letters and an institution of 121.</summary>
    public static readonly DiplomaSheet Long = First with
    {
        Name = new(new("황보", "철혁명철광혁성철"), new("Хванбо", "Чхольхёк Мёнчхоль Кванхёк Сончхоль"), new("HWANGBO", "CHOLHYOK MYONGCHOL KWANGHYOK SONGCHOL")),
        Year = 5,
        Institution = Pedagogy,
        InstitutionGenitive = "Северо-Хамгёнского провинциального педагогического института иностранных языков и международного гуманитарного сотрудничества",
        CheckText = "NKRYA-2027/D1-004",
    };

    /// <summary>A name of 60 letters that stands on two lines, and a reason of four.</summary>
    public static readonly DiplomaSheet Extreme = Long with
    {
        Name = new(
            new("황보", "철혁명철광혁성철천명석권선"),
            new("Хванбо", "Чхольхёк Мёнчхоль Кванхёк Сончхоль Чхонмёнсок Квонсон"),
            new("HWANGBO", "CHOLHYOK MYONGCHOL KWANGHYOK SONGCHOL CHONMYONGSOK KWONSON")),
        Category = new("Студенты-филологи и будущие переводчики", "전공 및 번역반", "Students of philology and future translators"),
        InstitutionGenitive = "факультета русского языка, литературы и страноведения Северо-Хамгёнского провинциального педагогического института иностранных языков и международного гуманитарного сотрудничества",
        CheckText = "NKRYA-2027/D1-005",
    };
}
