using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Documents.Paper;

namespace Contest.Documents.Awards;

/// <summary>The final protocol of one category on A4, black on white so that it photocopies, with its checksum on every page.</summary>
public sealed class ProtocolDocument
{
    private const double Left = 30;
    private const double RightMargin = 10;
    private const double LaterTop = 28;
    private const double BottomMargin = 20;

    private static readonly TextStyle Body = new(Face.Sans, 8.5, Ink.Text);
    private static readonly TextStyle Strong = new(Face.SansSemiBold, 8.5, Ink.Text);
    private static readonly TextStyle Note = new(Face.Sans, 8, Ink.Text);
    private static readonly TextStyle Foot = new(Face.Sans, 7, Ink.Grey);

    private readonly Protocol _protocol;
    private readonly ProtocolContent _content;
    private readonly Texts _texts;
    private readonly ProtocolWords _words;
    private readonly PaperDocument _paper;
    private readonly int _firstPage;
    private readonly ProtocolTable _table;
    private Page _page;
    private double _y;

    private ProtocolDocument(PaperDocument paper, Protocol protocol, Texts texts)
    {
        _paper = paper;
        _protocol = protocol;
        _texts = texts;
        _content = protocol.Content;
        _words = new ProtocolWords(_content, texts);
        _firstPage = paper.Pages.Count;
        _table = new ProtocolTable(paper.Type, _content.Table, texts);
        _page = AddPage();
    }

    private double Right => _page.Width - RightMargin;

    private double Width => Right - Left;

    private double Bottom => _page.Height - BottomMargin;

    /// <summary>Prints a protocol as it was frozen.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its column, or has a letter that no font holds.</exception>
    public static byte[] Render(Protocol protocol, Language language) => Render([protocol], language);

    /// <summary>Prints protocols one after another, each with pages counted by itself.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its column, or has a letter that no font holds.</exception>
    public static byte[] Render(IReadOnlyList<Protocol> protocols, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfZero(protocols.Count);
        var texts = Texts.In(language);
        var paper = PaperDocument.Of(protocols[0].Content.Edition, texts, string.Join(", ", protocols.Select(protocol => texts.Format("Protocol.Name", protocol.Number))), protocols[0].MadeAt);
        foreach (var protocol in protocols)
            new ProtocolDocument(paper, protocol, texts).Compose();
        return paper.ToPdf();
    }

    private void Compose()
    {
        ComposeHeader();
        ComposeBody();
        ComposeDecisions();
        ComposeSignatures();
        ComposeFooters();
    }

    private void ComposeHeader()
    {
        var edition = _content.Edition;
        var at = 23.5;
        foreach (var line in edition.Organizer.In(_texts.Language).Split('\n').SelectMany(line => _paper.Type.Wrap(NoBreak.Bind(line), Body, 64)))
        {
            _page.Text(Left, at, line);
            at += 4;
        }
        var contest = _texts.Format("Paper.Year", edition.Name.In(_texts.Language), edition.Year);
        _page.Text(Left, Math.Max(39.7, at + 4.2), _paper.Type.Wrap(contest, Strong, 64), 4);

        ComposeApproval(Right - 68);
        var middle = Left + Width / 2;
        var title = _content.Corrects is { } corrected ? _texts.Format("Protocol.TitleCorrecting", _content.Number, corrected.Number) : _texts.Format("Protocol.Title", _content.Number);
        _page.Text(middle, 59, _paper.Type.Shrink(title, new TextStyle(Face.SerifBold, 14, Ink.Text, 0.05), Width, 9), Align.Centre);
        var subtitle = _texts.Format("Protocol.Subtitle", _content.Table.Category.In(_texts.Language), _content.Table.Level);
        _page.Text(middle, 64.2, _paper.Type.Shrink(subtitle, new TextStyle(Face.Sans, 9, Ink.Text), Width, 7), Align.Centre);
        _page.Text(Left, 71.4, edition.Town.In(_texts.Language), Body);
        _page.Text(Right, 71.4, _texts.LongDate(edition.AwardedOn), Body, Align.Right);
        _page.Text(Left, 77.2, _paper.Type.Shrink(_words.Attendance, Note, Width, 6.5));
        _y = 80.6;
    }

