using Contest.Core;
using Contest.Core.Judging;
using Contest.Core.Names;

namespace Contest.Web.Judging;

/// <summary>A judge as it is typed.</summary>
public sealed class JudgeTyped
{
    public string? NameRu { get; set; }
    public string? NameKo { get; set; }
    public string? NameEn { get; set; }
    public string? PostRu { get; set; }
    public string? PostKo { get; set; }
    public string? PostEn { get; set; }
    public string? Role { get; set; }
    public string? Country { get; set; }
    public string? InstitutionCode { get; set; }
    public string? Code { get; set; }

    /// <summary>The rounds that are ticked, each as «category/round».</summary>
    public string[] Seats { get; set; } = [];

    /// <summary>What stands in the form at first.</summary>
    public static JudgeTyped Of(Judge judge, IEnumerable<string> seats) => new()
    {
        NameRu = judge.Name.Ru, NameKo = judge.Name.Ko, NameEn = judge.Name.En, PostRu = judge.Post.Ru, PostKo = judge.Post.Ko, PostEn = judge.Post.En,
        Role = judge.Role.ToString(), Country = judge.Country, InstitutionCode = judge.InstitutionCode, Code = judge.Code, Seats = [.. seats],
    };

    /// <summary>The judge with what was typed; the code of a known one stays.</summary>
    public Judge Over(Judge judge) => judge with
    {
        Code = judge.Id == 0 ? Clean(Code) : judge.Code,
        Name = new Wording(Clean(NameRu), Clean(NameKo), Clean(NameEn)),
        Post = new Wording(Clean(PostRu), Clean(PostKo), Clean(PostEn)),
        Role = Enum.TryParse<JuryRole>(Role, out var role) ? role : judge.Role,
        Country = Clean(Country),
        InstitutionCode = Clean(InstitutionCode),
    };

    private static string Clean(string? text) => NameForm.Clean(text ?? "");
}
