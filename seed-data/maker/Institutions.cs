using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;

namespace Contest.SeedData;

/// <summary>Where contestants come from: how many of them, and who teaches them.</summary>
internal sealed record School(Institution Institution, string Category, int Contestants, string Major, IReadOnlyList<string> Teachers);

/// <summary>The fourteen institutions.</summary>
internal static class Schools
{
    private static readonly Wording Pyongyang = new("Пхеньян", "평양", "Pyongyang");
    private static readonly Wording Hamhung = new("Хамхын", "함흥", "Hamhung");
    private static readonly Wording Chongjin = new("Чхонджин", "청진", "Chongjin");
    private static readonly Wording Rason = new("Расон", "라선", "Rason");
    private static readonly Wording Pyongsong = new("Пхенсон", "평성", "Pyongsong");
    private static readonly Wording Wonsan = new("Вонсан", "원산", "Wonsan");
    private static readonly Wording Sinuiju = new("Синыйджу", "신의주", "Sinuiju");

    public static readonly IReadOnlyList<School> All =
    [
        Of("УИЯ-Пхеньян", "Пхеньянское училище иностранных языков", "Пхеньянского училища иностранных языков",
            "평양외국어학원", "Pyongyang Foreign Language School", Pyongyang, InstitutionKind.LanguageSchool,
            "school-upper", 14, "", "류금옥", "장혜련", "문광일"),
        Of("УИЯ-Хамхын", "Хамхынское училище иностранных языков", "Хамхынского училища иностранных языков",
            "함흥외국어학원", "Hamhung Foreign Language School", Hamhung, InstitutionKind.LanguageSchool,
            "school-upper", 11, "", "백설매", "원철남"),
        Of("УИЯ-Чхонджин", "Чхонджинское училище иностранных языков", "Чхонджинского училища иностранных языков",
            "청진외국어학원", "Chongjin Foreign Language School", Chongjin, InstitutionKind.LanguageSchool,
            "school-upper", 10, "", "허명순", "고정철"),
        Of("УИЯ-Расон", "Расонское училище иностранных языков", "Расонского училища иностранных языков",
            "라선외국어학원", "Rason Foreign Language School", Rason, InstitutionKind.LanguageSchool,
            "school-upper", 8, "", "주옥희"),
        Of("СШ1-Пхенсон", "Пхенсонская средняя школа № 1", "Пхенсонской средней школы № 1",
            "평성제1고급중학교", "Pyongsong Senior Middle School No. 1", Pyongsong, InstitutionKind.School,
            "school-upper", 7, "", "신영애", "계봉남"),
        Of("ПУИЯ", "Пхеньянский университет иностранных языков", "Пхеньянского университета иностранных языков",
            "평양외국어대학", "Pyongyang University of Foreign Studies", Pyongyang, InstitutionKind.University,
            "univ-major", 14, "русский язык и литература", "안춘희", "심경일", "현복실"),
        Of("ВПИ", "Вонсанский педагогический институт", "Вонсанского педагогического института",
            "원산사범대학", "Wonsan University of Education", Wonsan, InstitutionKind.University,
            "univ-major", 9, "преподавание русского языка", "림효선", "차성국"),
        Of("ХПИ", "Хамхынский педагогический институт", "Хамхынского педагогического института",
            "함흥사범대학", "Hamhung University of Education", Hamhung, InstitutionKind.University,
            "univ-major", 8, "преподавание русского языка", "서명옥", "방일룡"),
        Of("СХПИ",
            "Северо-Хамгёнский провинциальный педагогический институт иностранных языков и международного гуманитарного сотрудничества",
            "Северо-Хамгёнского провинциального педагогического института иностранных языков и международного гуманитарного сотрудничества",
            "함경북도외국어국제인도협력사범대학",
            "North Hamgyong Provincial University of Education for Foreign Languages and International Humanitarian Cooperation", Chongjin, InstitutionKind.University,
            "univ-major", 7, "перевод (русский язык)", "홍경일", "채순금"),
        Of("СПИ", "Синыйджуский педагогический институт", "Синыйджуского педагогического института",
            "신의주사범대학", "Sinuiju University of Education", Sinuiju, InstitutionKind.University,
            "univ-major", 2, "преподавание русского языка", "민덕수"),
        Of("ПАСУ", "Пхеньянский архитектурно-строительный университет", "Пхеньянского архитектурно-строительного университета",
            "평양건축대학", "Pyongyang University of Architecture", Pyongyang, InstitutionKind.University,
            "univ-nonmajor", 9, "архитектура", "조을선", "배은숙"),
        Of("ПУЖТ", "Пхеньянский университет железнодорожного транспорта", "Пхеньянского университета железнодорожного транспорта",
            "평양철도대학", "Pyongyang University of Railways", Pyongyang, InstitutionKind.University,
            "univ-nonmajor", 8, "автоматика на железнодорожном транспорте", "전기석", "탁련화"),
        Of("ХХТУ", "Хамхынский химико-технологический университет", "Хамхынского химико-технологического университета",
            "함흥화학공업대학", "Hamhung University of Chemical Industry", Hamhung, InstitutionKind.University,
            "univ-nonmajor", 7, "химическая технология", "엄순복"),
        Of("ВСХИ", "Вонсанский сельскохозяйственный институт", "Вонсанского сельскохозяйственного института",
            "원산농업대학", "Wonsan University of Agriculture", Wonsan, InstitutionKind.University,
            "univ-nonmajor", 6, "агрономия", "석춘순", "표광남"),
    ];

    private static School Of(string code, string ru, string genitive, string ko, string en, Wording town, InstitutionKind kind,
        string category, int contestants, string major, params string[] teachers) =>
        new(new Institution { EditionId = 0, Code = code, Name = new Wording(ru, ko, en), NameGenitive = genitive, Town = town, Kind = kind },
            category, contestants, major, [.. teachers.Select(t => $"{Spelling.CyrillicSurname(t[..1])} {Spelling.Cyrillic(t[1..])}")]);
}
