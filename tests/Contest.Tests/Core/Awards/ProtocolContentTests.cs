using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
using Contest.Core.Ranking;
using Contest.Core.Registration;

namespace Contest.Tests.Core.Awards;

public sealed class ProtocolContentTests
{
    [Fact]
    public void A_protocol_that_is_read_back_has_the_same_checksum()
    {
        var json = Content().ToJson();
        var again = ProtocolContent.FromJson(json).ToJson();
        Assert.Equal(json, again);
        Assert.Equal(ProtocolContent.Checksum(json), ProtocolContent.Checksum(again));
    }

    [Fact]
    public void What_was_decided_is_read_back()
    {
        var read = ProtocolContent.FromJson(Content().ToJson());
        Assert.Equal("2–3", read.Table.Lines[0].PlaceText);
        Assert.Equal(new Points(3617), read.Table.Lines[0].Total);
        Assert.Equal(new Separation(SeparatedBy.TieKey, "speak"), read.Table.Lines[0].Separation);
        Assert.Null(read.Table.Lines[1].Total);
        Assert.Null(read.Table.Lines[1].Rounds[0].Points);
        Assert.Equal("김철수", read.Table.Lines[0].Name.HangulFull);
        Assert.Equal([0], read.Travelling);
    }

    [Fact]
    public void Any_change_changes_the_checksum()
    {
        var content = Content();
        var changed = content with { Table = content.Table with { Lines = [content.Table.Lines[0] with { Degree = 1 }, content.Table.Lines[1]] } };
        Assert.NotEqual(ProtocolContent.Checksum(content.ToJson()), ProtocolContent.Checksum(changed.ToJson()));
    }

    [Fact]
    public void A_kept_protocol_tells_whether_its_text_was_touched()
    {
        var json = Content().ToJson();
        var protocol = new Protocol
        {
            EditionId = 1, CategoryId = "univ-major", Number = 7, Json = json, Checksum = ProtocolContent.Checksum(json), MadeAt = new DateTime(2027, 5, 15, 9, 0, 0, DateTimeKind.Utc),
        };
        Assert.True(protocol.IsIntact);
        Assert.False((protocol with { Json = json.Replace("36.17", "37.17", StringComparison.Ordinal) }).IsIntact);
        Assert.Matches("^[0-9A-F]{4}( [0-9A-F]{4}){3}$", protocol.ShortChecksum);
    }

    [Fact]
    public void The_text_is_readable_and_says_nothing_twice()
    {
        var json = Content().ToJson();
        Assert.Contains("Ким", json, StringComparison.Ordinal);
        Assert.DoesNotContain("placeText", json, StringComparison.Ordinal);
    }

    private static ProtocolContent Content()
    {
        var rules = Rules.Category(Rules.Round()).PartedBy("speak").WithDegrees();
        var town = new Wording("Пхеньян", "평양", "Pyongyang");
        return new ProtocolContent
        {
            Number = 7,
            CategoryId = rules.Category,
            Edition = new Edition
            {
                Id = 1, Code = "2027", Name = Rules.Name, NameGenitive = "Конкурса", Organizer = Rules.Name, Town = town, Year = 2027,
                FinalFrom = new DateOnly(2027, 5, 12), FinalTo = new DateOnly(2027, 5, 15), AwardedOn = new DateOnly(2027, 5, 15),
                TimeZone = "Asia/Pyongyang", DiplomaNumber = "Д{degree}-{n:000}", Signatories = [new Signatory(SignatoryRole.Jury, Rules.Name, "Е. Н. Орлова")],
            },
            Regulation = rules,
            Table = new ResultTable
            {
                Category = rules.Name,
                Level = rules.Level,
                Maximum = rules.Maximum,
                Rounds = [new ResultColumn("speak", Rules.Name, Rules.Name, Rules.Name, Points.Of(40), Points.Of(40))],
                Lines =
                [
                    Line(1, new Points(3617), new ResultCell(RoundStatus.Complete, new Points(3617), 3, 3)) with { Place = 2, PlaceTo = 3, Degree = 2, DegreeReason = DegreeReason.Awarded, Separation = new Separation(SeparatedBy.TieKey, "speak"), Exact = "217/6" },
                    Line(2, null, new ResultCell(RoundStatus.DidNotAppear, null, 0, 3)) with { Standing = Standing.NoShow },
                ],
            },
            Attendance = new Attendance(2, 1, 1, 0),
            Members = [new ProtocolMember(1, Rules.Name, JuryRole.Chair)],
            Vote = new Vote(5, 0, 0),
            Travelling = [0],
            Reserve = [],
        };
    }

    private static ResultLine Line(int id, Points? total, ResultCell cell) => new()
    {
        ContestantId = id,
        Number = $"010{id}",
        Name = new PersonName(new NameForm("김", "철수"), new NameForm("Ким", "Чхоль Су"), new NameForm("KIM", "CHOL SU")),
        Sex = Sex.Male,
        Institution = Rules.Name,
        InstitutionGenitive = "Института",
        InstitutionKind = InstitutionKind.University,
        Town = Rules.Name,
        Year = 3,
        Teachers = ["Чон Сун Ён"],
        Rounds = [cell],
        Total = total,
        Place = 0,
        PlaceTo = 0,
        Standing = Standing.Competing,
        IsComplete = true,
        Degree = 0,
        DegreeReason = DegreeReason.NoPlace,
    };
}
