using Contest.Core;
using Contest.Core.Editions;

namespace Contest.Documents.Paper;

/// <summary>The frame that working lists share: head, facts, table, signatures, footers. Its measures are those of the group's travel list.</summary>
internal sealed class ListPaper
{
    private const double Top = 47.4;
    private const double LaterTop = 28;
    private const double CodeSide = 23;

    private static readonly TextStyle Body = new(Face.Sans, 8.5, Ink.Text);
    private static readonly TextStyle Strong = new(Face.SansSemiBold, 8.5, Ink.Text);
    private static readonly TextStyle Label = new(Face.Sans, 7.5, Ink.Grey);
    private static readonly TextStyle Foot = new(Face.Sans, 7, Ink.Grey);

    private readonly PaperDocument _paper;
    private readonly Texts _texts;
    private readonly Edition _edition;
    private readonly bool _landscape;
    private Page _page = null!;
    private double _y;

    public ListPaper(Edition edition, Texts texts, string title, DateTime madeUtc, bool landscape)
    {
        (_edition, _texts, _landscape) = (edition, texts, landscape);
        _paper = PaperDocument.Of(edition, texts, title, madeUtc);
    }

    /// <summary>What a code in the upper right corner of the first page of a part says; <c>null</c>: there is none.</summary>
    public string? Code { get; set; }

    public Typesetter Type => _paper.Type;

    public double Left => _landscape ? 20 : 30;

    public double Right => _landscape ? 287 : 200;

    public double Width => Right - Left;

    private double Height => _landscape ? 210 : 297;

    /// <summary>A first page of a part: contest, title, what is special of the part on the right, and one line of facts.</summary>
    public void Begin(string title, string right, params string[] facts)
    {
        AddPage();
        var width = Code is null ? Width : Width - CodeSide - 6;
        if (Code is not null)
            _page.Qr(Code, Right - CodeSide, 20, CodeSide, Ink.Text);
        var special = _page.Text(Left + width, 23.2, Type.Shrink(right, Strong, width / 2, 6.5), Align.Right);
        _page.Text(Left, 23.2, Type.Shrink(_texts.Contest(_edition), Body with { Ink = Ink.Grey }, width - special.Width - 5, 6.5));
        _page.Text(Left, 30.8, Type.Shrink(title, new TextStyle(Face.SerifBold, 14, Ink.Text, 0.03), width, 10));
        var lines = Type.Wrap(NoBreak.Bind(string.Join(" · ", facts.Where(f => f.Length > 0))), Body with { Size = 8 }, width);
        _page.Text(Left, 37.6, lines, 4.3);
        _y = Math.Max(Top, 37.6 + (lines.Count - 1) * 4.3 + 5.2);
    }

    /// <summary>A table that takes as many pages as it needs; what follows it keeps so much height free on the last.</summary>
    public void List(Table table, IReadOnlyList<TableRow> rows, string continued, double after)
    {
        var parts = table.Paginate([.. rows.Select(table.Measure)], _y, LaterTop, Height - 18, after);
        foreach (var part in parts)
        {
            if (part != parts[0])
            {
                AddPage();
                _page.Text(Left, 23.5, Type.Shrink(_texts.Format("Paper.Continued", continued), new TextStyle(Face.Sans, 8, Ink.Grey), Width, 6));
                _y = LaterTop;
            }
            _y = table.Draw(_page, Left, _y, part);
        }
    }

    /// <summary>Text below the table.</summary>
    public void Say(string text)
    {
        var lines = Type.Wrap(NoBreak.Bind(text), Body, Width);
        _page.Text(Left, _y + 6.2, lines, 4.05);
        _y += 6.2 + (lines.Count - 1) * 4.05;
    }