    private void ComposeApproval(double x)
    {
        var edition = _content.Edition;
        _page.Text(x, 23.5, _texts["Protocol.Approve"], new TextStyle(Face.SerifBold, 10.5, Ink.Text, 0.06));
        if (edition.Signatories.FirstOrDefault(signatory => signatory.Role == SignatoryRole.Organizer) is { } signer)
        {
            var post = signer.Post.In(_texts.Language).Split('\n').SelectMany(line => _paper.Type.Wrap(NoBreak.Bind(line), Body, 68));
            _page.Text(x, 28.6, post, 4);
            _page.Text(Right, 40.5, NoBreak.Whole(signer.Name), Body, Align.Right);
        }
        _page.Line(x, 41, x + 40, 41, 0.2, Ink.Text);
        _page.Text(Right, 48, _texts["Paper.Seal"], new TextStyle(Face.Sans, 7.5, Ink.Grey), Align.Right);

        // The day and the month are written by hand on drawn lines.
        var parts = _texts.Format("Protocol.ApproveDate", edition.Year).Split('_');
        double[] lines = _texts.Language == Language.Korean ? [8, 8] : [6.5, 27];
        var at = x;
        for (var i = 0; i < parts.Length; i++)
        {
            at += _page.Text(at, 48, parts[i], Body).Width + 0.5;
            if (i < lines.Length)
            {
                _page.Line(at, 48.5, at + lines[i], 48.5, 0.2, Ink.Text);
                at += lines[i] + 0.5;
            }
        }
    }

    private void ComposeBody()
    {
        var (grid, rows) = _table.Build(Width);
        var parts = grid.Paginate(rows, _y, LaterTop, Bottom);
        foreach (var part in parts)
        {
            if (part != parts[0])
                Continue();
            _y = grid.Draw(_page, Left, _y, part);
        }
    }

    private void ComposeDecisions()
    {
        const double leading = 4.05;
        var items = _words.Decisions.Select(item => _paper.Type.Wrap(item, Body, Width - 5)).ToList();
        var height = 6.2 + 4.7 + items.Sum(item => (item.Count - 1) * leading + 4.6) + 5.2;
        // Signatures never stand alone: what was decided goes with them.
        if (_y + height + SignaturesHeight > Bottom)
        {
            Continue();
            _y -= 4;
        }
        _y += 6.2;
        _page.Text(Left, _y, _texts["Protocol.Decided"], Strong);
        _y += 4.7;
        for (var i = 0; i < items.Count; i++)
        {
            if (_y + items[i].Count * leading > Bottom)
                Continue();
            _page.Text(Left, _y, $"{i + 1}.", Body);
            _page.Text(Left + 5, _y, items[i], leading);
            _y += (items[i].Count - 1) * leading + (i + 1 < items.Count ? 4.6 : 5.2);
        }
        _page.Text(Left, _y, _words.Vote, Body);
    }

    private double SignaturesHeight => 9.9 + Signers().Count() * 7.4;

    private IEnumerable<(string Post, string Name)> Signers()
    {
        var members = _content.Members.Where(member => member.Role == JuryRole.Member).ToList();
        foreach (var chair in _content.Members.Where(member => member.Role == JuryRole.Chair))
            yield return (_texts["Protocol.Sign.Chair"], chair.Name.In(_texts.Language));
        for (var i = 0; i < members.Count; i++)
            yield return (i == 0 ? _texts.Count("Protocol.Sign.Members", members.Count) : "", members[i].Name.In(_texts.Language));
        // The secretary of the jury, or where it has none the secretary of the committee.
        var secretaries = _content.Members.Where(member => member.Role == JuryRole.Secretary).Select(member => member.Name.In(_texts.Language)).ToList();
        foreach (var secretary in secretaries.Count > 0 ? secretaries : [.. _content.Edition.Signatories.Where(signatory => signatory.Role == SignatoryRole.Secretary).Select(signatory => signatory.Name)])
            yield return (_texts["Protocol.Sign.Secretary"], secretary);
    }

    private void ComposeSignatures()
    {
        _y += 9.9;
        foreach (var (post, name) in Signers())
        {
            if (_y > Bottom)
                Continue();
            _page.Text(Left, _y, post, Body);
            _page.Line(90, _y + 0.5, 148, _y + 0.5, 0.2, Ink.Text);
            _page.Text(150, _y, _paper.Type.Shrink(NoBreak.Whole(name), Body, Right - 150, 6.5));
            _y += 7.4;
        }
    }

    private void ComposeFooters()
    {
        var name = _texts.Format("Protocol.Name", _content.Number);
        var count = _paper.Pages.Count - _firstPage;
        for (var i = 0; i < count; i++)
        {
            var each = _paper.Pages[_firstPage + i];
            each.Line(Left, each.Height - 14.6, Right, each.Height - 14.6, 0.15, Ink.TableRule);
            each.Text(Left, each.Height - 10.6, _texts.Format("Protocol.Footer", name, NoBreak.Whole(_protocol.ShortChecksum)), Foot);
            each.Text(Right, each.Height - 10.6, _texts.Format("Paper.Page", i + 1, count), Foot, Align.Right);
        }
    }

    private Page AddPage() => _table.IsWide ? _paper.AddA4Landscape() : _paper.AddA4Portrait();

    private void Continue()
    {
        _page = AddPage();
        _page.Text(Left, 23.5, _texts.Format("Paper.Continued", _texts.Format("Protocol.Name", _content.Number)), new TextStyle(Face.Sans, 8, Ink.Grey));
        _y = LaterTop;
    }
}
