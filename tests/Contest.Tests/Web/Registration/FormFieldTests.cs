using Bunit;
using Contest.Core;
using Contest.Core.Registration;
using Contest.Web.Registration;
using Contest.Web.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests.Web.Registration;

/// <summary>Fields of forms: what is wrong stands beside them and is tied to them for who cannot see.</summary>
public sealed class FormFieldTests : BunitContext
{
    public FormFieldTests() => Services.AddLogging().AddLocalization();

    [Fact]
    public void A_field_with_a_problem_is_marked_and_names_it()
    {
        var problem = new Problem("Contestant.FieldMissing").At(new Place(Column: "Year"));

        var field = Render<TextField>(p => p.Add(f => f.Field, "Year").Add(f => f.Label, "Курс").Add(f => f.Value, "х").Add(f => f.Hint, "число").Add(f => f.Problems, [problem]));

        var input = field.Find("input");
        Assert.Equal(("true", "Year-problem Year-hint", "х"), (input.GetAttribute("aria-invalid"), input.GetAttribute("aria-describedby"), input.GetAttribute("value")));
        Assert.Equal("Year", field.Find("label").GetAttribute("for"));
        Assert.NotEmpty(field.Find("#Year-problem").TextContent.Trim());
    }

    [Fact]
    public void A_field_without_one_is_not()
    {
        var field = Render<TextField>(p => p.Add(f => f.Field, "Year").Add(f => f.Label, "Курс").Add(f => f.Problems, [new Problem("Contestant.FieldMissing").At(new Place(Column: "Major"))]));

        Assert.Equal((false, false), (field.Find("input").HasAttribute("aria-invalid"), field.FindAll(".field-problem").Count > 0));
    }

    [Fact]
    public void The_three_scripts_are_marked_by_their_languages_and_cases_open_when_there_are_any()
    {
        var names = Render<NameFields>(p => p.Add(n => n.Typed, new TypedContestant { SurnameHangul = "박", Genitive = "Пак Гён Ми" }).Add(n => n.Problems, []));

        Assert.Equal(("ko", "ru", "ko-Latn"), (names.Find("#SurnameHangul").GetAttribute("lang"), names.Find("#SurnameCyrillic").GetAttribute("lang"), names.Find("#SurnameLatin").GetAttribute("lang")));
        Assert.True(names.Find("details").HasAttribute("open"));
        Assert.False(Render<NameFields>(p => p.Add(n => n.Typed, new TypedContestant()).Add(n => n.Problems, [])).Find("details").HasAttribute("open"));
    }
}
