using Contest.Core;
using Contest.Core.Awards;
using Contest.Documents.Awards;
using Contest.Tests.Documents.Paper;
using Xunit;

namespace Contest.Tests.Documents.Awards;

public sealed class ProtocolDocumentTests
{
    private static readonly Protocol Short = ProtocolSamples.Frozen(ProtocolSamples.Short);
    private static readonly Protocol Many = ProtocolSamples.Frozen(ProtocolSamples.OfLines(45));

    private static PdfText Printed(Protocol protocol, Language language = Language.Russian) => new(ProtocolDocument.Render(protocol, language));

    [Fact]
    public void A_short_protocol_is_one_page_with_everything_on_it()
    {
        using var pdf = Printed(Short);
        Assert.Equal(1, pdf.Pages);
        var text = pdf.Whole();
        Assert.Contains("ИТОГОВЫЙ ПРОТОКОЛ № 7 заседания жюри · категория «Студенты-филологи» (B2–C1)", text, StringComparison.Ordinal);
        Assert.Contains("Допущено 8, явилось 7, не явился 1, удалённых нет. Наибольшая сумма — 200 баллов, порог диплома — 120,00.", text, StringComparison.Ordinal);
        Assert.Contains("1 Ким Чхоль Су 김철수 победитель Пхеньянский университет иностранных языков, Пхеньян 3 курс · преп. Чон Сун Ён 37,50 28,50 27,50 38,00 28,00 28,00 187,50 1 I", text, StringComparison.Ordinal);
        Assert.Contains("178,25 2–3 II", text, StringComparison.Ordinal);
        Assert.Contains("8 Ём Тхэ Хо 염태호 неявка Пхеньянский университет иностранных языков, Пхеньян 2 курс · преп. Чон Сун Ён — — — — — — — н/я —", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Отбор", text, StringComparison.Ordinal); // Its round brings no points.
    }

    [Fact]
    public void The_decisions_name_everybody_awarded_in_agreeing_forms()
    {
        using var pdf = Printed(Short);
        Assert.Contains(
            "Признать победителем: Ким Чхоль Су (диплом I степени); призёрами: О Ын, Ри Соль Хян (дипломы II степени), Намгун Чхоль Мин Сок (диплом III степени).",
            pdf.Whole(),
            StringComparison.Ordinal);
        Assert.Contains("Рекомендовать к поездке: основной состав — № 1–4; резерв — № 5, 6.", pdf.Whole(), StringComparison.Ordinal);
        Assert.Contains("Голосовали: за — 5, против — 0, воздержались — 0.", pdf.Lines());
        Assert.Equal(
            ["Председатель жюри", "Е. Н. Орлова", "Члены жюри", "П. С. Ветров", "Чон Сун Ён", "Хан Ги Чхоль", "Секретарь", "М. А. Лугова"],
            pdf.Lines().SkipWhile(line => !line.StartsWith("Голосовали", StringComparison.Ordinal)).Skip(1).Take(8));
    }

    [Fact]
    public void Nobody_awarded_and_nobody_travelling_is_said_plainly()
    {
        var content = ProtocolSamples.Short;
        var without = content with
        {
            Table = content.Table with { Threshold = null, Lines = [.. content.Table.Lines.Select(line => line with { Degree = 0 })] },
            Travelling = [],
            Reserve = [],
        };
        using var pdf = Printed(ProtocolSamples.Frozen(without));
        Assert.Contains("Дипломов не присуждать.", pdf.Lines());
        Assert.DoesNotContain("поездке", pdf.Whole(), StringComparison.Ordinal);
        Assert.DoesNotContain("порог", pdf.Whole(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_protocol_repeats_its_header_numbers_its_pages_and_loses_nobody()
    {
        using var pdf = Printed(Many);
        Assert.True(pdf.Pages >= 3);
        var numbers = new List<string>();
        for (var page = 1; page <= pdf.Pages; page++)
        {
            var lines = pdf.Lines(page);
            Assert.Contains($"Страница {page} из {pdf.Pages}", lines);
            Assert.Contains($"Итоговый протокол № 7 · контрольная сумма {Many.ShortChecksum}", lines);
            Assert.Equal(page > 1, lines.Contains("Итоговый протокол № 7, продолжение"));
            if (lines.Contains("Фамилия, имя"))
                numbers.AddRange(pdf.Column(30.5, 36, page).Where(line => int.TryParse(line, out _)));
            var (_, _, right, bottom) = pdf.Extent(page);
            Assert.True(right <= 200.1 && bottom <= 287, $"page {page}: {right} {bottom}");
        }
        Assert.Equal(Enumerable.Range(1, 45).Select(number => $"{number}"), numbers);
    }

    [Fact]
    public void Signatures_stand_with_the_decisions()
    {
        using var pdf = Printed(Many);
        var last = pdf.Lines(pdf.Pages);
        Assert.Contains("РЕШИЛИ:", last);
        Assert.Contains("М. А. Лугова", last);
    }

    [Theory]
    [InlineData(Language.Korean, "최종심사록 № 7", "김철수", "187.50")]
    [InlineData(Language.English, "FINAL PROTOCOL No. 7", "Ким Чхоль Су", "187.50")]
    public void It_speaks_three_languages(Language language, string title, string name, string total)
    {
        using var pdf = Printed(Short, language);
        Assert.Contains(title, pdf.Lines());
        Assert.Contains(name, pdf.Lines());
        Assert.Contains(total, pdf.Lines());
    }

    [Fact]
    public void The_same_protocol_is_the_same_bytes_in_a_file_for_the_archive()
    {
        var bytes = ProtocolDocument.Render(Many, Language.Russian);
        Assert.Equal(bytes, ProtocolDocument.Render(Many, Language.Russian));
        Assert.InRange(bytes.Length, 20_000, 100_000);
    }
}
