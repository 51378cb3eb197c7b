using Microsoft.AspNetCore.Identity;

namespace Contest.Data.Access;

/// <summary>An account of somebody who works for the contest. There is no self-registration: an account begins with a one-time link.</summary>
public sealed class Staff : IdentityUser
{
    /// <summary>As the page's corner and the audit show it: «Орлова М. С.».</summary>
    public string DisplayName { get; set; } = "";

    public Role Role { get; set; }
}
