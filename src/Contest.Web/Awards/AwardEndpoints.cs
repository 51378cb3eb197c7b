using Contest.Core;
using Contest.Data.Access;
using Contest.Data.Awards;
using Contest.Documents.Awards;
using Contest.Documents.Ranking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Contest.Web.Awards;

/// <summary>Protocols and diplomas to print.</summary>
public static class AwardEndpoints
{
    public static void MapAwards(this IEndpointRouteBuilder site)
    {
        var papers = site.MapGroup("/files").AddEndpointFilter<Refusals>();
        papers.MapGet("/protocol-{number:int}.pdf", ProtocolAsync).RequireAuthorization(nameof(Act.ViewProtocols));
        papers.MapGet("/results.zip", PackageAsync).RequireAuthorization(nameof(Act.ViewProtocols));
        papers.MapGet("/diplomas.pdf", DiplomasAsync).RequireAuthorization(nameof(Act.ViewDiplomas));
        papers.MapGet("/diploma-{count:int}.pdf", DiplomaAsync).RequireAuthorization(nameof(Act.ViewDiplomas));
    }

    private static async Task<FileContentHttpResult> ProtocolAsync(int number, Here here, AwardService awards)
    {
        var edition = await here.EditionAsync();
        var found = (await awards.ProtocolsAsync(edition.Id)).FirstOrDefault(p => p.Protocol.Number == number)?.Protocol;
        return found is null
            ? throw new RuleViolationException(new Problem("Protocol.Unknown", number))
            : Files.Pdf(ProtocolDocument.Render([found], Languages.Current), $"protocol-{number}.pdf");
    }

    // Of each category the protocol that stands; one that is being corrected is no result.
    private static async Task<FileContentHttpResult> PackageAsync(Here here, AwardService awards)
    {
        var edition = await here.EditionAsync();
        var standing = (await awards.ProtocolsAsync(edition.Id)).Where(p => p.Correction is null).Select(p => p.Protocol).ToList();
        return standing.Count == 0
            ? throw new RuleViolationException(new Problem("Package.NoProtocol"))
            : TypedResults.File(ResultPackage.Write(standing), "application/zip", $"results-{edition.Code}.zip");
    }

    private static async Task<FileContentHttpResult> DiplomasAsync(Here here, DiplomaService diplomas)
    {
        var sheets = await diplomas.SheetsAsync((await here.EditionAsync()).Id);
        return sheets.Count == 0
            ? throw new RuleViolationException(new Problem("Diploma.None"))
            : Files.Pdf(DiplomaDocument.Render(sheets, Language.Russian), "diplomas.pdf");
    }

    private static async Task<FileContentHttpResult> DiplomaAsync(int count, Here here, DiplomaService diplomas)
    {
        var sheets = await diplomas.SheetsAsync((await here.EditionAsync()).Id);
        return count < 1 || count > sheets.Count
            ? throw new RuleViolationException(new Problem("Diploma.Unknown", count))
            : Files.Pdf(DiplomaDocument.Render([sheets[count - 1]], Language.Russian), $"diploma-{count}.pdf");
    }
}
