using System.Security.Cryptography;
using System.Text;
using Contest.Core.Registration;
using Contest.Documents.Registration;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;

namespace Contest.Web.Registration;

/// <summary>What a person said that foreign headers mean, kept in that person's browser for the next file with the same headers.</summary>
public sealed class RememberedColumns(ProtectedLocalStorage storage)
{
    /// <summary>What was said of these headers before; empty where nothing was.</summary>
    public async Task<Dictionary<string, RegistrationColumn>> RecallAsync(RegistrationFile file)
    {
        if (file.Unknown.Count == 0)
            return [];
        try
        {
            return (await storage.GetAsync<Dictionary<string, RegistrationColumn>>(KeyOf(file))).Value ?? [];
        }
        catch (CryptographicException)
        {
            // Kept by another installation, or tampered with: then nothing was said.
            return [];
        }
    }

    public async Task RememberAsync(RegistrationFile file, IReadOnlyDictionary<string, RegistrationColumn> meant) => await storage.SetAsync(KeyOf(file), meant);

    private static string KeyOf(RegistrationFile file) => "columns-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', file.Unknown.Select(u => u.Header)))))[..16];
}
