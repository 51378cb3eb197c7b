using System.Globalization;
using Bunit;
using Contest.Core.Names;
using Contest.Web.Shared;

namespace Contest.Tests.Web.Shared;

public sealed class NameInTwoScriptsTests : BunitContext
{
    private static readonly PersonName Name = new(new NameForm("리", "설향"), new NameForm("Ли", "Соль Хян"), new NameForm("RI", "SOL HYANG"));

    [Theory]
    [InlineData("ru", "Ли Соль Хян", "ru", "리설향", "ko")]
    [InlineData("ko", "리설향", "ko", "Ли Соль Хян", "ru")]
    [InlineData("en", "RI SOL HYANG", "ko-Latn", "리설향", "ko")]
    public void The_readers_script_stands_first_and_each_script_is_marked(string reader, string first, string firstTongue, string second, string secondTongue)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader);

        var name = Render<NameInTwoScripts>(p => p.Add(n => n.Name, Name)).Find(".name2");

        Assert.Equal((first, firstTongue), (name.Children[0].TextContent, name.Children[0].GetAttribute("lang")));
        Assert.Equal((second, secondTongue), (name.Children[1].TextContent, name.Children[1].GetAttribute("lang")));
    }
}
