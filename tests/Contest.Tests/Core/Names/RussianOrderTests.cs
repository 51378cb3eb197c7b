using Contest.Core.Names;
using CsCheck;

namespace Contest.Tests.Core.Names;

public sealed class RussianOrderTests
{
    [Fact]
    public void Yo_comes_right_after_ye() =>
        Assert.Equal(["Ем", "Еян", "Ём", "Ём Тхэ", "Жи"], Sorted("Жи", "Ём Тхэ", "Еян", "Ём", "Ем"));

    [Fact]
    public void Letters_are_compared_without_regard_to_case() =>
        Assert.Equal(["Кан", "КИМ", "ким Чхоль", "Ким Ын"], Sorted("Ким Ын", "ким Чхоль", "Кан", "КИМ"));

    [Fact]
    public void A_shorter_name_and_a_space_come_first() =>
        Assert.Equal(["Нам", "Нам Ок", "Нам-Ок", "Намгун"], Sorted("Намгун", "Нам-Ок", "Нам", "Нам Ок"));

    [Fact]
    public void Names_stand_as_in_a_printed_list() =>
        Assert.Equal(["Ан", "Ём", "Ким", "Ли", "О", "Пак", "Рю", "Хан", "Чхве", "Эм", "Ю", "Ян"], Sorted("Ян", "Ю", "Эм", "Чхве", "Хан", "Рю", "Пак", "О", "Ли", "Ким", "Ём", "Ан"));

    [Fact]
    public void The_order_is_one_order()
    {
        var text = Gen.String[Gen.Char["ЕеЁёЖж -аЯ"], 0, 4];
        Gen.Select(text, text, text).Sample((a, b, c) =>
        {
            var order = RussianOrder.Instance;
            Assert.Equal(Math.Sign(order.Compare(a, b)), -Math.Sign(order.Compare(b, a)));
            Assert.Equal(a == b, order.Compare(a, b) == 0);
            if (order.Compare(a, b) <= 0 && order.Compare(b, c) <= 0)
                Assert.True(order.Compare(a, c) <= 0);
        });
    }

    private static IEnumerable<string> Sorted(params string[] names) => names.Order(RussianOrder.Instance);
}
