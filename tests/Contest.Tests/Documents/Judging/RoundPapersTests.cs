using Contest.Core;
using Contest.Core.Editions;
using Contest.Documents.Judging;
using Contest.Documents.Registration;
using Contest.Tests.Documents.Paper;
using Contest.Tests.Documents.Registration;

namespace Contest.Tests.Documents.Judging;

/// <summary>The papers of the door, the draws and the codes.</summary>
public sealed class RoundPapersTests
{
    private static readonly Dictionary<string, Func<Language, byte[]>> Papers = new()
    {
        ["registration"] = language => RegistrationSheetDocument.Render(DeskSamples.Attendance(30), language),
        ["rooms"] = language => RoomListDocument.Render(DeskSamples.Places(45), language),
        ["rooms-blind"] = language => RoomListDocument.Render(DeskSamples.Places(45, blind: true), language),
        ["order"] = language => AppearanceOrderDocument.Render(DeskSamples.Places(45, form: RoundForm.Oral), language),
        ["desks"] = language => DeskLabelDocument.Render(DeskSamples.Places(9), language),
        ["covers"] = language => CoverSheetDocument.Render(DeskSamples.Key(5), language),
        ["labels"] = language => CodeLabelDocument.Render(DeskSamples.Key(30), language),
        ["act"] = language => DecodingActDocument.Render(DeskSamples.Act(40), language),
    };

    public static TheoryData<string, Language> All => new(from name in Papers.Keys from language in Enum.GetValues<Language>() select (name, language));

