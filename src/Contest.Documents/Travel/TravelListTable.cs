using System.Globalization;
using Contest.Core;
using Contest.Core.Travel;
using Contest.Documents.Paper;

namespace Contest.Documents.Travel;

/// <summary>The people of a group as a table of nine columns, leaders before contestants.</summary>
internal sealed class TravelListTable(Typesetter type, GroupList list, Texts texts)
{
    private const string None = "—";

    private static readonly TextStyle HeadingGrey = new(Face.Sans, 7, Ink.Grey);
    private static readonly TextStyle StrongFigures = new(Face.SansSemiBold, 8.5, Ink.Text, Tabular: true);
    private static readonly TextStyle Issued = new(Face.Sans, 8, Ink.Grey, Tabular: true);
    private static readonly TextStyle Workplace = new(Face.Sans, 8, Ink.Text);
    private static readonly TextStyle Warning = new(Face.SansSemiBold, 7, Ink.Burgundy);

    private static readonly TableColumn[] Columns =
    [
        new(7.5, Align.Centre), new(39), new(43), new(31.5), new(8.5, Align.Centre), new(15.5, Align.Centre), new(25), new(25.5), new(71.5),
    ];

    public (Table Table, List<MeasuredRow> Rows) Build()
    {
        var table = ListStyle.Table(type, Columns, Header());
        return (table, [.. Rows().Select(table.Measure)]);
    }

    private TableRow Header() => new(
        TableCell.Of("№", ListStyle.Heading),
        new TableCell(new(texts["TravelList.Column.Name"], ListStyle.Heading), new(texts["TravelList.Column.NameScripts"], ListStyle.HeadingNote)),
        new TableCell(new(texts["TravelList.Column.Latin"], ListStyle.Heading), new(texts["TravelList.Column.LatinNote"], ListStyle.HeadingNote)),
        new TableCell(new(texts["TravelList.Column.Birth"], ListStyle.Heading), new(texts["TravelList.Column.BirthPlace"], ListStyle.HeadingNote)),
        TableCell.Of(texts["TravelList.Column.Sex"], ListStyle.Heading),
        new TableCell([.. texts["TravelList.Column.Citizenship"].Split('|').Select(part => new TableText(part, ListStyle.Heading))]),
        new TableCell(new(texts["TravelList.Column.Passport"], ListStyle.Heading), new(texts["TravelList.Column.PassportKind"], ListStyle.HeadingNote)),
        new TableCell(new(texts["TravelList.Column.Issued"], HeadingGrey), new(texts["TravelList.Column.Expires"], ListStyle.Heading)),
        new TableCell(new(texts["TravelList.Column.Workplace"], ListStyle.Heading), new(texts["TravelList.Column.Post"], ListStyle.HeadingNote)));

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
        TableCell.Of(number.ToString(CultureInfo.InvariantCulture), ListStyle.Figures),
        ListStyle.Name(line.Name, texts.Language),
        Latin(line),
        Birth(line),
        TableCell.Of(texts[$"TravelList.Sex.{line.Sex}"], ListStyle.Plain),
        TableCell.Of(Citizenship(line), ListStyle.Plain),
        Passport(line),
        Validity(line),
        new TableCell(new(NoBreak.Bind(line.Workplace.In(texts.Language)), Workplace), new(NoBreak.Bind(PostOf(line)), ListStyle.Note)));

    // Letter by letter as in the passport; while there is none the place stays empty.
    private static TableCell Latin(GroupLine line) => line.Name.Latin.Surname.Length == 0
        ? TableCell.Of(None, ListStyle.Plain)
        : new TableCell(new(line.Name.Latin.Surname, ListStyle.Strong), new(line.Name.Latin.Given, ListStyle.Plain));

    private TableCell Birth(GroupLine line)
    {
        var country = Citizenship(line);
        var place = line.BirthPlace.StartsWith(country, StringComparison.Ordinal) ? line.BirthPlace : $"{country}, {line.BirthPlace}";
        List<TableText> cell = [new(Texts.Date(line.BirthDate), ListStyle.Figures), new(place, ListStyle.Note)];
        if (line.MinorAge is { } age)
            cell.Add(new(texts.Count("TravelList.Minor", age), Warning));
        return new TableCell(cell);
    }

    private TableCell Passport(GroupLine line) => line.Passport is { } passport
        ? new TableCell(new(passport.Number, ListStyle.Figures), new(NoBreak.Whole(texts["TravelList.PassportKind"]), ListStyle.Note))
        : TableCell.Of(texts["TravelList.NoPassport"], Warning);

    private static TableCell Validity(GroupLine line)
    {
        if (line.Passport is not { } passport)
            return TableCell.Of(None, ListStyle.Plain);
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
