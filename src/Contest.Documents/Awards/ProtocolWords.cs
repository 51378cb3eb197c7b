using System.Globalization;
using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Ranking;
using Contest.Documents.Paper;

namespace Contest.Documents.Awards;

/// <summary>The sentences of a protocol in one language, made from its facts.</summary>
internal sealed class ProtocolWords(ProtocolContent content, Texts texts)
{
    public string Attendance
    {
        get
        {
            var (admitted, appeared, absent, removed) = content.Attendance;
            var who = string.Join(", ",
                texts.Format("Protocol.Admitted", admitted),
                texts.Count("Protocol.Appeared", appeared),
                absent == 0 ? texts["Protocol.NoAbsent"] : texts.Count("Protocol.Absent", absent),
                removed == 0 ? texts["Protocol.NoRemoved"] : texts.Count("Protocol.Removed", removed));
            var maximum = texts.Format("Protocol.Maximum", texts.CountPoints("Points.Count", content.Table.Maximum));
            return content.Table.Threshold is { } threshold
                ? $"{who}. {maximum}, {texts.Format("Protocol.Threshold", texts.Decimal(threshold))}."
                : $"{who}. {maximum}.";
        }
    }

    public IReadOnlyList<string> Decisions =>
    [
        .. new[] { Correction, texts.Format("Protocol.Decision.Ranking", content.Table.Category.In(texts.Language)) }.Concat(Chosen).Append(Awards).Append(Nominations).Append(Travel)
            .OfType<string>()
            .Select(NoBreak.Bind),
    ];

    public string Vote => texts.Format("Protocol.Vote", content.Vote.For, content.Vote.Against, content.Vote.Abstained);

    private string? Correction => content.Corrects is { } old
        ? texts.Format("Protocol.Decision.Correction", old.Number, old.Checksum, old.Reason.TrimEnd('.'), old.Changes.Count == 0
            ? texts["Protocol.Decision.NoChanges"]
            : string.Join("; ", old.Changes.Select(c => texts.Format("Protocol.Decision.Change", NoBreak.Whole(c.Name.In(texts.Language)), State(c.Before), State(c.After)))))
        : null;

    // What the jury decided besides its marks (rules A5 and R9).
    private IEnumerable<string> Chosen
    {
        get
        {
            foreach (var choice in content.Ground is { } ground ? ground.Decisions.Where(d => d.Decision == DecisionRule.Boundary) : [])
                yield return texts.Format("Protocol.Decision.Boundary", choice.Degree == "0" ? texts["Protocol.Decision.AllDiplomas"] : Degree(int.Parse(choice.Degree, CultureInfo.InvariantCulture)), choice.Value switch
                {
                    DecisionRule.Strict => texts["Protocol.Decision.Strict"],
                    DecisionRule.Generous => texts["Protocol.Decision.Generous"],
                    var place => texts.Format("Protocol.Decision.ToPlace", place),
                }, choice.Reason.TrimEnd('.'));
            foreach (var line in content.Table.Lines.Where(l => l.Ruling is not null))
                yield return texts.Format("Protocol.Decision.Ruling", NoBreak.Whole(line.Name.In(texts.Language)), State(ResultState.Of(line)), State(ResultState.Of(line with { Place = line.Ruling!.Place, PlaceTo = line.Ruling.PlaceTo, Degree = line.Ruling.Degree })), line.Ruling.Reason.TrimEnd('.'));
        }
    }

    private string? Nominations
    {
        get
        {
            if (content.Nominations.Count == 0)
                return null;
            var names = content.Table.Lines.ToDictionary(l => l.Number, l => NoBreak.Whole(l.Name.In(texts.Language)));
            return texts.Format("Protocol.Decision.Nominations", string.Join("; ", content.Nominations.Select(n => texts.Format("Protocol.Decision.Nomination", n.Name.In(texts.Language), n.Numbers.Count == 0
                ? texts["Protocol.Decision.NotAwarded"]
                : string.Join(" — ", new[] { n.Team, string.Join(", ", n.Numbers.Select(number => names.GetValueOrDefault(number, number))) }.Where(p => p.Length > 0))))));
        }
    }

    private string State(ResultState state) => string.Join(", ", new[]
    {
        state.Place.Length > 0 ? texts.Format("Protocol.Decision.PlaceOf", state.Place) : texts["Protocol.Decision.NoPlace"],
        state.Total is { } total ? texts.Decimal(total) : null,
        state.Degree > 0 ? Degree(state.Degree) : null,
    }.OfType<string>());

    private string Degree(int degree) => content.Table.DegreeNames.ElementAtOrDefault(degree - 1)?.In(texts.Language) ?? texts.Format("Protocol.Decision.DegreeOf", texts.Choice("Protocol.Degrees", degree - 1));

    private string Awards
    {
        get
        {
            var winners = OfDegree(1);
            var prizes = content.Table.Lines.Where(line => line.Degree > 1).ToList();
            string?[] parts =
            [
                winners.Count > 0 ? texts.Count("Protocol.Decision.Winners", winners.Count, WithDegree(winners, 1)) : null,
                prizes.Count > 0
                    ? texts.Count("Protocol.Decision.Prizes", prizes.Count, string.Join(", ", prizes.GroupBy(line => line.Degree).OrderBy(degree => degree.Key).Select(degree => WithDegree([.. degree], degree.Key))))
                    : null,
            ];
            var awarded = string.Join("; ", parts.OfType<string>());
            return awarded.Length > 0 ? texts.Format("Protocol.Decision.Awards", awarded) : texts["Protocol.Decision.NoAwards"];
        }
    }

    private string? Travel => (content.Travelling.Count, content.Reserve.Count) switch
    {
        (0, 0) => null,
        (_, 0) => texts.Format("Protocol.Decision.Travel", Numbers(content.Travelling)),
        (0, _) => texts.Format("Protocol.Decision.Reserve", Numbers(content.Reserve)),
        _ => texts.Format("Protocol.Decision.TravelReserve", Numbers(content.Travelling), Numbers(content.Reserve)),
    };

    private List<ResultLine> OfDegree(int degree) => [.. content.Table.Lines.Where(line => line.Degree == degree)];

    private string WithDegree(List<ResultLine> lines, int degree)
    {
        var names = string.Join(", ", lines.Select(line => NoBreak.Whole(line.Name.In(texts.Language))));
        return content.Table.DegreeNames.ElementAtOrDefault(degree - 1) is { } own
            ? $"{names} ({own.In(texts.Language)})"
            : texts.Count("Protocol.Decision.Degree", lines.Count, names, texts.Choice("Protocol.Degrees", degree - 1));
    }

    /// <summary>The numbers of lines, neighbours joined: «1–4, 6».</summary>
    private static string Numbers(IReadOnlyList<int> indexes)
    {
        var runs = new List<(int From, int To)>();
        foreach (var number in indexes.Select(index => index + 1).Order())
        {
            if (runs.Count > 0 && runs[^1].To + 1 == number)
                runs[^1] = (runs[^1].From, number);
            else
                runs.Add((number, number));
        }
        return string.Join(", ", runs.Select(run => (run.To - run.From) switch
        {
            0 => Number(run.From),
            1 => $"{Number(run.From)}, {Number(run.To)}",
            _ => $"{Number(run.From)}–{Number(run.To)}",
        }));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
