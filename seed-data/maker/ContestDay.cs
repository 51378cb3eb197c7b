using Contest.Core.Judging;

namespace Contest.SeedData;

/// <summary>What happened on the days of the contest, and the marks that were settled by hand so that two ties come out.</summary>
internal static class ContestDay
{
    /// <summary>How many contestants were left for the second session of the talks, when one judge was away.</summary>
    public const int SecondSession = 10;

    /// <summary>The status of a sheet, or <c>null</c> where it is marked as usual.</summary>
    public static Mark? Status(string round, Applicant applicant, Judge judge, bool inSecondSession)
    {
        if (applicant.Withdrawn || DidNotAppear(round, applicant))
            return Mark.Withdrawn;
        if (judge.InstitutionCode == applicant.School.Institution.Code)
            return Mark.Recused;
        return (applicant.Category, round, judge.Code) == ("univ-nonmajor", "talk", "belov") && inSecondSession ? Mark.Absent : null;
    }

    /// <summary>How far a contestant's form in a round was off: one lost his tongue in the dialogue.</summary>
    public static double Form(string round, Applicant applicant) => (round, applicant.Hangul) == ("dialogue", "최성광") ? -0.47 : 0;

    /// <summary>By how many steps of the scale a mark is moved.</summary>
    public static int Change(string round, Applicant applicant, string judge, string criterion) =>
        Changes.GetValueOrDefault((applicant.Hangul, round, judge, criterion));

    private static bool DidNotAppear(string round, Applicant applicant) => applicant.Hangul switch
    {
        "고충혁" => round != "selection",
        "류성금" => round is "monologue" or "dialogue" or "stage",
        _ => false,
    };

    private static readonly Dictionary<(string Hangul, string Round, string Judge, string Criterion), int> Changes = new()
    {
        // Equal with 김은심 in the total, better in speaking: the first place of the school pupils.
        [("리현성", "lex", "han", "answers")] = 1,
        [("리현성", "culture", "belov", "answers")] = 1,
        [("리현성", "essay", "jong", "lexis")] = 1,

        // Equal with 정광진, where nothing parts equals: the second and third place of the students of other subjects.
        [("조향미", "essay", "kuznetsova", "content")] = 1,
        [("조향미", "essay", "han", "coherence")] = 1,
        [("조향미", "dialogue", "ro", "interaction")] = 1,
    };
}
