using Contest.Core.Names;

namespace Contest.Core.Registration;

/// <summary>Finds who a line is among those registered (rule G2), and where a person has to say (rule G12). Every question is one look into a table: the work grows with the lines alone.</summary>
internal sealed class RegistrationMatch(Registered registered)
{
    private readonly Dictionary<string, Contestant> _byNumber = registered.Contestants.ToDictionary(c => c.Number);
    private readonly ILookup<(NameForm, DateOnly), Contestant> _byHangul = registered.Contestants.ToLookup(c => (c.Name.Hangul, c.BirthDate));
    private readonly ILookup<(NameForm, DateOnly), Contestant> _byCyrillic = registered.Contestants.ToLookup(c => (c.Name.Cyrillic, c.BirthDate));

    /// <summary>Whether somebody registered has a number.</summary>
    public bool Has(string number) => _byNumber.ContainsKey(number);

    /// <summary>Who the line is, or with a doubt who it may be; neither: somebody new.</summary>
    public (Contestant? Who, Problem? Doubt, IReadOnlyList<Contestant> Candidates) Find(Contestant typed)
    {
        if (_byNumber.TryGetValue(typed.Number, out var holder))
            return typed.Name.Hangul == holder.Name.Hangul || typed.BirthDate == holder.BirthDate ? (holder, null, [holder]) : (null, new Problem("Import.NumberOfAnother", Names([holder])), [holder]);

        var equal = _byHangul[(typed.Name.Hangul, typed.BirthDate)].ToList();
        var here = equal.Where(c => c.InstitutionId == typed.InstitutionId).ToList();
        if (here.Count > 0)
            return here is [var only] && typed.Number.Length == 0 ? (only, null, here)
                : (null, here.Count > 1 ? new Problem("Import.SeveralEqual", Names(here)) : new Problem("Import.OtherNumber", Names(here)), here);
        if (equal.Count > 0)
            return (null, new Problem("Import.ElsewhereToo", Names(equal)), equal);
        var alike = _byCyrillic[(typed.Name.Cyrillic, typed.BirthDate)].ToList();
        return alike.Count > 0 ? (null, new Problem("Import.OtherHangul", Names(alike)), alike) : (null, null, []);
    }

    private static string Names(IEnumerable<Contestant> people) => string.Join(", ", people.Select(c => $"{c.Number} {c.Name.Cyrillic.Full}"));
}
