using System.Text;
using Contest.Core.Names;
using CsCheck;

namespace Contest.Tests.Core.Names;

public sealed class OrderTests
{
    private static readonly MixedOrder Mixed = new(Script.Cyrillic, Script.Latin, Script.Hangul);

    [Fact]
    public void Korean_surnames_stand_as_in_a_list_of_the_DPRK()
    {
        string[] list = ["강", "고", "김", "계", "남", "량", "렴", "리", "림", "박", "배", "신", "장", "정", "최", "한", "홍", "황", "안", "엄", "오", "윤"];
        Assert.Equal(list, list.Reverse().Order(HangulOrder.Instance));
        Assert.NotEqual(list, list.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Initials_vowels_and_finals_have_their_own_orders()
    {
        Assert.Equal("가나다라마바사자차카타파하까따빠싸짜아", Sorted("가까나다따라마바빠사싸아자짜차카타파하"));
        Assert.Equal("가갸거겨고교구규그기개걔게계괴귀긔과궈괘궤", Sorted("가개갸걔거게겨계고과괘괴교구궈궤귀규그긔기"));
        Assert.Equal("가각갃간갅갆갇갈갉갊갋갌갍갎갏감갑값갓강갖갗갘같갚갛갂갔", Sorted("가각갂갃간갅갆갇갈갉갊갋갌갍갎갏감갑값갓갔강갖갗갘같갚갛"));
    }

    [Fact]
    public void A_shorter_Korean_name_and_a_space_come_first_and_pieces_are_composed()
    {
        Assert.Equal(["남", "남 철수", "남철", "남궁 억"], new[] { "남궁 억", "남철", "남 철수", "남" }.Order(HangulOrder.Instance).OrderBy(n => n.StartsWith("남궁", StringComparison.Ordinal)));
        Assert.Equal(["김", "리", "안"], new[] { "안", "리".Normalize(NormalizationForm.FormD), "김" }.Order(HangulOrder.Instance).Select(NameForm.Clean));
    }

    [Fact]
    public void Latin_names_stand_by_their_letters() =>
        Assert.Equal(["An", "Ch'oe", "CHOI", "Chŏl", "Kim"], new[] { "Kim", "Chŏl", "CHOI", "Ch'oe", "An" }.Order(LatinOrder.Instance));

    [Fact]
    public void A_mixed_list_goes_script_by_script() =>
        Assert.Equal(["Ём", "Ким", "An", "Kim", "김", "안", "", "7"], new[] { "7", "안", "Kim", "Ким", "", "김", "An", "Ём" }.Order(Mixed));

    [Fact]
    public void A_script_that_is_not_declared_comes_after_those_that_are() =>
        Assert.Equal(["안", "Ким", "An", "!"], new[] { "!", "An", "Ким", "안" }.Order(new MixedOrder(Script.Hangul)));

    public static TheoryData<string> Orders => [.. ByName.Keys];

    private static readonly Dictionary<string, IComparer<string>> ByName = new() { ["Hangul"] = HangulOrder.Instance, ["Latin"] = LatinOrder.Instance, ["mixed"] = Mixed };

    [Theory, MemberData(nameof(Orders))]
    public void Every_order_is_one_order(string name)
    {
        var order = ByName[name];
        var text = Gen.String[Gen.Char["가각까안ᄀ 김-AaŏoЁе'1"], 0, 4];
        Gen.Select(text, text, text).Sample((a, b, c) =>
        {
            Assert.Equal(Math.Sign(order.Compare(a, b)), -Math.Sign(order.Compare(b, a)));
            Assert.Equal(a == b, order.Compare(a, b) == 0);
            if (order.Compare(a, b) <= 0 && order.Compare(b, c) <= 0)
                Assert.True(order.Compare(a, c) <= 0);
        });
    }

    private static string Sorted(string letters) => string.Concat(letters.Select(l => l.ToString()).Order(HangulOrder.Instance));
}
