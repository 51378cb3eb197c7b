using ClosedXML.Excel;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Documents.Sheets;

namespace Contest.Documents.Registration;

/// <summary>Lays the workbook of registration out: contestants, institutions, and the lists that cells are chosen from.</summary>
internal static class RegistrationWorkbookLayout
{
    // Rows under the last one that have the lists too, for those who go on typing. The formats hold for whole columns.
    private const int SpareRows = 300;

    private static readonly Dictionary<RegistrationColumn, double> Widths = new()
    {
        [RegistrationColumn.Number] = 8, [RegistrationColumn.Category] = 14, [RegistrationColumn.Sex] = 6, [RegistrationColumn.BirthDate] = 12, [RegistrationColumn.BirthPlace] = 20,
        [RegistrationColumn.Institution] = 16, [RegistrationColumn.Year] = 8, [RegistrationColumn.Major] = 28, [RegistrationColumn.State] = 12, [RegistrationColumn.PassportExpires] = 14,
        [RegistrationColumn.RussianMajor] = 10, [RegistrationColumn.EarlierWinner] = 12, [RegistrationColumn.YearsInRussia] = 10, [RegistrationColumn.Email] = 24, [RegistrationColumn.Guardian] = 28,
        [RegistrationColumn.NativeName] = 11, [RegistrationColumn.Tags] = 20, [RegistrationColumn.Notes] = 32,
    };

    private static readonly double[] InstitutionWidths = [16, 44, 44, 28, 44, 16, 14, 16, 16];

    /// <summary>The file.</summary>
    public static byte[] Compose(Registered registered, Texts texts, DateTime createdUtc, bool withNotes, Edition? edition)
    {
        using var workbook = WorkbookPage.New(texts["Sheet.Contestants"], "", createdUtc, edition is null ? null : texts.RehearsalMark(edition));
        var contestants = workbook.AddWorksheet(texts["Sheet.Contestants"]);
        var institutions = workbook.AddWorksheet(texts["Sheet.Institutions"]);
        ComposeContestants(contestants, registered, texts);
        ComposeInstitutions(institutions, registered, texts);
        ComposeLists(workbook, registered, texts);
        if (withNotes)
            ComposeNotes(contestants, texts);
        return WorkbookPage.Save(workbook);
    }

    private static void ComposeContestants(IXLWorksheet sheet, Registered registered, Texts texts)
    {
        var codes = registered.Institutions.ToDictionary(i => i.Id, i => i.Code);
        foreach (var column in Enum.GetValues<RegistrationColumn>())
        {
            sheet.Cell(1, Place(column)).Text(texts[$"Column.{column}"]);
            sheet.Column(Place(column)).Width = Widths.GetValueOrDefault(column, 15);
            sheet.Column(Place(column)).Style.NumberFormat.Format = column switch
            {
                RegistrationColumn.Year or RegistrationColumn.YearsInRussia => "0",
                RegistrationColumn.BirthDate or RegistrationColumn.PassportIssued or RegistrationColumn.PassportExpires => WorkbookPage.DateFormat,
                _ => WorkbookPage.TextFormat,
            };
        }
        var row = 1;
        foreach (var contestant in registered.Contestants.OrderBy(c => c.Number, StringComparer.Ordinal))
        {
            row++;
            foreach (var (column, text) in ContestantCells.Of(contestant, codes[contestant.InstitutionId], texts.Language).Where(cell => cell.Value.Length > 0))
                sheet.Cell(row, Place(column)).Text(text);
            sheet.Cell(row, Place(RegistrationColumn.BirthDate)).Date(contestant.BirthDate);
            foreach (var (column, number) in new[] { (RegistrationColumn.Year, contestant.Year), (RegistrationColumn.YearsInRussia, contestant.YearsInRussia) })
                sheet.Cell(row, Place(column)).SetValue(number).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            if (!registered.Passports.TryGetValue(contestant.Id, out var passport))
                continue;
            sheet.Cell(row, Place(RegistrationColumn.Passport)).Text(passport.Number);
            sheet.Cell(row, Place(RegistrationColumn.PassportIssued)).Date(passport.IssuedOn);
            sheet.Cell(row, Place(RegistrationColumn.PassportExpires)).Date(passport.ExpiresOn);
        }
        Finish(sheet, row, Place(RegistrationColumn.GivenHangul), texts);
    }

