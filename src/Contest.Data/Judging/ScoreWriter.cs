using System.Threading.Channels;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Microsoft.Data.Sqlite;

namespace Contest.Data.Judging;

/// <summary>
/// The one writer of the score journal. Entries that arrive together are committed together, and each is answered only after the commit: an answer means the entry is on the disk
/// (docs/decisions/score-writer.md).
/// </summary>
public sealed class ScoreWriter : IAsyncDisposable
{
    private const int LargestBatch = 512;

    // After each commit the lock lies free for so long: whoever else writes gets in, and what gathers meanwhile is committed together.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(1);

    // No more lie in it than there are senders: each waits for its answer.
    private readonly Channel<Request> _requests = Channel.CreateUnbounded<Request>(new UnboundedChannelOptions { SingleReader = true });
    private readonly string _connection;
    private readonly TimeProvider _time;
    private readonly Task _writing;

    /// <summary>Starts the writer.</summary>
    /// <param name="connection">The database's connection string.</param>
    /// <param name="time">Stamps the entries.</param>
    public ScoreWriter(string connection, TimeProvider time)
    {
        _connection = connection;
        _time = time;
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>
    /// Writes an entry and returns it as it stands in the journal. Delivered again, it returns what was written the first time (rule J4).
    /// Throws <see cref="RuleViolationException"/> where <see cref="ScoreSheet.Enter"/> refuses it, the edition, the category or the round is closed, or the judge is no longer in the jury.
    /// </summary>
    public async Task<ScoreEntry> WriteAsync(ScoreEntry entry, CancellationToken cancel = default)
    {
        var sheet = entry.Sheet;
        return (await SendAsync(new Request(new RoundAddress(sheet.EditionId, sheet.CategoryId, sheet.RoundId), entry, null), cancel)).Entry;
    }

    /// <summary>
    /// Writes what a judge typed, and returns it with the round as it was then. The judge is asked for the sheet in the transaction that writes: throws <see cref="RuleViolationException"/> as well where the sheet is not the judge's to fill in.
    /// </summary>
    internal Task<WrittenEntry> WriteAsync(int editionId, int judgeId, string enteredBy, TypedEntry typed) => SendAsync(
        new Request(new RoundAddress(editionId, typed.Category, typed.Round), new ScoreEntry
        {
            Id = typed.EntryId,
            Sheet = new SheetKey(editionId, typed.Category, typed.Round, 0, judgeId),
            Field = typed.Field,
            Mark = typed.Mark,
            Text = typed.Text,
            BasedOn = typed.BasedOn,
            EnteredBy = enteredBy,
            At = default,
            Reason = typed.Reason,
        }, typed.Contestant), CancellationToken.None);

    private async Task<WrittenEntry> SendAsync(Request request, CancellationToken cancel)
    {
        await _requests.Writer.WriteAsync(request, cancel);
        return await request.Answer.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _requests.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Request>(LargestBatch);
        ScoreJournal? journal = null;
        while (await _requests.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _requests.Reader.TryRead(out var request))
                batch.Add(request);
            try
            {
                journal ??= new ScoreJournal(_connection);
                await CommitAsync(journal, batch);
            }
            // The disk is full or the file is locked away: nothing of the batch is written, everybody in it is told, and the next batch tries a new connection.
            catch (Exception failure)
            {
                journal?.Dispose();
                journal = null;
                batch.ForEach(r => r.Answer.TrySetException(failure));
            }
            batch.Clear();
            await Task.Delay(Breath);
        }
        journal?.Dispose();
    }

    private async Task CommitAsync(ScoreJournal journal, List<Request> batch)
    {
        var answers = new List<Action>(batch.Count);
        using (var transaction = journal.Begin())
        {
            foreach (var request in batch)
            {
                try
                {
                    var written = await WriteAsync(journal, request);
                    answers.Add(() => request.Answer.TrySetResult(written));
                }
                // One entry that is refused, or that hits a bug, is its sender's alone.
                catch (Exception failure) when (failure is not SqliteException)
                {
                    answers.Add(() => request.Answer.TrySetException(failure));
                }
            }
            transaction.Commit();
        }
        answers.ForEach(answer => answer());
    }

    private async Task<WrittenEntry> WriteAsync(ScoreJournal journal, Request request)
    {
        var ground = await journal.GroundAsync(request.Round);
        var (entry, contestant) = (request.Entry, request.Token is { } token ? ground.Find(token) : request.Entry.Sheet.ContestantId);
        if (journal.Find(entry.Id) is { } known)
            // Who takes part no more is not found, and what was acknowledged of him or her stays so.
            return known.Field == entry.Field && known.Sheet == entry.Sheet with { ContestantId = contestant ?? known.Sheet.ContestantId }
                ? new WrittenEntry(known, ground.Category, ground.Round)
                : throw new RuleViolationException(new Problem("Score.IdTaken"));
        if (request.Token is not null)
            ground.DemandOwed(entry.Sheet.JudgeId, contestant, request.Token);
        ground.DemandOpen(entry.Sheet.JudgeId);
        entry = entry with { Sheet = entry.Sheet with { ContestantId = contestant!.Value }, At = _time.GetUtcNow().UtcDateTime };
        journal.Sheet(ground.Round, entry.Sheet).Enter(entry);
        journal.Append(entry);
        return new WrittenEntry(entry, ground.Category, ground.Round);
    }

    /// <param name="Round">Where it belongs.</param>
    /// <param name="Entry">What is to be written.</param>
    /// <param name="Token">What the round calls the contestant, where a judge typed it; <c>null</c>: the entry names the contestant itself.</param>
    private sealed record Request(RoundAddress Round, ScoreEntry Entry, string? Token)
    {
        public TaskCompletionSource<WrittenEntry> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>An entry that is on the disk, with the round that it was written for.</summary>
internal sealed record WrittenEntry(ScoreEntry Entry, Category Category, Round Round);
