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

    private readonly Protocol protocol;
    private readonly ProtocolContent content;
    private readonly Texts texts;
    private readonly ProtocolWords words;
    private readonly PaperDocument paper;
    private readonly int firstPage;
    private readonly ProtocolTable table;
    private Page page;
    private double y;

    private ProtocolDocument(PaperDocument paper, Protocol protocol, Texts texts)
    {
        this.paper = paper;
        this.protocol = protocol;
        this.texts = texts;
        content = protocol.Content;
        words = new ProtocolWords(content, texts);
        firstPage = paper.Pages.Count;
        table = new ProtocolTable(paper.Type, content.Table, texts);
        page = AddPage();
    }

    private double Right => page.Width - RightMargin;

    private double Width => Right - Left;

    private double Bottom => page.Height - BottomMargin;

    /// <summary>Prints a protocol as it was frozen.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its column, or has a letter that no font holds.</exception>
    public static byte[] Render(Protocol protocol, Language language) => Render([protocol], language);

    /// <summary>Prints protocols one after another, each with pages counted by itself.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its column, or has a letter that no font holds.</exception>
    public static byte[] Render(IReadOnlyList<Protocol> protocols, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfZero(protocols.Count);
        var texts = Texts.In(language);
        var paper = new PaperDocument(
            string.Join(", ", protocols.Select(protocol => texts.Format("Protocol.Name", protocol.Number))),
            protocols[0].Content.Edition.Organizer.In(language).Replace('\n', ' '),
            new DateTimeOffset(DateTime.SpecifyKind(protocols[0].MadeAt, DateTimeKind.Utc)),
            texts.RehearsalMark(protocols[0].Content.Edition));
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
        var edition = content.Edition;
        var at = 23.5;
        foreach (var line in edition.Organizer.In(texts.Language).Split('\n').SelectMany(line => paper.Type.Wrap(NoBreak.Bind(line), Body, 64)))
        {
            page.Text(Left, at, line);
            at += 4;
        }
        var contest = texts.Format("Paper.Year", edition.Name.In(texts.Language), edition.Year);
        page.Text(Left, Math.Max(39.7, at + 4.2), paper.Type.Wrap(contest, Strong, 64), 4);

        ComposeApproval(Right - 68);
        var middle = Left + Width / 2;
        page.Text(middle, 59, texts.Format("Protocol.Title", content.Number), new TextStyle(Face.SerifBold, 14, Ink.Text, 0.05), Align.Centre);
        var subtitle = texts.Format("Protocol.Subtitle", content.Table.Category.In(texts.Language), content.Table.Level);
        page.Text(middle, 64.2, paper.Type.Shrink(subtitle, new TextStyle(Face.Sans, 9, Ink.Text), Width, 7), Align.Centre);
        page.Text(Left, 71.4, edition.Town.In(texts.Language), Body);
        page.Text(Right, 71.4, texts.LongDate(edition.AwardedOn), Body, Align.Right);
        page.Text(Left, 77.2, paper.Type.Shrink(words.Attendance, Note, Width, 6.5));
        y = 80.6;
    }

    private void ComposeApproval(double x)
    {
        var edition = content.Edition;
        page.Text(x, 23.5, texts["Protocol.Approve"], new TextStyle(Face.SerifBold, 10.5, Ink.Text, 0.06));
        if (edition.Signatories.FirstOrDefault(signatory => signatory.Role == SignatoryRole.Organizer) is { } signer)
        {
            var post = signer.Post.In(texts.Language).Split('\n').SelectMany(line => paper.Type.Wrap(NoBreak.Bind(line), Body, 68));
            page.Text(x, 28.6, post, 4);
            page.Text(Right, 40.5, NoBreak.Whole(signer.Name), Body, Align.Right);
        }
        page.Line(x, 41, x + 40, 41, 0.2, Ink.Text);
        page.Text(Right, 48, texts["Paper.Seal"], new TextStyle(Face.Sans, 7.5, Ink.Grey), Align.Right);

        // The day and the month are written by hand on drawn lines.
        var parts = texts.Format("Protocol.ApproveDate", edition.Year).Split('_');
        double[] lines = texts.Language == Language.Korean ? [8, 8] : [6.5, 27];
        var at = x;
        for (var i = 0; i < parts.Length; i++)
        {
            at += page.Text(at, 48, parts[i], Body).Width + 0.5;
            if (i < lines.Length)
            {
                page.Line(at, 48.5, at + lines[i], 48.5, 0.2, Ink.Text);
                at += lines[i] + 0.5;
            }
        }
    }

    private void ComposeBody()
    {
        var (grid, rows) = table.Build(Width);
        var parts = grid.Paginate(rows, y, LaterTop, Bottom);
        foreach (var part in parts)
        {
            if (part != parts[0])
                Continue();
            y = grid.Draw(page, Left, y, part);
        }
    }

    private void ComposeDecisions()
    {
        const double leading = 4.05;
        var items = words.Decisions.Select(item => paper.Type.Wrap(item, Body, Width - 5)).ToList();
        var height = 6.2 + 4.7 + items.Sum(item => (item.Count - 1) * leading + 4.6) + 5.2;
        // Signatures never stand alone: what was decided goes with them.
        if (y + height + SignaturesHeight > Bottom)
        {
            Continue();
            y -= 4;
        }
        y += 6.2;
        page.Text(Left, y, texts["Protocol.Decided"], Strong);
        y += 4.7;
        for (var i = 0; i < items.Count; i++)
        {
            if (y + items[i].Count * leading > Bottom)
                Continue();
            page.Text(Left, y, $"{i + 1}.", Body);
            page.Text(Left + 5, y, items[i], leading);
            y += (items[i].Count - 1) * leading + (i + 1 < items.Count ? 4.6 : 5.2);
        }
        page.Text(Left, y, words.Vote, Body);
    }

    private double SignaturesHeight => 9.9 + Signers().Count() * 7.4;

    private IEnumerable<(string Post, string Name)> Signers()
    {
        var members = content.Members.Where(member => member.Role == JuryRole.Member).ToList();
        foreach (var chair in content.Members.Where(member => member.Role == JuryRole.Chair))
            yield return (texts["Protocol.Sign.Chair"], chair.Name.In(texts.Language));
        for (var i = 0; i < members.Count; i++)
            yield return (i == 0 ? texts.Count("Protocol.Sign.Members", members.Count) : "", members[i].Name.In(texts.Language));
        foreach (var secretary in content.Edition.Signatories.Where(signatory => signatory.Role == SignatoryRole.Secretary))
            yield return (texts["Protocol.Sign.Secretary"], secretary.Name);
    }

    private void ComposeSignatures()
    {
        y += 9.9;
        foreach (var (post, name) in Signers())
        {
            if (y > Bottom)
                Continue();
            page.Text(Left, y, post, Body);
            page.Line(90, y + 0.5, 148, y + 0.5, 0.2, Ink.Text);
            page.Text(150, y, paper.Type.Shrink(NoBreak.Whole(name), Body, Right - 150, 6.5));
            y += 7.4;
        }
    }

    private void ComposeFooters()
    {
        var name = texts.Format("Protocol.Name", content.Number);
        var count = paper.Pages.Count - firstPage;
        for (var i = 0; i < count; i++)
        {
            var each = paper.Pages[firstPage + i];
            each.Line(Left, each.Height - 14.6, Right, each.Height - 14.6, 0.15, Ink.TableRule);
            each.Text(Left, each.Height - 10.6, texts.Format("Protocol.Footer", name, NoBreak.Whole(protocol.ShortChecksum)), Foot);
            each.Text(Right, each.Height - 10.6, texts.Format("Paper.Page", i + 1, count), Foot, Align.Right);
        }
    }

    private Page AddPage() => table.IsWide ? paper.AddA4Landscape() : paper.AddA4Portrait();

    private void Continue()
    {
        page = AddPage();
        page.Text(Left, 23.5, texts.Format("Protocol.Continued", texts.Format("Protocol.Name", content.Number)), new TextStyle(Face.Sans, 8, Ink.Grey));
        y = LaterTop;
    }
}
