using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contest.Core;
using Contest.Core.Editions;

namespace Contest.Web.Editions;

/// <summary>
/// A regulation while it is written: the form of its file, changed at one path after another. What was typed and cannot be read stays there as text, so that it is shown again and told as a mistake at its path.
/// </summary>
public sealed partial class RegulationDraft
{
    private readonly JsonObject _root;
    private readonly Dictionary<JsonObject, Dictionary<string, JsonObject>> _methods = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<Problem> _found = [];
    private bool _isAsked;

    private RegulationDraft(JsonObject root, bool isAsked)
    {
        (_root, _isAsked) = (root, isAsked);
        Check();
    }

    /// <summary>Raised after every change.</summary>
    public event Action? Changed;

    /// <summary>What of it may still be changed.</summary>
    public DraftScope Scope { get; init; }

    /// <summary>Whether something was changed since it was read or saved.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The regulation, where nothing is wrong with it.</summary>
    public Regulation? Regulation { get; private set; }

    /// <summary>Everything that is wrong, each with its path; of a new one what is still empty is told only once it was to be saved.</summary>
    public IReadOnlyList<Problem> Problems => _isAsked ? _found : [.. _found.Where(p => p.Where?.Column is { Length: > 2 } at && Text(at[2..]).Length > 0)];

    /// <summary>The draft of a regulation; of none: what a new one begins with.</summary>
    public static RegulationDraft Of(Regulation? regulation, DraftScope scope = DraftScope.All) =>
        new(regulation is null ? RegulationParts.Regulation() : (JsonObject)JsonSerializer.SerializeToNode(regulation, RegulationFile.Json)!, isAsked: regulation is not null) { Scope = scope };

    /// <summary>What stands at a path; <c>null</c> where nothing does.</summary>
    public JsonNode? At(string path) => Steps(path).Aggregate((JsonNode?)_root, (node, step) => Step(node, step));

    /// <summary>What a field at a path shows: numbers in the form of the reader's language.</summary>
    public string Text(string path) => At(path) switch
    {
        null => "",
        JsonArray list => string.Join(list.Any(i => i?.GetValueKind() == JsonValueKind.Number) ? " " : ", ", list.Select(Shown)),
        var one => Shown(one)!,
    };

    private static string? Shown(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => node.Deserialize<decimal>().ToString("0.##", CultureInfo.CurrentCulture),
        JsonValueKind.String => node.GetValue<string>(),
        _ => node?.ToJsonString(),
    };

    /// <summary>Whether anything stands at a path.</summary>
    public bool Holds(string path) => At(path) switch
    {
        null or JsonArray { Count: 0 } => false,
        JsonObject group => group.Any(member => Holds($"{path}.{member.Key}")),
        _ => Text(path).Length > 0,
    };

    public bool IsOn(string path, bool otherwise = false) => At(path) is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.GetValue<bool>() : otherwise;

    /// <summary>How many items a list has.</summary>
    public int Count(string path) => (At(path) as JsonArray)?.Count ?? 0;

    /// <summary>What is wrong at a path.</summary>
    public IEnumerable<Problem> ProblemsAt(string path) => Problems.Where(p => p.Where?.Column == "$." + path);

    /// <summary>What is wrong with the items of a list at a path.</summary>
    public IEnumerable<Problem> ProblemsOfItems(string path) => Problems.Where(p => p.Where?.Column?.StartsWith($"$.{path}[", StringComparison.Ordinal) == true);

    /// <summary>How much is wrong at a path and under it.</summary>
    public int ProblemsUnder(string path) => ProblemsAt(path).Concat(ProblemsOfItems(path)).Count() + Problems.Count(p => p.Where?.Column?.StartsWith($"$.{path}.", StringComparison.Ordinal) == true);

    /// <summary>Puts a text, a word of a choice, a yes or a no; an empty choice takes the member out.</summary>
    public void Set(string path, JsonNode? value)
    {
        var steps = Steps(path);
        JsonNode node = _root;
        if (value is null && At(path) is null)
        {
            Touch();
            return;
        }
        foreach (var (i, step) in steps[..^1].Index())
            node = Step(node, step) ?? (((JsonObject)node)[step] = steps[i + 1].Length > 0 && char.IsAsciiDigit(steps[i + 1][0]) ? new JsonArray() : new JsonObject());
        if (node is JsonArray list)
            list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = value;
        else if (value is null)
            ((JsonObject)node).Remove(steps[^1]);
        else
            ((JsonObject)node)[steps[^1]] = value;
        Touch();
    }

