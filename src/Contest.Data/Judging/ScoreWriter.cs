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

    private readonly Channel<Request> _requests = Channel.CreateBounded<Request>(new BoundedChannelOptions(16 * LargestBatch) { SingleReader = true });
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
    /// Throws <see cref="RuleViolationException"/> where <see cref="ScoreSheet.Enter"/> refuses it, the category has a protocol already or the judge is no longer in the jury.
    /// </summary>
    public async Task<ScoreEntry> WriteAsync(Round round, ScoreEntry entry, CancellationToken cancel = default)
    {
        var request = new Request(round, entry);
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
                Commit(journal, batch);
            }
            // The disk is full or the file is locked away: nothing of the batch is written, everybody in it is told, and the next batch tries a new connection.
            catch (Exception failure)
            {
                journal?.Dispose();
                journal = null;
                batch.ForEach(r => r.Answer.TrySetException(failure));
            }
            batch.Clear();
        }
        journal?.Dispose();
    }

    private void Commit(ScoreJournal journal, List<Request> batch)
    {
        var answers = new List<Action>(batch.Count);
        using (var transaction = journal.Begin())
        {
            foreach (var request in batch)
            {
                try
                {
                    var written = Write(journal, request);
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

    private ScoreEntry Write(ScoreJournal journal, Request request)
    {
        if (journal.Find(request.Entry.Id) is { } known)
            return known.Sheet == request.Entry.Sheet && known.Field == request.Entry.Field
                ? known
                : throw new RuleViolationException(new Problem("Score.IdTaken"));
        if (journal.HasProtocol(request.Entry.Sheet))
            throw new RuleViolationException(new Problem("Score.CategoryClosed"));
        if (journal.IsClosed(request.Entry.Sheet))
            throw new RuleViolationException(new Problem("Score.RoundClosed"));
        if (!journal.HasJudge(request.Entry.Sheet))
            throw new RuleViolationException(new Problem("Judge.Gone"));
        var entry = request.Entry with { At = _time.GetUtcNow().UtcDateTime };
        new ScoreSheet(request.Round, journal.Entries(entry.Sheet)).Enter(entry);
        journal.Append(entry);
        return entry;
    }

    private sealed record Request(Round Round, ScoreEntry Entry)
    {
        public TaskCompletionSource<ScoreEntry> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
