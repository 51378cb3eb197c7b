using Contest.Data.Access;

namespace Contest.Web.Access;

/// <summary>Where somebody begins: the first page that the role may see.</summary>
public static class Landing
{
    public static string Of(Role role) => role switch
    {
        Role.TravelStaff => "/trips",
        Role.Coder => "/coding",
        Role.Judge or Role.ChiefJudge => "/judge",
        _ => "/",
    };
}
