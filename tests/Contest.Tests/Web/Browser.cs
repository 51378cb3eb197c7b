using System.Net;
using System.Text.RegularExpressions;

namespace Contest.Tests.Web;

/// <summary>A browser as far as the wire goes: it keeps cookies and follows no redirect by itself.</summary>
public sealed partial class Browser(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Asks for something packed, as every browser does; the answer is left as it came over the wire.</summary>
    public Task<HttpResponseMessage> GetPackedAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "br, gzip");
        return SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>The text of a page that must be there.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {answer.Headers.Location}");
        return await TextOfAsync(answer);
    }

    /// <summary>Fills in and sends a form of a page, known by its handler or its address, with the hidden fields that the page gives it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string form, params (string Name, string Value)[] typed) => await SendFormAsync(path, await PageAsync(path), form, typed);

    /// <summary>Fills in and sends a form of a page that was opened some time ago.</summary>
    public Task<HttpResponseMessage> SendFormAsync(string path, string page, string form, params (string Name, string Value)[] typed)
    {
        var found = Form().Matches(page).Select(m => m.Value).SingleOrDefault(f => f.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal) || f.Contains($"action=\"{form}\"", StringComparison.Ordinal));
        Assert.True(found is not null, $"{path} has no form {form}.");
        // What is typed takes the place of everything hidden that has its name; a name may stand more than once.
        var hidden = Hidden().Matches(found).Select(m => (Name: m.Groups["name"].Value, Value: WebUtility.HtmlDecode(m.Groups["value"].Value))).Where(h => !typed.Any(t => t.Name == h.Name));
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(hidden.Concat(typed).Select(f => KeyValuePair.Create(f.Name, f.Value))) });
    }

    public static Task<string> TextOfAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<form(?! method=\"dialog\").*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""")]
    private static partial Regex Hidden();
}
