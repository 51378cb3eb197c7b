using Contest.Core;
using Contest.Core.Registration;
using Contest.Data.Access;
using Contest.Data.Registration;
using Contest.Documents.Registration;
using Microsoft.AspNetCore.Components.Forms;

namespace Contest.Web.Registration;

/// <summary>An uploaded list between choosing and saving: what its headers mean, what was answered, what saving would do.</summary>
public sealed class FileInHand(ImportService imports, DelegationService delegations, Here here)
{
    private const long LargestFile = 32 * 1024 * 1024;

    private readonly Dictionary<int, DoubtAnswer> _answers = [];
    private RegistrationSheets? _sheets;

    public RegistrationFile? File { get; private set; }

    /// <summary>The column that each unknown header means.</summary>
    public IReadOnlyDictionary<string, RegistrationColumn> Meant { get; set; } = new Dictionary<string, RegistrationColumn>();

    /// <summary>Whether a needed column may still be found among the unknown headers.</summary>
    private bool WantsColumns => File is { Unknown.Count: > 0 } && File.Missing.Except(Meant.Values).Any();

    public RegistrationPreview? Preview { get; private set; }

    /// <summary>Everything in the file that is refused, with its place; a doubt is asked at its line.</summary>
    public IReadOnlyList<Problem> Refusals => IsSaved || Preview is null ? [] : [.. Preview.Problems, .. Preview.Lines.Where(l => l.Kind == PreviewKind.Refused).SelectMany(l => l.Problems)];

    public IReadOnlyDictionary<int, DoubtAnswer> Answers => _answers;

    /// <summary>Whether it is saved; then only another file makes sense.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>Reads a chosen file as far as its tables.</summary>
    public async Task OpenAsync(IBrowserFile chosen, CancellationToken cancel)
    {
        (File, _sheets, Preview, IsSaved) = (null, null, null, false);
        _answers.Clear();
        if (chosen.Size > LargestFile)
            throw new RuleViolationException(new Problem("File.TooLarge", chosen.Name));
        using var copy = new MemoryStream();
        await using (var upload = chosen.OpenReadStream(LargestFile, cancel))
            await upload.CopyToAsync(copy, cancel);
        copy.Position = 0;
        File = await Task.Run(() => RegistrationWorkbook.Open(copy, chosen.Name, cancel), cancel);
    }

    /// <summary>Compares the file anew, with what was said about headers and doubts.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="own">Whether a coordinator brings the people of the own institution.</param>
    /// <returns>Whether there is a preview; else a person has to say first what the headers mean.</returns>
    public async Task<bool> LookAsync(Actor actor, bool own)
    {
        (Preview, var meant) = (null, Meant);
        if (WantsColumns)
            return false;
        var edition = own ? 0 : (await here.EditionAsync()).Id;
        _sheets = await Task.Run(() => File!.Sheets(meant));
        Preview = await Task.Run(() => own ? delegations.PreviewAsync(actor, _sheets, _answers) : imports.PreviewAsync(actor, edition, _sheets, _answers));
        return true;
    }

    /// <summary>Takes an answer to a doubt, or takes one back.</summary>
    public void Answer(int row, DoubtAnswer? answer)
    {
        if (answer is null)
            _answers.Remove(row);
        else
            _answers[row] = answer;
    }

    /// <summary>Saves what the preview promises, or nothing.</summary>
    public async Task<RegistrationPreview> SaveAsync(Actor actor, bool own, IProgress<int> progress, CancellationToken cancel)
    {
        var edition = own ? 0 : (await here.EditionAsync()).Id;
        // Beside the page, which goes on showing how far it is and hears when it is cancelled.
        var done = await Task.Run(() => own ? delegations.ImportAsync(actor, _sheets!, _answers, progress, cancel)
            : imports.ImportAsync(actor, edition, _sheets!, _answers, progress, cancel), cancel);
        IsSaved = true;
        return done;
    }
}
