using System.Globalization;
using Contest.Core;
using Contest.Core.Travel;
using Contest.Documents.Paper;

namespace Contest.Documents.Travel;

/// <summary>The people of a group as a table of nine columns, leaders before contestants.</summary>
internal sealed class TravelListTable(Typesetter type, GroupList list, Texts texts)
{
    private const string None = "—";

    private static readonly TextStyle Heading = new(Face.SansSemiBold, 7, Ink.Text);
    private static readonly TextStyle HeadingGrey = new(Face.Sans, 7, Ink.Grey);
    private static readonly TextStyle HeadingNote = new(Face.Sans, 6.5, Ink.Grey);
    private static readonly TextStyle Band = new(Face.SansSemiBold, 7.5, Ink.Text);
    private static readonly TextStyle Plain = new(Face.Sans, 8.5, Ink.Text);
    private static readonly TextStyle Figures = new(Face.Sans, 8.5, Ink.Text, Tabular: true);
    private static readonly TextStyle Strong = new(Face.SansSemiBold, 8.5, Ink.Text);
    private static readonly TextStyle StrongFigures = new(Face.SansSemiBold, 8.5, Ink.Text, Tabular: true);
    private static readonly TextStyle Second = new(Face.Sans, 8, Ink.Grey);
    private static readonly TextStyle Issued = new(Face.Sans, 8, Ink.Grey, Tabular: true);
    private static readonly TextStyle Workplace = new(Face.Sans, 8, Ink.Text);
    private static readonly TextStyle Note = new(Face.Sans, 7.5, Ink.Grey);
    private static readonly TextStyle Warning = new(Face.SansSemiBold, 7, Ink.Burgundy);

    private static readonly TableColumn[] Columns =
    [
        new(7.5, Align.Centre), new(39), new(43), new(31.5), new(8.5, Align.Centre), new(15.5, Align.Centre), new(25), new(25.5), new(71.5),
    ];

    public (Table Table, List<MeasuredRow> Rows) Build()
    {
        var table = new Table(type, Columns, Header()) { GroupStyle = Band, PaddingSide = 1.5, PaddingTop = 1.6, PaddingBottom = 1.4 };
        return (table, [.. Rows().Select(table.Measure)]);
    }

    private TableRow Header() => new(
        TableCell.Of("№", Heading),
        new TableCell(new(texts["TravelList.Column.Name"], Heading), new(texts["TravelList.Column.NameScripts"], HeadingNote)),
        new TableCell(new(texts["TravelList.Column.Latin"], Heading), new(texts["TravelList.Column.LatinNote"], HeadingNote)),
        new TableCell(new(texts["TravelList.Column.Birth"], Heading), new(texts["TravelList.Column.BirthPlace"], HeadingNote)),
        TableCell.Of(texts["TravelList.Column.Sex"], Heading),
        new TableCell([.. texts["TravelList.Column.Citizenship"].Split('|').Select(part => new TableText(part, Heading))]),
        new TableCell(new(texts["TravelList.Column.Passport"], Heading), new(texts["TravelList.Column.PassportKind"], HeadingNote)),
        new TableCell(new(texts["TravelList.Column.Issued"], HeadingGrey), new(texts["TravelList.Column.Expires"], Heading)),
        new TableCell(new(texts["TravelList.Column.Workplace"], Heading), new(texts["TravelList.Column.Post"], HeadingNote)));

    private IEnumerable<TableRow> Rows()
    {
        var number = 0;
        foreach (var band in list.Lines.GroupBy(line => line.Role == TravellerRole.Contestant))
        {
            var title = band.Key ? "TravelList.Band.Contestants" : "TravelList.Band.Leaders";
            yield return new TableRow { Band = texts.Format(title, band.Count()) };
            foreach (var line in band)
                yield return Row(line, ++number);
        }
    }

    private TableRow Row(GroupLine line, int number) => new(
        TableCell.Of(number.ToString(CultureInfo.InvariantCulture), Figures),
        Name(line),
        Latin(line),
        Birth(line),
        TableCell.Of(texts[$"TravelList.Sex.{line.Sex}"], Plain),
        TableCell.Of(Citizenship(line), Plain),
        Passport(line),
        Validity(line),
        new TableCell(new(NoBreak.Bind(line.Workplace.In(texts.Language)), Workplace), new(NoBreak.Bind(PostOf(line)), Note)));

    private TableCell Name(GroupLine line)
    {
        var (cyrillic, hangul) = (NoBreak.InCell(line.Name.Cyrillic), NoBreak.Whole(line.Name.HangulFull));
        return texts.Language == Language.Korean
            ? new TableCell(new(hangul, Strong), new(cyrillic, Second))
            : new TableCell(new(cyrillic, Strong), new(hangul, Second));
    }

    // Letter by letter as in the passport; while there is none the place stays empty.
    private static TableCell Latin(GroupLine line) => line.Name.Latin.Surname.Length == 0
        ? TableCell.Of(None, Plain)
        : new TableCell(new(line.Name.Latin.Surname, Strong), new(line.Name.Latin.Given, Plain));

    private TableCell Birth(GroupLine line)
    {
        var country = Citizenship(line);
        var place = line.BirthPlace.StartsWith(country, StringComparison.Ordinal) ? line.BirthPlace : $"{country}, {line.BirthPlace}";
        List<TableText> cell = [new(Texts.Date(line.BirthDate), Figures), new(place, Note)];
        if (line.MinorAge is { } age)
            cell.Add(new(texts.Count("TravelList.Minor", age), Warning));
        return new TableCell(cell);
    }

    private TableCell Passport(GroupLine line) => line.Passport is { } passport
        ? new TableCell(new(passport.Number, Figures), new(NoBreak.Whole(texts["TravelList.PassportKind"]), Note))
        : TableCell.Of(texts["TravelList.NoPassport"], Warning);

    private static TableCell Validity(GroupLine line)
    {
        if (line.Passport is not { } passport)
            return TableCell.Of(None, Plain);
        var expiresEarly = line.Problems.Any(problem => problem.Code == "Travel.PassportTooShort");
        return new TableCell(
            new(Texts.Date(passport.IssuedOn), Issued),
            new(Texts.Date(passport.ExpiresOn), expiresEarly ? StrongFigures with { Ink = Ink.Burgundy } : StrongFigures));
    }

    private string Citizenship(GroupLine line) => texts[$"Country.{line.Citizenship}"];

    private string PostOf(GroupLine line)
    {
        if (line.Role == TravellerRole.Contestant)
            return texts.Agree($"TravelList.Student.{line.InstitutionKind}", line.Sex, line.Year);
        var role = texts[$"TravelList.Role.{line.Role}"];
        return line.Post is { } post ? texts.Format("TravelList.PostAndRole", post.In(texts.Language), role) : role;
    }
}
