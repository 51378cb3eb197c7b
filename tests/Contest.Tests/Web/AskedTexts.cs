using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;
using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
using Contest.Core.Ranking;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Contest.Data.Access;
using Microsoft.AspNetCore.Identity;

namespace Contest.Tests.Web;

/// <summary>The texts that the source of the site asks for, found in its words.</summary>
internal static partial class AskedTexts
{
    private static readonly string Web = Source("Contest.Web");
    private static readonly string All = string.Join('\n', Source("Contest.Core"), Source("Contest.Data"), Source("Contest.Documents"), Web);

    // What texts begin with, to know a key among other words in data.
    private static readonly HashSet<string> Heads = [.. TextFile.Read("Contest.Web").Keys.Select(Head)];

    /// <summary>What may go wrong with a new account, by the framework's codes.</summary>
    private static readonly string[] AccountCodes =
    [
        nameof(IdentityErrorDescriber.DefaultError), nameof(IdentityErrorDescriber.ConcurrencyFailure), nameof(IdentityErrorDescriber.DuplicateUserName),
        nameof(IdentityErrorDescriber.DuplicateEmail), nameof(IdentityErrorDescriber.InvalidUserName), nameof(IdentityErrorDescriber.InvalidEmail),
        nameof(IdentityErrorDescriber.PasswordTooShort), nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars), nameof(IdentityErrorDescriber.PasswordRequiresDigit),
        nameof(IdentityErrorDescriber.PasswordRequiresLower), nameof(IdentityErrorDescriber.PasswordRequiresUpper), nameof(IdentityErrorDescriber.PasswordRequiresNonAlphanumeric),
    ];

    /// <summary>Every key that stands in the source word for word, with how many values its place gives; <c>null</c>: it stands in data and is shown as it is.</summary>
    public static IReadOnlyList<(string Key, int? Given)> Literal { get; } =
    [
        .. Call().Matches(Web).SelectMany(call => call.Groups["key"].Captures).Select(key => (key.Value, (int?)Given(Web, key.Index + key.Length + 1))),
        .. Dotted().Matches(NotTexts().Replace(Call().Replace(Web, ""), "")).Select(match => match.Groups["key"].Value).Where(key => Heads.Contains(Head(key))).Select(key => (key, (int?)null)),
    ];

    /// <summary>The keys that are put together of a beginning and the names of something.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Families { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["Appeal.Kind"] = Enum.GetNames<AppealKind>(),
        ["Appeal.Outcome"] = Enum.GetNames<AppealOutcome>(),
        ["Appeal.State"] = Enum.GetNames<AppealState>(),
        ["Appeal.Travel"] = ["Going", "Reserve"],
        ["Apply.Consent"] = ["Processing", "Publication", "CrossBorder"],
        ["Apply.ConsentText"] = ["Processing", "Publication", "CrossBorder"],
        ["Apply.Document"] = Enum.GetNames<WantedDocument>(),
        ["Audit"] = Audited(),
        ["Band"] = ["1", "2", "3"],
        ["CellState"] = ["Absent", "Recused", "Withdrawn", "Disqualified"],
        ["Recusal"] = Enum.GetNames<RecusalGround>(),
        ["SeatKind"] = Enum.GetNames<SeatKind>(),
        ["SheetField"] = ["status", "comment", "submitted", "time"],
        ["Round.DiscrepancyStep"] = Enum.GetNames<DiscrepancyStep>(),
        ["Consent.Answer"] = Enum.GetNames<ConsentAnswer>(),
        ["Consent.Kind"] = Enum.GetNames<ConsentKind>(),
        ["Contestant.Done"] = Enum.GetNames<Contest.Web.Registration.ContestantDone>(),
        ["Contestant.Fact"] = Enum.GetNames<ContestantFact>(),
        ["Contestant.Sex"] = Enum.GetNames<Sex>(),
        ["Contestant.To"] = [.. Enum.GetValues<ContestantState>().SelectMany(ContestantStateRule.From).Distinct().Select(state => state.ToString())],
        ["Contestant.WayIn"] = Enum.GetNames<WayIn>(),
        ["Country"] = ["RU", "KP"],
        ["Degree"] = ["1", "2", "3"],
        ["Publications.Show"] = ["Names", "Institutions", "Points", "Rounds", "OnlyAwarded"],
        ["Publications.Stage"] = Enum.GetNames<Contest.Core.Awards.PublicationStage>(),
        ["Ranking.Column"] = Enum.GetNames<Contest.Web.Ranking.RankingColumn>(),
        ["Delegation.Missing"] = Enum.GetNames<MissingFact>(),
        ["DegreeReason"] = Enum.GetNames<DegreeReason>(),
        ["Duplicate.Likeness"] = Enum.GetNames<Likeness>(),
        ["Gap"] = Enum.GetNames<Gap>(),
        ["Ground"] = [.. Enum.GetValues<RecusalGround>().Select(ground => new Recusal(ground).ToString())],
        ["Home.Do"] = Enum.GetNames<Contest.Web.Home.DueKind>(),
        ["Home.Due"] = Enum.GetNames<Contest.Web.Home.DueKind>(),
        ["Edition.Signs"] = Enum.GetNames<SignatoryRole>(),
        ["Edition.State"] = Enum.GetNames<EditionState>(),
        ["Import"] = Enum.GetNames<PreviewKind>(),
        ["Institution.Kind"] = Enum.GetNames<Contest.Core.Editions.InstitutionKind>(),
        ["JuryRole"] = Enum.GetNames<JuryRole>(),
        ["Paper"] = [.. Enum.GetNames<Contest.Data.Judging.KeyingState>(), "ClosedDone", "ClosedDiffers"],
        ["Mark"] = [.. typeof(Mark).GetFields().Select(field => field.GetValue(null)).OfType<Mark>().Where(mark => mark != Mark.Blank).Select(mark => mark.ToString())],
        ["Protocols"] = ["Going", "Reserve", "Against", "Abstained"],
        ["Role"] = Enum.GetNames<Role>(),
        ["Spellings.Kind"] = Enum.GetNames<EstablishedKind>(),
        ["Standing"] = Enum.GetNames<Standing>(),
        ["State"] = Enum.GetNames<ContestantState>(),
        ["TravellerRole"] = Enum.GetNames<TravellerRole>(),
    };

    /// <summary>The texts that the sheet's script fills itself.</summary>
    public static IReadOnlyList<string> Sheet { get; } = [.. Names(@"string\[\] Texts =\s*\[\s*(?:""(\w+)"",?\s*)+\]").Select(name => "Sheet." + name).Distinct()];

    /// <summary>The beginnings of keys that the source puts together.</summary>
    public static IReadOnlyList<string> Beginnings { get; } = [.. Interpolated().Matches(Web).Select(match => match.Groups["head"].Value).Distinct()];

    /// <summary>Every code of a problem, with how many arguments it has; <c>null</c>: that is not written beside it.</summary>
    public static IReadOnlyList<(string Code, int? Given)> Problems { get; } =
    [
        .. Refusal().Matches(All).Select(match => (match.Groups["code"].Value, (int?)Given(All, match.Groups["code"].Index + match.Groups["code"].Length + 1))),
        .. Enum.GetNames<Script>().Select(script => ("Name.Not" + script, (int?)null)),
        .. AccountCodes.Select(code => ("Access." + code, (int?)null)),
        .. Enum.GetNames<RoundGapKind>().Select(gap => ("RoundGap." + gap, (int?)3)),
    ];

    /// <summary>The codes of problems that are put together: each must be known above.</summary>
    public static IReadOnlyList<string> ProblemBeginnings { get; } = [.. BuiltRefusal().Matches(All).Select(match => match.Groups["head"].Value).Distinct()];

    private static string Head(string key) => key.Split('.')[0];

    private static string[] Audited() => [.. Recording().Matches(All).SelectMany(call => Dotted().Matches(call.Value)).Select(match => match.Groups["key"].Value).Distinct()];

    private static string[] Names(string pattern) => [.. Regex.Matches(Web, pattern).SelectMany(list => list.Groups[1].Captures).Select(name => name.Value)];

    // How many values follow a key in its call: the commas up to the bracket that closes it, but for those within brackets and strings.
    private static int Given(string text, int at)
    {
        var (depth, given, quoted) = (0, 0, false);
        for (; quoted || depth > 0 || text[at] is not (')' or ']'); at++)
        {
            if (text[at] == '"')
                quoted = !quoted;
            else if (!quoted && text[at] is '(' or '[' or '{')
                depth++;
            else if (!quoted && text[at] is ')' or ']' or '}')
                depth--;
            else if (!quoted && depth == 0 && text[at] == ',')
                given++;
        }
        return given;
    }

    private static string Source(string project) => string.Join('\n', Repository.Files()
        .Where(file => file.StartsWith($"src/{project}/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".razor")
        .SelectMany(file => File.ReadLines(Repository.PathTo(file)))
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex("""(?:\b(?:L|texts)\[(?:[^,"\]]*\? )?|\bLanguages\.Text\()"(?<key>[\w.-]+)"(?!\s*\+)(?: : "(?<key>[\w.-]+)")?""")]
    private static partial Regex Call();

    [GeneratedRegex(@"""(?<key>[A-Z]\w*(?:\.[A-Z]\w*)+)""")]
    private static partial Regex Dotted();

    // Dotted words that are no keys of texts: codes of problems and of the audit.
    [GeneratedRegex(@"(?:Problem\(|Code == |codes\.Contains\()""[^""]*""|\b(?:Record|RecordAsync|AddLinkAsync)\([^;]*;")]
    private static partial Regex NotTexts();

    [GeneratedRegex("""\bL\[\$"(?<head>[\w.]+)\.\{""")]
    private static partial Regex Interpolated();

    [GeneratedRegex("""\b(?:Problem\(|[rR]efuse\([^;]*?)"(?<code>[A-Z]\w*\.[A-Z]\w*)"(?!\s*\+)""")]
    private static partial Regex Refusal();

    [GeneratedRegex("""\b(?:Problem\(|[rR]efuse\([^;]*?)(?:\$"(?<head>[A-Z]\w*\.\w*)\{|"(?<head>[A-Z]\w*\.\w*)"\s*\+)""")]
    private static partial Regex BuiltRefusal();

    [GeneratedRegex("""\b(?:Record|RecordAsync|AddLinkAsync)\([^;]*;""")]
    private static partial Regex Recording();
}
