using System.Resources;

namespace Contest.Web;

/// <summary>The texts of the site and the command line: Texts.resx (English), Texts.ru.resx, Texts.ko.resx.</summary>
public sealed class Texts
{
    private Texts() { }

    /// <summary>The same texts for code that runs outside of a request.</summary>
    public static ResourceManager ResourceManager { get; } = new(typeof(Texts));
}
