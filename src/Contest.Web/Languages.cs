using System.Globalization;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Data.Access;
using Microsoft.AspNetCore.Localization;

namespace Contest.Web;

/// <summary>The language of a request or of the command line: Russian unless somebody chose another.</summary>
public static class Languages
{
    /// <summary>The cookie that keeps a person's choice.</summary>
    public const string Cookie = "language";

    /// <summary>The codes in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<string> Codes = ["ru", "ko", "en"];

    /// <summary>The language of now.</summary>
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "ko" => Language.Korean,
        "en" => Language.English,
        _ => Language.Russian,
    };

    /// <summary>Who acted, as a page shows it: the program itself by its name in this language.</summary>
    public static string NameOf(string actor) => actor == Actor.CommandLine.Name ? Text("Actor.CommandLine") : actor;

    /// <summary>A text of Texts.resx in the language of now.</summary>
    public static string Text(string key, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, Texts.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"No text is named {key}."), arguments);

    /// <summary>Points with two decimals, in the form of the language: «187,50».</summary>
    public static string Number(Points points) => (points.Hundredths / 100m).ToString("0.00", CultureInfo.CurrentCulture);

    /// <summary>Points with the decimals they need: «8», «0,5».</summary>
    public static string Short(Points points) => (points.Hundredths / 100m).ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>The culture by which a language writes dates and numbers: English as the British do, for 5/12 is the fifth of December to most of those who read it here.</summary>
    public static CultureInfo FormOf(string code) => new(code == "en" ? "en-GB" : code);

    /// <summary>Makes a language that of the whole program: the command line has one reader.</summary>
    public static void Use(string code)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = FormOf(code);
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = new CultureInfo(code);
    }

    public static void AddLanguages(this IServiceCollection services) => services.AddLocalization().Configure<RequestLocalizationOptions>(options =>
    {
        options.SetDefaultCulture(Codes[0]).AddSupportedCultures([.. Codes.Select(code => FormOf(code).Name)]).AddSupportedUICultures([.. Codes]);
        // The person's own choice only: a borrowed tablet's browser language is nobody's choice.
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }];
    });
}
