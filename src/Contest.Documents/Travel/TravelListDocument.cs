using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Contest.Documents.Paper;

namespace Contest.Documents.Travel;

/// <summary>The list of a group for the invitation and the visas, on A4 landscape.</summary>
public sealed class TravelListDocument
{
    private const double Left = 20;
    private const double Right = 287;
    private const double FirstTop = 47.4;
    private const double LaterTop = 28;

    // The lowest end of a table, over the footer; on the last page the signatures stand between the two.
    private const double Bottom = 192;
    private const double SignaturesHeight = 20;

    private static readonly TextStyle Body = new(Face.Sans, 8.5, Ink.Text);
    private static readonly TextStyle Label = new(Face.Sans, 7.5, Ink.Grey);
    private static readonly TextStyle Value = new(Face.Sans, 8, Ink.Text);
    private static readonly TextStyle Foot = new(Face.Sans, 7, Ink.Grey);

    private readonly GroupList _list;
    private readonly Texts _texts;
    private readonly PaperDocument _paper;
    private Page _page;
    private double _y;

    private TravelListDocument(GroupList list, Language language)
    {
        _list = list;
        _texts = Texts.In(language);
        _paper = PaperDocument.Of(list.Edition, _texts, $"{_texts["TravelList.Name"]}: {list.Trip.Group.In(language)}", list.DrawnUpOn);
        _page = _paper.AddA4Landscape();
    }

    /// <summary>Prints a group's list.</summary>
    /// <exception cref="RuleViolationException">A word is too long for its place, or has a letter that no font holds.</exception>
    public static byte[] Render(GroupList list, Language language) => new TravelListDocument(list, language).Compose();

    private byte[] Compose()
    {
        ComposeHeader();
        ComposeBody();
        ComposeSignatures();
        ComposeFooters();
        return _paper.ToPdf();
    }

    private void ComposeHeader()
    {
        var trip = _list.Trip;
        var group = _page.Text(Right, 23.2, trip.Group.In(_texts.Language), Body with { Face = Face.SansSemiBold }, Align.Right);
        var contest = _texts.Format("Paper.Year", _list.Edition.Name.In(_texts.Language), _list.Edition.Year);
        _page.Text(Left, 23.2, _paper.Type.Shrink(contest, Body with { Ink = Ink.Grey }, Right - Left - group.Width - 5, 6.5));
        _page.Text(Left, 30.8, _texts["TravelList.Title"], new TextStyle(Face.SerifBold, 14, Ink.Text, 0.03));

        IEnumerable<Wording> towns = trip.Legs.Count == 0 ? [] : [trip.Legs[0].From, .. trip.Legs.Select(leg => leg.To)];
        var men = _list.Lines.Count(line => line.Sex == Sex.Male);
        ComposePair(20, 41, 72, 37.6, "TravelList.Route", string.Join(" — ", towns.Select(town => town.In(_texts.Language))));
        ComposePair(20, 41, 72, 42.2, "TravelList.Days", $"{Texts.Date(trip.EntryOn)} — {Texts.Date(trip.ExitOn)}", Face.SansSemiBold);
        ComposePair(115, 137, 38, 37.6, "TravelList.Checkpoint", trip.Checkpoint.In(_texts.Language));
        ComposePair(115, 137, 38, 42.2, "TravelList.Purpose", trip.Purpose.In(_texts.Language));
        ComposePair(177, 193, 94, 37.6, "TravelList.Host", trip.Host.In(_texts.Language));
        ComposePair(177, 193, 94, 42.2, "TravelList.Total", _texts.Format("TravelList.TotalValue", _list.Lines.Count, men, _list.Lines.Count - men));
    }

    // A value too long for its line at the smallest size of lists stands on two lines round it.
    private void ComposePair(double x, double valueX, double width, double baseline, string key, string value, Face face = Face.Sans)
    {
        _page.Text(x, baseline, _paper.Type.Shrink(_texts[key], Label, valueX - x - 1, 6));
        var style = Value with { Face = face };
        var steps = new TextStep[] { new(8, 0, 1), new(7.5, 0, 1), new(7, 0, 1), new(6.5, 2.5, 2) };
        var fitted = FittedText.Fit(_paper.Type, NoBreak.Bind(value), style, width, steps) ?? throw PaperProblem.TooLong(value);
        _page.Text(valueX, baseline - (fitted.Lines.Count - 1) * fitted.Leading / 2, fitted.Lines, fitted.Leading);
    }

    private void ComposeBody()
    {
        var (table, rows) = new TravelListTable(_paper.Type, _list, _texts).Build();
        var parts = table.Paginate(rows, FirstTop, LaterTop, Bottom, SignaturesHeight);
        _y = FirstTop;
        foreach (var part in parts)
        {
            if (part != parts[0])
                Continue();
            _y = table.Draw(_page, Left, _y, part);
        }
    }

    private void ComposeSignatures()
    {
        var at = Math.Max(166, _y + 13);
        if (Signatory(SignatoryRole.Organizer) is { } chair)
        {
            var post = chair.Post.In(_texts.Language).Split('\n')[0].TrimEnd(',');
            _page.Text(Left, at, _paper.Type.Shrink(post, Body, 44, 6.5));
            _page.Text(118, at, NoBreak.Whole(chair.Name), Body);
        }
        _page.Line(66, at + 0.5, 116, at + 0.5, 0.2, Ink.Text);
        _page.Text(66, at + 5, _texts["Paper.Seal"], Label);

        _page.Text(180, at, _texts["TravelList.DrawnUpBy"], Body);
        _page.Line(208, at + 0.5, 248, at + 0.5, 0.2, Ink.Text);
        if (Signatory(SignatoryRole.Secretary) is { } secretary)
            _page.Text(Right, at, NoBreak.Whole(secretary.Name), Body, Align.Right);
        _page.Text(Right, at + 5, _texts.LongDate(_list.DrawnUpOn), Label, Align.Right);
    }

    private void ComposeFooters()
    {
        for (var i = 0; i < _paper.Pages.Count; i++)
        {
            var each = _paper.Pages[i];
            var number = _texts.Format("Paper.Page", i + 1, _paper.Pages.Count);
            each.Line(Left, 194.4, Right, 194.4, 0.15, Ink.TableRule);
            each.Text(Left, 198.4, _texts["TravelList.Footer"], Foot);
            each.Text(Right, 198.4, _texts.Format("TravelList.Version", _list.Trip.Version, number), Foot, Align.Right);
        }
    }

    private Signatory? Signatory(SignatoryRole role) => _list.Edition.Signatories.FirstOrDefault(signatory => signatory.Role == role);

    private void Continue()
    {
        _page = _paper.AddA4Landscape();
        _page.Text(Left, 23.5, _texts.Format("Paper.Continued", _texts["TravelList.Name"]), new TextStyle(Face.Sans, 8, Ink.Grey));
        _page.Text(Right, 23.5, _list.Trip.Group.In(_texts.Language), Body with { Face = Face.SansSemiBold }, Align.Right);
        _y = LaterTop;
    }
}
