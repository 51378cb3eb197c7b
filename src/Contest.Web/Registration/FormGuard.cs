using System.Globalization;
using System.Security.Cryptography;
using Contest.Core;
using Microsoft.AspNetCore.DataProtection;

namespace Contest.Web.Registration;

/// <summary>Tells people from programs that send forms: nobody fills in a whole form within seconds, and nobody types into a field that is not shown.</summary>
public sealed class FormGuard(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Nobody is quicker.</summary>
    public static readonly TimeSpan Quickest = TimeSpan.FromSeconds(3);

    private readonly IDataProtector _protector = protection.CreateProtector("form");

    /// <summary>The time now, as a form carries it: sealed, so that nobody sends another.</summary>
    public string Begin() => _protector.Protect(time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Refuses what a person would not have sent. What was typed is kept, so a person simply sends again.</summary>
    /// <param name="began">What the form carries.</param>
    /// <param name="hidden">What stands in the field that is not shown.</param>
    public void Check(string began, string hidden)
    {
        if (hidden.Length > 0)
            throw new RuleViolationException(new Problem("Apply.FieldNotShown"));
        if (Opened(began) is not { } opened || time.GetUtcNow().UtcTicks - opened < Quickest.Ticks)
            throw new RuleViolationException(new Problem("Apply.TooQuick"));
    }

    private long? Opened(string began)
    {
        try
        {
            return long.Parse(_protector.Unprotect(began), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null; // made up, or of another installation
        }
    }
}