    [Theory, MemberData(nameof(All))]
    public void Every_paper_speaks_every_language_and_stays_on_its_page(string name, Language language)
    {
        var bytes = Papers[name](language);
        using var pdf = new PdfText(bytes);
        var width = name == "registration" ? 297 : 210;
        for (var page = 1; page <= pdf.Pages; page++)
        {
            var (left, top, right, bottom) = pdf.Extent(page);
            Assert.True(left >= 7 && right <= width - 7 && top > 7 && bottom < (width == 297 ? 210 : 297) - 5, $"{name} {page}: {left} {top} {right} {bottom}");
        }
        Assert.Equal(bytes, Papers[name](language));
        if (Environment.GetEnvironmentVariable("CONTEST_PAPERS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{name}-{language}.pdf"), bytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(60)]
    public void A_registration_sheet_has_everybody_once_a_place_to_sign_and_totals(int count)
    {
        using var pdf = new PdfText(RegistrationSheetDocument.Render(DeskSamples.Attendance(count), Language.Russian));

        var lines = Enumerable.Range(1, pdf.Pages).SelectMany(page => pdf.Lines(page)).ToList();
        Assert.Equal(Enumerable.Range(1, count).Select(i => $"{i:0000}"), lines.Where(l => l.Length == 4 && l[0] == '0'));
        Assert.Equal(pdf.Pages, lines.Count(l => l == "Подпись"));
        Assert.Contains($"Ожидается {count}: Студенты-филологи — {count}. Прибыло: ______.", pdf.Whole(pdf.Pages), StringComparison.Ordinal);
        Assert.Contains($"Страница {pdf.Pages} из {pdf.Pages}", pdf.Lines(pdf.Pages));
        // The signatures never stand alone on a page.
        Assert.Contains(pdf.Lines(pdf.Pages), l => l == $"{count:0000}");
    }

    [Fact]
    public void A_long_post_takes_the_lines_that_it_needs_beside_the_line_to_sign_on()
    {
        var list = DeskSamples.Attendance(1);
        var post = "Chair of the Organizing Committee,\nAmbassador Extraordinary and Plenipotentiary";
        list = list with { Edition = list.Edition with { Signatories = [new Signatory(SignatoryRole.Organizer, new Wording(post, post, post), "А. В. Соколов")] } };

        using var pdf = new PdfText(RegistrationSheetDocument.Render(list, Language.English));

        Assert.Equal((8.5, 8.5), (pdf.Size("Chair of the Organizing Committee,"), pdf.Size("Ambassador Extraordinary and Plenipotentiary")));
    }

    [Fact]
    public void Each_room_has_a_list_of_its_own()
    {
        using var pdf = new PdfText(RoomListDocument.Render(DeskSamples.Places(25), Language.Russian));

        Assert.Contains(pdf.Lines(1), l => l == "СПИСОК УЧАСТНИКОВ · Аудитория 301");
        Assert.Contains(pdf.Lines(pdf.Pages), l => l == "СПИСОК УЧАСТНИКОВ · Большой зал");
        Assert.Contains("Ким Чхоль Су", pdf.Whole(), StringComparison.Ordinal);
        Assert.DoesNotContain("0021", pdf.Whole(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rooms-blind")]
    [InlineData("labels")]
    public void What_lies_beside_blind_works_names_nobody(string name)
    {
        using var pdf = new PdfText(Papers[name](Language.Russian));

        var text = string.Concat(Enumerable.Range(1, pdf.Pages).Select(page => pdf.Whole(page)));
        foreach (var person in new[] { DeskSamples.Ordinary, DeskSamples.Long, DeskSamples.Short })
        {
            Assert.DoesNotContain(person.Cyrillic.Full, text, StringComparison.Ordinal);
            Assert.DoesNotContain(person.HangulFull, text, StringComparison.Ordinal);
        }
        Assert.Equal(name == "labels", text.Contains("РЯ-", StringComparison.Ordinal));
        Assert.Equal(name == "rooms-blind", text.Contains("0007", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lower_half_of_a_cover_sheet_bears_the_code_alone()
    {
        using var pdf = new PdfText(CoverSheetDocument.Render(DeskSamples.Key(1), Language.Russian));
        var code = DeskSamples.Key(1).Lines[0].Code;

        var stub = pdf.All(1).Where(l => l.Baseline < 76).Select(l => l.Text).ToList();
        var work = pdf.All(1).Where(l => l.Baseline > 76).Select(l => l.Text).ToList();
        Assert.Contains(code, stub);
        Assert.Contains("0001", stub);
        Assert.Contains("Хванбо Чхольхёк Мёнчхоль Кванхёк Сончхоль", stub);
        Assert.Contains(code, work);
        Assert.Equal(["Конкурс", "Остаётся", "РАБОТА", "РЯ-2", "Студенты-филологи"], work.Select(l => l.StartsWith("РЯ-2", StringComparison.Ordinal) ? "РЯ-2" : l.Split(' ')[0]).Select(w => w == "Национальный" ? "Конкурс" : w).Distinct().Order());
        Assert.DoesNotContain("0001", work);
    }

    [Fact]
    public void The_order_says_when_each_appears_and_by_which_seed_it_was_drawn()
    {
        using var pdf = new PdfText(AppearanceOrderDocument.Render(DeskSamples.Places(3, form: RoundForm.Oral), Language.Russian));

        Assert.Equal(["09:00", "09:10", "09:20"], pdf.Lines().Where(l => l.Length == 5 && l[2] == ':'));
        Assert.Contains("Число жребия: 7F3K.", pdf.Whole(), StringComparison.Ordinal);
        // 06:30 UTC is half past three in the afternoon in Pyongyang.
        Assert.Contains("11.05.2027 в 15:30, провёл Лебедев И. П.", pdf.Whole(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_desk_label_bears_the_number_in_large_figures()
    {
        using var pdf = new PdfText(DeskLabelDocument.Render(DeskSamples.Places(9), Language.Russian));

        Assert.Equal((2, 60), (pdf.Pages, pdf.Size("0001")));
        Assert.Contains("Место 1", pdf.Lines());
        Assert.Contains("0009", pdf.Lines(2));
        using var blind = new PdfText(DeskLabelDocument.Render(DeskSamples.Places(3, blind: true), Language.Russian));
        Assert.DoesNotContain("Ким Чхоль Су", blind.Whole(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_act_of_deciphering_names_both_and_the_hour_by_the_edition_s_clock()
    {
        using var pdf = new PdfText(DecodingActDocument.Render(DeskSamples.Act(2), Language.Russian));

        Assert.Contains("АКТ ДЕШИФРОВАНИЯ", pdf.Lines());
        Assert.Contains("Шилов К. П. (13.05.2027 15:00), Лебедев И. П. (13.05.2027 15:05)", pdf.Whole(), StringComparison.Ordinal);
        Assert.Equal(2, pdf.Lines().Count(l => l.StartsWith("РЯ-", StringComparison.Ordinal)));
        Assert.Single(pdf.Lines(), l => l == "Лебедев И. П.");
    }
}
