using Contest.Core.Editions;

namespace Contest.Core.Registration;

/// <summary>The vocabularies of registration workbooks.</summary>
public static class RegistrationWords
{
    public static readonly Vocabulary<YesNo> YesNo = new(
        (Registration.YesNo.No, new("нет", "아니", "no")),
        (Registration.YesNo.Yes, new("да", "예", "yes")),
        (Registration.YesNo.No, new("-", "0", "false")),
        (Registration.YesNo.Yes, new("+", "1", "true")));

    public static readonly Vocabulary<Sex> Sexes = new(
        (Sex.Male, new("м", "남", "M")),
        (Sex.Female, new("ж", "녀", "F")),
        (Sex.Male, new("муж", "남자", "male")),
        (Sex.Female, new("жен", "녀자", "female")),
        (Sex.Male, new("мужской", "남성", "man")),
        (Sex.Female, new("женский", "녀성", "woman")));

    public static readonly Vocabulary<ContestantState> States = new(
        (ContestantState.Applied, new("заявлен", "신청", "applied")),
        (ContestantState.Admitted, new("допущен", "허가", "admitted")),
        (ContestantState.Present, new("явился", "참가", "present")),
        (ContestantState.Withdrawn, new("снялся", "기권", "withdrawn")),
        (ContestantState.NoShow, new("неявка", "불참", "no-show")),
        (ContestantState.Disqualified, new("удалён", "실격", "disqualified")),
        (ContestantState.Withdrawn, new("снялась", "포기", "withdrawn")),
        (ContestantState.Disqualified, new("удален", "실격", "disqualified")));

    public static readonly Vocabulary<InstitutionKind> Kinds = new(
        (InstitutionKind.School, new("школа", "학교", "school")),
        (InstitutionKind.LanguageSchool, new("училище", "외국어학원", "language school")),
        (InstitutionKind.University, new("вуз", "대학", "university")));
}

/// <summary>What a column of yes and no holds.</summary>
public enum YesNo
{
    No,
    Yes,
}
