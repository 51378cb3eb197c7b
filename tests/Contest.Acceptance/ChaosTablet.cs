using System.Net;
using Contest.Core.Judging;

namespace Contest.Acceptance;

/// <summary>What a judge typed and where; fixed when it was typed.</summary>
internal sealed record Typed(Guid Id, string Judge, string Contestant, SheetEntry Entry);

/// <summary>
/// A tablet on a bad line. What is typed goes into its journal first and leaves it only when the program has answered; in between it is sent in any order, cut off, sent twice at once and sent again long after it was answered.
/// </summary>
internal sealed class ChaosTablet(SilentTablet line, string judge, IReadOnlyList<string> contestants, int seed)
{
    private const int LongestJournal = 8;

    private static readonly string[] Fields = ["speech", "feeling", SheetField.Status, SheetField.Comment, SheetField.Time];
    private static readonly string[] Notes = ["", "сбился на третьей строфе", "발음이 맑다", "«Ёлка» & \"ель\" <b>\\ 'п'", "две\nстроки\tи знак 🎙"];

    private readonly Random _random = new(seed);
    private readonly List<Typed> _journal = [];
    private readonly List<(Typed Typed, EntryReceipt Receipt)> _answered = [];
    private readonly Dictionary<(string Contestant, string Field), int> _versions = [];

    /// <summary>Everything that was ever typed here.</summary>
    public List<Typed> Everything { get; } = [];

    public int Cut { get; private set; }

    public int Repeated { get; private set; }

    public int TooEarly { get; private set; }

    public int Unanswered { get; private set; }

    /// <summary>What was answered so far. Asked for while the tablet is at work.</summary>
    public List<(Typed Typed, EntryReceipt Receipt)> Answered()
    {
        lock (_answered)
            return [.. _answered];
    }

    /// <summary>What was typed so far. Asked for while the tablet is at work.</summary>
    public List<Typed> EverythingSoFar()
    {
        lock (Everything)
            return [.. Everything];
    }

    /// <summary>Types and sends until told to finish; then completes every sheet, hands it in, and repeats some of what is long answered.</summary>
    public async Task WorkAsync(Task finish, CancellationToken cancel)
    {
        while (!finish.IsCompleted)
        {
            if (_journal.Count < LongestJournal && _random.Next(2) == 0)
                TypeAnything();
            await DoAnythingAsync(cancel);
            await Task.Delay(_random.Next(80), cancel);
        }
        foreach (var contestant in contestants)
        {
            Type(contestant, SheetField.Status, Mark.Blank.Code);
            Type(contestant, "speech", _random.Next(11) * 100);
            Type(contestant, "feeling", _random.Next(11) * 100);
        }
        await EmptyAsync(cancel);
        // A sheet is handed in when all of it has arrived.
        foreach (var contestant in contestants)
            Type(contestant, SheetField.Submitted, 100);
        await EmptyAsync(cancel);
        for (var i = 0; i < 5; i++)
            await RepeatAsync(cancel);
    }

    private async Task EmptyAsync(CancellationToken cancel)
    {
        while (_journal.Count > 0)
            await DoAnythingAsync(cancel);
    }

    private Task DoAnythingAsync(CancellationToken cancel) => _random.Next(10) switch
    {
        // The line is gone before anything is sent.
        0 => Task.Delay(5, cancel),
        1 or 2 => CutAsync(cancel),
        3 => RepeatAsync(cancel),
        4 => TwiceAsync(cancel),
        _ => SendAsync(Any(), cancel),
    };

    private void TypeAnything()
    {
        var (contestant, field) = (contestants[_random.Next(contestants.Count)], Fields[_random.Next(Fields.Length)]);
        Type(contestant, field, field switch
        {
            SheetField.Status => _random.Next(4) == 0 ? Mark.Absent.Code : Mark.Blank.Code,
            SheetField.Comment => Mark.Blank.Code,
            SheetField.Time => _random.Next(600) * 100,
            _ => _random.Next(12) is var points and < 11 ? points * 100 : Mark.Blank.Code,
        });
    }

    private void Type(string contestant, string field, int mark)
    {
        var basedOn = _versions.GetValueOrDefault((contestant, field));
        _versions[(contestant, field)] = basedOn + 1;
        var id = new byte[16];
        _random.NextBytes(id);
        var typed = new Typed(new Guid(id), judge, contestant, new SheetEntry(field, mark, field == SheetField.Comment ? Notes[_random.Next(Notes.Length)] : "", basedOn));
        lock (Everything)
            Everything.Add(typed);
        _journal.Add(typed);
    }

    private Typed? Any() => _journal.Count == 0 ? null : _journal[_random.Next(_journal.Count)];

    private async Task SendAsync(Typed? typed, CancellationToken cancel)
    {
        if (typed is null || await TrySendAsync(typed, cancel) is not { } receipt)
            return;
        Keep(typed, receipt);
    }

    // The request goes out, and the tablet does not hear the answer: the entry stays in the journal.
    private async Task CutAsync(CancellationToken cancel)
    {
        if (Any() is not { } typed)
            return;
        Cut++;
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        cut.CancelAfter(_random.Next(1, 15));
        try
        {
            await TrySendAsync(typed, cut.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Cut off, as meant.
        }
    }

    private async Task RepeatAsync(CancellationToken cancel)
    {
        if (_answered.Count == 0)
            return;
        var (typed, receipt) = _answered[_random.Next(_answered.Count)];
        if (await TrySendAsync(typed, cancel) is not { } again)
            return;
        Repeated++;
        Assert.Equal(receipt, again);
    }

    private async Task TwiceAsync(CancellationToken cancel)
    {
        if (Any() is not { } typed)
            return;
        var receipts = await Task.WhenAll(TrySendAsync(typed, cancel), TrySendAsync(typed, cancel));
        if (receipts is [{ } first, { } second])
            Assert.Equal(first, second);
        if (receipts.FirstOrDefault(r => r is not null) is { } receipt)
            Keep(typed, receipt);
    }

    private void Keep(Typed typed, EntryReceipt receipt)
    {
        lock (_answered)
            _answered.Add((typed, receipt));
        _journal.Remove(typed);
    }

    private async Task<EntryReceipt?> TrySendAsync(Typed typed, CancellationToken cancel)
    {
        try
        {
            var (status, receipt) = await line.SendAsync(typed.Id, typed.Entry, typed.Contestant, cancel);
            if (status == HttpStatusCode.OK)
            {
                Assert.Equal((typed.Id, typed.Entry.BasedOn + 1), (receipt!.EntryId, receipt.Version));
                return receipt;
            }
            // Refused only because an earlier version of the same field has not been answered yet.
            Assert.True(status == HttpStatusCode.Conflict, $"{status} for {typed}.");
            Assert.Contains(_journal, t => t.Contestant == typed.Contestant && t.Entry.Field == typed.Entry.Field && t.Entry.BasedOn < typed.Entry.BasedOn);
            TooEarly++;
            return null;
        }
        catch (Exception down) when (down is HttpRequestException or IOException)
        {
            // The program is down: the entry waits. Fifty that asked without a pause would keep the program from starting.
            Unanswered++;
            await Task.Delay(_random.Next(100, 400), cancel);
            return null;
        }
    }
}
