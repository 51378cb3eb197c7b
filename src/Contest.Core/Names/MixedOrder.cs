namespace Contest.Core.Names;

/// <summary>
/// The order of a list whose names stand in several scripts (rule N11): script by script in a declared sequence, and within a script by its own order. A name belongs to the script of its first letter; a name of none comes last.
/// </summary>
/// <param name="scripts">The sequence. A script that is not in it comes after those that are.</param>
public sealed class MixedOrder(params Script[] scripts) : IComparer<string>
{
    private readonly Script[] _scripts = scripts;

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (a, b) = (ScriptRule.Of(x ?? ""), ScriptRule.Of(y ?? ""));
        if (a != b)
            return Place(a) != Place(b) ? Place(a) - Place(b) : (int)a! - (int)b!;
        return a switch
        {
            Script.Hangul => HangulOrder.Instance.Compare(x, y),
            Script.Cyrillic => RussianOrder.Instance.Compare(x, y),
            Script.Latin => LatinOrder.Instance.Compare(x, y),
            _ => string.CompareOrdinal(x ?? "", y ?? ""),
        };
    }

    private int Place(Script? script)
    {
        var place = script is { } known ? Array.IndexOf(_scripts, known) : _scripts.Length + 1;
        return place < 0 ? _scripts.Length : place;
    }
}
