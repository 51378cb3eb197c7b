namespace Contest.Core;

/// <summary>One name or sentence that staff typed, in the three languages. Korean is written in the DPRK norm.</summary>
/// <param name="Ru">Russian; never empty.</param>
/// <param name="Ko">Korean; never empty.</param>
/// <param name="En">English; never empty.</param>
public sealed record Wording(string Ru, string Ko, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Korean => Ko,
        Language.English => En,
        _ => Ru,
    };
}
