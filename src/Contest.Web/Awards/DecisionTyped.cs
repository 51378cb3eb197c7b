using System.Globalization;
using Contest.Core.Editions;
using Contest.Data.Awards;

namespace Contest.Web.Awards;

/// <summary>A choice at a bound as it is typed.</summary>
public sealed class ChoiceTyped
{
    public int Degree { get; set; }

    /// <summary>strict, generous or place.</summary>
    public string? Side { get; set; }

    public string? ToPlace { get; set; }
    public string? Reason { get; set; }
    public string? SignedBy { get; set; }

    public DecisionWords Words => new(Reason, SignedBy);

    public BoundarySideChoice ToChoice(int degree) => new(degree, Side == "generous" ? TiesAtQuota.Include : TiesAtQuota.Exclude, Side == "place" ? RulingTyped.Number(ToPlace) ?? 0 : null);
}

/// <summary>A place or a degree of the jury's own as it is typed.</summary>
public sealed class RulingTyped
{
    public string? Contestant { get; set; }
    public string? Place { get; set; }
    public string? Degree { get; set; }
    public string? Reason { get; set; }
    public string? SignedBy { get; set; }

    public int Who => Number(Contestant) ?? 0;
    public int? PlaceNumber => Number(Place);
    public int? DegreeNumber => Number(Degree);
    public DecisionWords Words => new(Reason, SignedBy);

    /// <summary>What was typed as a number: nothing is none, and what cannot be read is one that no rule allows.</summary>
    public static int? Number(string? text) => string.IsNullOrWhiteSpace(text) ? null : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

/// <summary>Lots as they are typed: a contestant and a lot in the same order.</summary>
public sealed class LotsTyped
{
    public int[] Contestants { get; set => field = value ?? []; } = []; // a form without a tick sends nothing
    public string?[] Numbers { get; set => field = value ?? []; } = []; // a form without a tick sends nothing
    public string? Reason { get; set; }
    public string? SignedBy { get; set; }

    public DecisionWords Words => new(Reason, SignedBy);

    /// <summary>What was typed for a contestant.</summary>
    public string? NumberOf(int contestant) => Contestants.Zip(Numbers).FirstOrDefault(l => l.First == contestant).Second;

    public IReadOnlyDictionary<int, int> ToLots() => Contestants.Zip(Numbers).Where(l => RulingTyped.Number(l.Second) is not null).DistinctBy(l => l.First).ToDictionary(l => l.First, l => RulingTyped.Number(l.Second)!.Value);
}