    /// <summary>Signature lines, each with what the person is and, where it is known, the name.</summary>
    public void Sign(params (string Post, string Name)[] people)
    {
        foreach (var (post, name) in people)
        {
            _y += 12;
            var line = Left + Math.Min(75, Width * 0.42);
            // A long post takes as many lines as it needs, the last of them level with the line to sign on.
            var lines = post.Split('\n').SelectMany(l => Type.Wrap(NoBreak.Bind(l), Body, line - Left - 3)).ToList();
            for (var i = 0; i < lines.Count; i++)
                _page.Text(Left, _y - (lines.Count - 1 - i) * 3.8, lines[i]);
            _page.Line(line, _y + 0.5, line + 48, _y + 0.5, 0.2, Ink.Text);
            _page.Text(line + 51, _y, Type.Shrink(NoBreak.Whole(name), Body, Right - line - 51, 6.5));
        }
    }

    /// <summary>The footers of every page, and the file.</summary>
    public byte[] Finish(string said)
    {
        for (var i = 0; i < _paper.Pages.Count; i++)
        {
            var each = _paper.Pages[i];
            each.Line(Left, Height - 15.6, Right, Height - 15.6, 0.15, Ink.TableRule);
            var number = each.Text(Right, Height - 11.6, _texts.Format("Paper.Page", i + 1, _paper.Pages.Count), Foot, Align.Right);
            each.Text(Left, Height - 11.6, Type.Shrink(said, Foot, Width - number.Width - 5, 5));
        }
        return _paper.ToPdf();
    }

    /// <summary>Who signs in a role: post and name, or the bare word where nobody is named.</summary>
    public (string Post, string Name) Signatory(SignatoryRole role, string otherwise) =>
        _edition.Signatories.FirstOrDefault(s => s.Role == role) is { } found ? (found.Post.In(_texts.Language), found.Name) : (otherwise, "");

    private void AddPage() => _page = _landscape ? _paper.AddA4Landscape() : _paper.AddA4Portrait();
}

/// <summary>How the cells of working lists look.</summary>
internal static class ListStyle
{
    public static readonly TextStyle Heading = new(Face.SansSemiBold, 7, Ink.Text);
    public static readonly TextStyle HeadingNote = new(Face.Sans, 6.5, Ink.Grey);
    public static readonly TextStyle Plain = new(Face.Sans, 8.5, Ink.Text);
    public static readonly TextStyle Figures = new(Face.Sans, 8.5, Ink.Text, Tabular: true);
    public static readonly TextStyle Strong = new(Face.SansSemiBold, 8.5, Ink.Text);
    public static readonly TextStyle StrongFigures = new(Face.SansSemiBold, 10, Ink.Text, Tabular: true);
    public static readonly TextStyle Second = new(Face.Sans, 8, Ink.Grey);
    public static readonly TextStyle Note = new(Face.Sans, 7.5, Ink.Grey);

    /// <summary>A table in the manner of lists.</summary>
    public static Table Table(Typesetter type, IReadOnlyList<TableColumn> columns, params string[] headings) => Table(type, columns, Header(headings));

    /// <summary>The same with a header of any cells, and so many millimetres more above and below each line.</summary>
    public static Table Table(Typesetter type, IReadOnlyList<TableColumn> columns, TableRow header, double air = 0) =>
        new(type, columns, header) { GroupStyle = new TextStyle(Face.SansSemiBold, 7.5, Ink.Text), PaddingSide = 1.5, PaddingTop = 1.6 + air, PaddingBottom = 1.4 + air };

    /// <summary>A header of one line a column.</summary>
    public static TableRow Header(params string[] headings) => new([.. headings.Select(h => TableCell.Of(h, Heading))]);

    /// <summary>A name in two scripts, the reader's first.</summary>
    public static TableCell Name(Core.Names.PersonName name, Language language)
    {
        var (cyrillic, hangul) = (NoBreak.InCell(name.Cyrillic), NoBreak.Whole(name.HangulFull));
        return language == Language.Korean
            ? new TableCell(new TableText(hangul, Strong), new TableText(cyrillic, Second))
            : new TableCell(new TableText(cyrillic, Strong), new TableText(hangul, Second));
    }

    /// <summary>An institution in a cell.</summary>
    public static TableCell Institution(Wording name, Language language) => TableCell.Of(NoBreak.Bind(name.In(language)), Plain with { Size = 8 });
}
