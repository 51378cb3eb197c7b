using Contest.Core;
using Contest.Core.Appeals;
using Contest.Documents.Appeals;
using Contest.Tests.Documents.Awards;
using Contest.Tests.Documents.Paper;

namespace Contest.Tests.Documents.Appeals;

/// <summary>The papers of an appeal: the blank application and the protocol of the commission.</summary>
public sealed class AppealDocumentTests
{
    private static readonly Dictionary<string, Func<Language, byte[]>> Papers = new()
    {
        ["appeal-form"] = language => AppealFormDocument.Render(DiplomaSamples.Edition, language),
        ["appeal-raised"] = language => AppealProtocolDocument.Render(AppealSamples.Raised, language),
        ["appeal-procedure"] = language => AppealProtocolDocument.Render(AppealSamples.Procedure, language),
        ["appeal-annulled"] = language => AppealProtocolDocument.Render(AppealSamples.Annulled, language),
    };

    public static TheoryData<string, Language> All => new(from name in Papers.Keys from language in Enum.GetValues<Language>() select (name, language));

    [Theory, MemberData(nameof(All))]
    public void Each_is_one_page_in_every_language_and_the_same_bytes_again(string name, Language language)
    {
        var bytes = Papers[name](language);
        using var pdf = new PdfText(bytes);
        var (left, top, right, bottom) = pdf.Extent();
        Assert.Equal(1, pdf.Pages);
        Assert.True(left >= 29 && right <= 200.5 && top > 20 && bottom < 287, $"{name}: {left} {top} {right} {bottom}");
        Assert.Equal(bytes, Papers[name](language));
        if (Environment.GetEnvironmentVariable("CONTEST_PAPERS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{name}-{language}.pdf"), bytes);
    }

    [Fact]
    public void The_protocol_has_every_field_that_an_appeals_commission_fills()
    {
        using var pdf = new PdfText(AppealProtocolDocument.Render(AppealSamples.Raised, Language.Russian));
        var text = pdf.Whole().Replace('\u00a0', ' ');

        foreach (var said in new[]
        {
            "ПРОТОКОЛ АПЕЛЛЯЦИОННОЙ КОМИССИИ № 2", "Апелляция № 5", "Намгун Чхоль Мин Сок", "남궁 철민석", "№ 0104 · шифр РЯ-7K4MP", "несогласие с баллами", "14.05.2027 13:05", "14.05.2027 18:05",
            "Л. Д. Ершов, председатель", "Заявитель присутствовал да", "Велась запись рассмотрения нет",
            "Оценки жюри: Е. Н. Орлова 14; Ким Сон Ок 16,50; И. А. Петров —", "Было 15,25, стало 17,50", "Остаётся 18,00",
            "Апелляцию удовлетворить, баллы повысить.", "Комиссия согласилась с доводом о цитате", "за — 2, против — 0, воздержались — 1.",
            "Председатель комиссии", "Член комиссии", "С решением ознакомлен(а)",
        })
            Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_annulled_protocol_says_so_first_with_the_reason()
    {
        using var pdf = new PdfText(AppealProtocolDocument.Render(AppealSamples.Annulled, Language.Russian));

        Assert.True(pdf.Place("АННУЛИРОВАН").Baseline < pdf.Place("Вид апелляции").Baseline);
        Assert.Contains("в протокол внесены баллы другой работы", pdf.Whole().Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void An_appeal_on_the_procedure_tells_what_was_broken_and_why_it_was_taken_late()
    {
        using var pdf = new PdfText(AppealProtocolDocument.Render(AppealSamples.Procedure, Language.Russian));
        var text = pdf.Whole().Replace('\u00a0', ' ');

        Assert.Contains("Время на подготовку сократили на две минуты. Часы в аудитории спешили.", text, StringComparison.Ordinal);
        Assert.Contains("Принята после срока с разрешения председателя жюри: участника увезли к врачу", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Оценки жюри", text, StringComparison.Ordinal);
        using var inTime = new PdfText(AppealProtocolDocument.Render(AppealSamples.Procedure with { Case = AppealSamples.Procedure.Case with { Appeal = AppealSamples.Procedure.Case.Appeal with { LateReason = null } } }, Language.Russian));
        Assert.Contains("до выхода из аудитории", inTime.Whole(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_texts_take_more_pages_and_the_signatures_stay_with_the_decision()
    {
        var words = string.Join(' ', Enumerable.Repeat("обоснование", 165));
        var appeal = AppealSamples.Raised.Case.Appeal;
        var members = Enumerable.Range(0, 9).Select(i => new CommissionMember(new Wording($"Член {i}", $"위원 {i}", $"Member {i}"), null, i == 0)).ToList();
        var long_ = AppealSamples.Raised with
        {
            Case = AppealSamples.Raised.Case with { Appeal = appeal with { Criteria = [.. appeal.Criteria.Select(c => c with { Reason = words })] } },
            Decision = AppealSamples.Raised.Decision with { Words = words, Members = members },
        };

        using var pdf = new PdfText(AppealProtocolDocument.Render(long_, Language.Russian));

        Assert.InRange(pdf.Pages, 2, 4);
        for (var page = 1; page <= pdf.Pages; page++)
            Assert.True(pdf.Extent(page).Bottom < 287, $"{page}: {pdf.Extent(page)}");
        Assert.Contains(pdf.Lines(pdf.Pages), l => l.StartsWith("С решением ознакомлен", StringComparison.Ordinal));
        Assert.Contains(pdf.Lines(pdf.Pages), l => l == "Результаты голосования");
    }
}