    /// <summary>Gives the judges of a round another method: what it needs is put, what it has no use for is taken out, and comes back with the method that had it.</summary>
    public void ChooseMethod(string judges, string method)
    {
        if (At(judges) is not JsonObject steps)
            return;
        if (!_methods.TryGetValue(steps, out var before))
            _methods[steps] = before = [];
        before[steps["method"]?.ToString() ?? ""] = (JsonObject)steps.DeepClone();
        JudgeMethods.Choose(steps, method, before.GetValueOrDefault(method));
        Touch();
    }

    /// <summary>The rounds by their names, as far as they have any.</summary>
    public IReadOnlyList<NamedRound> Rounds() => [.. Enumerable.Range(0, Count("rounds")).Select(r => $"rounds[{r}]").Select(at =>
        new NamedRound(Text(at + ".id"), NameAt(at), [.. Enumerable.Range(0, Count(at + ".criteria")).Select(c => $"{at}.criteria[{c}]").Select(c => (Text(c + ".id"), NameAt(c)))]))];

    private string NameAt(string path) => Text($"{path}.name.{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}") is { Length: > 0 } name ? name : Text(path + ".id");

    /// <summary>Puts a word of a list in or takes it out.</summary>
    public void SetMember(string path, string word, bool isIn)
    {
        var words = (At(path) as JsonArray ?? []).Select(w => w!.GetValue<string>()).Where(w => w != word).ToList();
        Set(path, new JsonArray([.. (isIn ? words.Append(word) : words).Select(w => (JsonNode)w)]));
    }

    public void Add(string path, JsonNode item)
    {
        if (At(path) is not JsonArray list)
            Set(path, list = []);
        list.Add(item);
        Touch();
    }

    public void RemoveAt(string path, int index)
    {
        ((JsonArray)At(path)!).RemoveAt(index);
        Touch();
    }

    /// <summary>Moves an item of a list up (−1) or down (1); at the end it stays.</summary>
    public void Move(string path, int index, int by)
    {
        var list = (JsonArray)At(path)!;
        if (index + by < 0 || index + by >= list.Count)
            return;
        var item = list[index];
        list.RemoveAt(index);
        list.Insert(index + by, item);
        Touch();
    }

    /// <summary>Puts a copy of an item behind it, under a short name that is free.</summary>
    public void Duplicate(string path, int index)
    {
        var list = (JsonArray)At(path)!;
        var copy = list[index]!.DeepClone();
        var taken = list.Select(i => i?["id"]?.ToString()).ToHashSet();
        var number = 2;
        while (taken.Contains($"{copy["id"]}-{number}"))
            number++;
        copy["id"] = $"{copy["id"]}-{number}";
        list.Insert(index + 1, copy);
        Touch();
    }

    /// <summary>The regulation as it is to be saved; <c>null</c>, with everything that is wrong told from now on, where it is not sound.</summary>
    public Regulation? Ask()
    {
        _isAsked = true;
        Changed?.Invoke();
        return Regulation;
    }

    /// <summary>What was written is saved.</summary>
    public void Settle()
    {
        IsChanged = false;
        Changed?.Invoke();
    }

    /// <summary>Something beside the regulation was changed that is saved with it.</summary>
    public void Touched() => Touch();

    private void Touch()
    {
        IsChanged = true;
        Check();
        Changed?.Invoke();
    }

    private void Check() => (Regulation, _found) = RegulationFile.Check(JsonSerializer.SerializeToElement(_root));

    private static string[] Steps(string path) => path.Replace("]", "", StringComparison.Ordinal).Split('.', '[');

    private static JsonNode? Step(JsonNode? node, string step) => node switch
    {
        JsonObject group => group[step],
        JsonArray list => int.Parse(step, CultureInfo.InvariantCulture) is var i && i < list.Count ? list[i] : null,
        _ => null,
    };
}

/// <summary>What of a regulation may be changed (rules E5, E8).</summary>
public enum DraftScope
{
    All,

    /// <summary>Words alone: a protocol stands on the rest.</summary>
    Words,

    /// <summary>Nothing: the edition is closed.</summary>
    Nothing,
}