    // A note says what to write and shows by itself when the pointer rests on the header.
    private static void ComposeNotes(IXLWorksheet sheet, Texts texts)
    {
        foreach (var column in Enum.GetValues<RegistrationColumn>())
            sheet.Cell(1, Place(column)).Comment.SetAuthor("").AddText(texts[$"Template.{column}"]);
    }

    private static void ComposeInstitutions(IXLWorksheet sheet, Registered registered, Texts texts)
    {
        foreach (var column in Enum.GetValues<InstitutionColumn>())
        {
            sheet.Cell(1, (int)column + 1).Text(texts[$"InstitutionColumn.{column}"]);
            sheet.Column((int)column + 1).Width = InstitutionWidths[(int)column];
            sheet.Column((int)column + 1).Style.NumberFormat.Format = WorkbookPage.TextFormat;
        }
        var row = 1;
        foreach (var institution in registered.Institutions)
        {
            row++;
            string[] cells =
            [
                institution.Code, institution.Name.Ru, institution.NameGenitive, institution.Name.Ko, institution.Name.En,
                institution.Town.Ru, institution.Town.Ko, institution.Town.En, RegistrationWords.Kinds.Write(institution.Kind, texts.Language),
            ];
            for (var i = 0; i < cells.Length; i++)
                sheet.Cell(row, i + 1).Text(cells[i]);
        }
        Finish(sheet, row, 1, texts);
    }

    // The lists stand on a sheet of their own: inside a cell's rule they may not be longer than 255 letters, nor hold a comma.
    private static void ComposeLists(XLWorkbook workbook, Registered registered, Texts texts)
    {
        var contestants = workbook.Worksheet(1);
        var institutions = workbook.Worksheet(2);
        var lists = workbook.AddWorksheet(texts["Sheet.Lists"]);
        var column = 0;
        IXLRange List(string header, IEnumerable<string> words)
        {
            column++;
            lists.Cell(1, column).Text(header);
            lists.Column(column).Width = 20;
            var row = 1;
            foreach (var word in words)
                lists.Cell(++row, column).Text(word);
            return lists.Range(2, column, Math.Max(2, row), column);
        }
        Choose(contestants, RegistrationColumn.Category, List(texts["Column.Category"], registered.Categories));
        Choose(contestants, RegistrationColumn.Sex, List(texts["Column.Sex"], RegistrationWords.Sexes.In(texts.Language)));
        Choose(contestants, RegistrationColumn.State, List(texts["Column.State"], RegistrationWords.States.In(texts.Language)));
        Choose(contestants, RegistrationColumn.Institution, institutions.Range(2, 1, registered.Institutions.Count + 1 + SpareRows, 1));
        var yesNo = List(texts["Column.YesNo"], RegistrationWords.YesNo.In(texts.Language));
        foreach (var yesNoColumn in new[] { RegistrationColumn.RussianMajor, RegistrationColumn.EarlierWinner, RegistrationColumn.NativeName })
            Choose(contestants, yesNoColumn, yesNo);
        Choose(institutions, (int)InstitutionColumn.Kind + 1, List(texts["InstitutionColumn.Kind"], RegistrationWords.Kinds.In(texts.Language)));
        WorkbookPage.Header(lists.Range(1, 1, 1, column));
        lists.PageSetup.FitToPages(1, 0);
    }

    private static void Choose(IXLWorksheet sheet, RegistrationColumn column, IXLRange list) => Choose(sheet, Place(column), list);

    private static void Choose(IXLWorksheet sheet, int column, IXLRange list) =>
        sheet.Range(2, column, sheet.LastRowUsed().RowNumber() + SpareRows, column).SetDataValidation().List(list, true);

    private static void Finish(IXLWorksheet sheet, int lastRow, int fixedColumns, Texts texts)
    {
        sheet.Row(1).Height = 30;
        WorkbookPage.Table(sheet, 1, lastRow, sheet.LastColumnUsed().ColumnNumber(), fixedColumns, texts);
    }

    private static int Place(RegistrationColumn column) => (int)column + 1;
}
