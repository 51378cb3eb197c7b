using System.Globalization;
using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Documents.Awards;

namespace Contest.Benchmarks;

/// <summary>The size of a diploma of one page with its fonts in it, against what a phone line carries without a sigh.</summary>
public sealed class DiplomaMeasurement : Measurement
{
    private const double Kilobytes = 60;

    public override IEnumerable<Line> Run()
    {
        byte[] paper = [];
        var cost = BestOf(5, 2, () => paper = DiplomaDocument.Render([Sheet()], Language.Russian));
        var size = paper.Length / 1000.0;
        yield return new Line(
            $"a diploma of one page ({cost.Time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms), size",
            $"{size.ToString("0.0", CultureInfo.InvariantCulture)} kB", $"{Kilobytes} kB", size / Kilobytes, 1, cost.Bytes);
    }

    private static DiplomaSheet Sheet()
    {
        var chair = new Wording("Председатель оргкомитета,\nЧрезвычайный и Полномочный Посол", "조직위원회 위원장", "Chair of the organizing committee");
        return new DiplomaSheet
        {
            Edition = new Edition
            {
                Code = "2027",
                Name = new Wording("Национальный конкурс русского языка среди студентов КНДР", "전국대학생로어경연", "National Russian Language Contest"),
                NameGenitive = "Национального конкурса русского языка",
                Organizer = new Wording("Посольство Российской Федерации\nв Корейской Народно-Демократической Республике", "조선민주주의인민공화국주재\n로씨야련방대사관", "Embassy of Russia\nin the DPRK"),
                Town = new Wording("Пхеньян", "평양", "Pyongyang"),
                Year = 2027,
                FinalFrom = new DateOnly(2027, 5, 12),
                FinalTo = new DateOnly(2027, 5, 14),
                AwardedOn = new DateOnly(2027, 5, 15),
                TimeZone = "Asia/Pyongyang",
                DiplomaNumber = "НКРЯ-2027/Д{degree}-{n:000}",
                Signatories = [new Signatory(SignatoryRole.Organizer, chair, "А. В. Соколов"), new Signatory(SignatoryRole.Jury, chair, "Е. Н. Орлова")],
            },
            Category = new Wording("Студенты-филологи", "전공반", "Philology students"),
            Degree = 1,
            Number = "НКРЯ-2027/ДI-003",
            Name = new PersonName(new NameForm("김", "철수"), new NameForm("Ким", "Чхоль Су"), new NameForm("KIM", "CHOL SU")),
            Sex = Sex.Male,
            Year = 3,
            InstitutionKind = InstitutionKind.University,
            Institution = new Wording("Пхеньянский университет иностранных языков", "평양외국어대학", "Pyongyang University of Foreign Studies"),
            InstitutionGenitive = "Пхеньянского университета иностранных языков",
            Place = 1,
            PlaceTo = 1,
            Total = new Points(18750),
            Maximum = Points.Of(200),
            CheckText = "НКРЯ-2027/ДI-003\n4F7A 91C2 0B3E D865",
        };
    }
}
