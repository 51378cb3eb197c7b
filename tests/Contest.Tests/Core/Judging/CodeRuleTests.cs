using Contest.Core;
using Contest.Core.Judging;
using CsCheck;

namespace Contest.Tests.Core.Judging;

/// <summary>A code that was typed wrong is refused, not taken for another work.</summary>
public sealed class CodeRuleTests
{
    private static readonly Gen<string> Codes = Gen.Int[0, 12].Select(i => CodeRule.Signs[i]).Array[CodeRule.Drawn].Select(signs => CodeRule.Of(signs));

    [Fact]
    public void A_code_is_read_as_it_was_printed() => Codes.Sample(code => CodeRule.Read(code) == code);

    [Fact]
    public void A_code_with_one_wrong_sign_is_refused() =>
        Gen.Select(Codes, Gen.Int[0, 4], Gen.Int[0, 12].Select(i => CodeRule.Signs[i])).Sample((code, place, sign) =>
            code[3 + place] == sign || IsRefused(code[..(3 + place)] + sign + code[(4 + place)..]));

    [Fact]
    public void A_code_with_two_signs_changed_about_is_refused() =>
        Gen.Select(Codes, Gen.Int[0, 4], Gen.Int[0, 4]).Sample((code, one, other) =>
        {
            var signs = code[3..].ToCharArray();
            (signs[one], signs[other]) = (signs[other], signs[one]);
            var swapped = "РЯ-" + new string(signs);
            return swapped == code || IsRefused(swapped);
        });

    [Fact]
    public void A_code_is_read_in_small_letters_on_either_keyboard_and_without_its_beginning() => Codes.Sample(code =>
        CodeRule.Read(" " + code.ToLowerInvariant() + " ") == code
        && CodeRule.Read(code[3..]) == code
        && CodeRule.Read(code.Replace('A', 'А').Replace('C', 'С').Replace('E', 'Е').Replace('H', 'Н').Replace('K', 'К').Replace('M', 'М').Replace('P', 'Р').Replace('T', 'Т').Replace('X', 'Х')) == code);

    [Theory]
    [InlineData("")]
    [InlineData("РЯ-")]
    [InlineData("0101")]
    [InlineData("РЯ-2222")]
    [InlineData("РЯ-222222")]
    [InlineData("РЯ-OIO1B")]
    public void What_is_no_code_is_refused(string typed) => Assert.True(IsRefused(typed));

    [Fact]
    public void No_sign_looks_like_another()
    {
        // Pairs that printers and hands confuse, in both scripts.
        foreach (var pair in new[] { "0O", "1I", "3З", "6б", "8B", "5S", "2Z", "UV", "CG", "YУ", "9g", "OQ", "DO" })
            Assert.True(pair.Count(CodeRule.Signs.Contains) < 2, pair);
        Assert.Equal(13, CodeRule.Signs.Distinct().Count());
    }

    private static bool IsRefused(string typed)
    {
        try
        {
            CodeRule.Read(typed);
            return false;
        }
        catch (RuleViolationException refusal)
        {
            return refusal.Problems[0].Code == "Coding.NotACode";
        }
    }
}
