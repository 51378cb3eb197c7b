namespace Contest.Web.Registration;

/// <summary>A team as it is typed.</summary>
public sealed class TeamTyped
{
    public string? CategoryId { get; set; }
    public string? Name { get; set; }
    public int[] Members { get; set => field = value ?? []; } = []; // a form without a tick sends nothing
}
