using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Contest.Core.Judging;

namespace Contest.Acceptance;

/// <summary>One change of one field of a sheet; the mark in hundredths, or the code of a status.</summary>
internal sealed record SheetEntry(string Field, int Mark, string Text, int BasedOn);

/// <summary>What the program answers when an entry is on the disk.</summary>
internal sealed record EntryReceipt(Guid EntryId, int Version, DateTime At);

/// <summary>A judge's tablet without a screen: it comes in by the personal link and sends entries as the page's script does.</summary>
internal sealed partial class SilentTablet(Uri site) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30) }) { BaseAddress = site, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Signs in. Everything that a judge does before the first sheet is here.</summary>
    public async Task SignInAsync(PersonalLink link, CancellationToken cancel)
    {
        var page = await _client.GetStringAsync(link.Address, cancel);
        // The fields that the form gives itself, and the PIN.
        var fields = HiddenField().Matches(page).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        fields["Pin"] = link.Pin;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(link.Address, form, cancel);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.TrimEnd('/') is not "/judge" || answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"Not signed in: {answer.StatusCode} at {answer.RequestMessage.RequestUri}.");
    }

    /// <summary>Sends one entry. Throws <see cref="HttpRequestException"/> or <see cref="IOException"/> where the program is not there, or goes down before the answer is through.</summary>
    public async Task<HttpStatusCode> PostAsync(Guid id, SheetEntry entry, string contestant, CancellationToken cancel)
    {
        using var message = Message(id, entry, contestant);
        using var answer = await _client.SendAsync(message, cancel);
        return answer.StatusCode;
    }

    /// <summary>The same with the receipt, where the entry was taken.</summary>
    public async Task<(HttpStatusCode Status, EntryReceipt? Receipt)> SendAsync(Guid id, SheetEntry entry, string contestant, CancellationToken cancel)
    {
        using var message = Message(id, entry, contestant);
        using var answer = await _client.SendAsync(message, cancel);
        return (answer.StatusCode, answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadFromJsonAsync<EntryReceipt>(cancel) : null);
    }

    /// <summary>Opens a page and returns its text.</summary>
    public Task<string> OpenAsync(string page, CancellationToken cancel) => _client.GetStringAsync(page, cancel);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    // Written out beforehand, as a browser sends it: with its length.
    private static HttpRequestMessage Message(Guid id, SheetEntry entry, string contestant) => new(HttpMethod.Post, "judge/entries")
    {
        Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new
        {
            entryId = id,
            category = SmallContest.Category,
            round = SmallContest.Round,
            contestant,
            criterion = entry.Field,
            points = entry.Mark >= 0 ? entry.Mark : (int?)null,
            status = entry.Mark >= 0 ? null : new Mark(entry.Mark).ToString(),
            comment = entry.Text,
            basedOn = entry.BasedOn,
        }))
        { Headers = { ContentType = Json } },
        Headers = { { "X-Contest", "1" } },
    };
}
