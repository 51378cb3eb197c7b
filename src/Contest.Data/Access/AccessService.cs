using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Contest.Core;
using Contest.Core.Registration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Data.Access;

/// <summary>Accounts, personal links and the audit.</summary>
public sealed class AccessService(IDbContextFactory<ContestDb> databases, OpenLinks links, IServiceScopeFactory scopes, TimeProvider time)
{
    // No address is longer; what is noted of strangers is bounded.
    private const int LongestEmail = 254;

    // As many wrong PINs shut a link: of ten thousand nobody guesses one in five tries.
    private const int MostWrongPins = 5;

    // Who types a wrong PIN is nobody known.
    private const string Stranger = "—";

    private static readonly PasswordHasher<AccessLink> Pins = new();
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(2);
    private static readonly TimeSpan JudgeLinkLasts = TimeSpan.FromDays(7);
    private static readonly TimeSpan CoordinatorLinkLasts = TimeSpan.FromDays(60);

    private readonly ConcurrentDictionary<int, SemaphoreSlim> _turns = [];

    /// <summary>Whether nobody can sign in yet.</summary>
    public async Task<bool> HasNoStaffAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return !await db.Users.AnyAsync();
    }

    /// <summary>Everybody with an account, by name.</summary>
    public async Task<IReadOnlyList<Staff>> StaffAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Users.OrderBy(u => u.DisplayName).ToListAsync();
    }

    /// <summary>The role of an account, or <c>null</c> where there is none.</summary>
    public async Task<Role?> RoleOfAsync(string accountId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Users.Where(u => u.Id == accountId).Select(u => (Role?)u.Role).SingleOrDefaultAsync();
    }

    /// <summary>
    /// The account of an address and password, or <c>null</c> where they do not belong together or the account is locked for a while after too many attempts. Both are noted in the audit.
    /// </summary>
    public async Task<Staff?> SignInAsync(string email, string password)
    {
        if (email.Trim().Length > LongestEmail)
            return null;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Staff>>();
        var staff = await users.FindByNameAsync(email.Trim());
        var known = staff is not null && !await users.IsLockedOutAsync(staff) && await users.CheckPasswordAsync(staff, password);
        if (staff is not null)
            await (known ? users.ResetAccessFailedCountAsync(staff) : users.AccessFailedAsync(staff));
        await RecordAsync(known ? staff!.DisplayName : email.Trim(), known ? "Access.SignedIn" : "Access.Refused", email.Trim());
        return known ? staff : null;
    }

    /// <summary>Makes a link by which one person makes an account with a role. Returns its code, which is stored nowhere.</summary>
    public Task<string> InviteAsync(Actor actor, Role role)
    {
        actor.Demand(Act.ManageStaff);
        return role is Role.Judge or Role.ChiefJudge or Role.Coordinator
            ? throw new RuleViolationException(new Problem("Access.JudgeIsNotStaff"))
            : AddLinkAsync(actor, "Staff.Invited", role.ToString(), role, null, null, InvitationLasts);
    }

    /// <summary>Makes a judge's personal link and ends the one before. Returns its code and PIN, which are stored nowhere.</summary>
    public async Task<JudgeLink> LinkJudgeAsync(Actor actor, int judgeId)
    {
        actor.Demand(Act.ManageJury);
        var pin = RandomNumberGenerator.GetString("0123456789", 4);
        return new JudgeLink(await AddLinkAsync(actor, "Judge.Linked", $"judge {judgeId}", Role.Judge, judgeId, null, JudgeLinkLasts, Pins.HashPassword(null!, pin)), pin);
    }

    /// <summary>Makes the link of the coordinator of an institution and ends the one before. Returns its code, which is stored nowhere.</summary>
    public Task<string> LinkCoordinatorAsync(Actor actor, int institutionId)
    {
        actor.Demand(Act.ManageStaff);
        return AddLinkAsync(actor, "Delegation.Linked", $"institution {institutionId}", Role.Coordinator, null, institutionId, CoordinatorLinkLasts);
    }

    /// <summary>Ends the link of the coordinator of an institution: whoever came by it is out at the next step.</summary>
    public async Task EndCoordinatorAsync(Actor actor, int institutionId)
    {
        actor.Demand(Act.ManageStaff);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Links.Where(l => l.InstitutionId == institutionId && l.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedAt, now)) == 0)
            return;
        db.Record(actor, now, "Delegation.Ended", $"institution {institutionId}");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>The institutions whose coordinators have a link that works, with its end, UTC.</summary>
    public async Task<IReadOnlyDictionary<int, DateTime>> LinkedInstitutionsAsync()
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        return await db.Links.Where(l => l.InstitutionId != null && l.EndedAt == null && l.ExpiresAt > now).ToDictionaryAsync(l => l.InstitutionId!.Value, l => l.ExpiresAt);
    }

    /// <summary>The institution whose coordinator a code signs in, or <c>null</c> where it is unknown, ended or too old.</summary>
    public async Task<Institution?> InstitutionOfAsync(string code)
    {
        if (Find(code, Role.Coordinator) is not { } link)
            return null;
        await using var db = await databases.CreateDbContextAsync();
        return await db.Institutions.SingleOrDefaultAsync(i => i.Id == link.InstitutionId);
    }

    /// <summary>The invitation of a code, or <c>null</c> where it is unknown, used or too old.</summary>
    public AccessLink? Invitation(string code) => Find(code, null);

    /// <summary>The judge whom a code signs in, or <c>null</c> where it is unknown, replaced or too old.</summary>
    public int? JudgeOf(string code) => Find(code, Role.Judge)?.JudgeId;

    /// <summary>What a judge's link asks of who comes by it, or <c>null</c> where it is unknown, replaced or too old.</summary>
    public JudgeEntry? JudgeEntryOf(string code) => Find(code, Role.Judge) is { JudgeId: { } judge } link
        ? new JudgeEntry(judge, link.PinHash is not null, link.WrongPins >= MostWrongPins)
        : null;

    /// <summary>
    /// Whether a PIN belongs to a judge's link. After five wrong ones in a row the link lets nobody in any more; who came in by it before stays in. Wrong ones are noted in the audit, without what was typed (rule J18).
    /// </summary>
    public async Task<bool> TryPinAsync(string code, string pin)
    {
        if (Find(code, Role.Judge) is not { PinHash: { } hash } link)
            return false;
        // One after the other: of several tablets that come at once with the right one none is taken for a guesser.
        var turn = _turns.GetOrAdd(link.Id, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync();
        try
        {
            return await LookAtPinAsync(link, hash, pin);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> LookAtPinAsync(AccessLink link, string hash, string pin)
    {
        await using var db = await databases.CreateDbContextAsync();
        // Counted before it is looked at: of many tries at once no more than five are looked at, and a restart gives none back.
        if (await db.Links.Where(l => l.Id == link.Id && l.WrongPins < MostWrongPins).ExecuteUpdateAsync(set => set.SetProperty(l => l.WrongPins, l => l.WrongPins + 1)) == 0)
            return false;
        if (Pins.VerifyHashedPassword(link, hash, pin.Trim()) != PasswordVerificationResult.Failed)
        {
            await db.Links.Where(l => l.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.WrongPins, 0));
            return true;
        }
        var isShut = await db.Links.AnyAsync(l => l.Id == link.Id && l.WrongPins >= MostWrongPins);
        await RecordAsync(Stranger, isShut ? "Access.PinShut" : "Access.PinRefused", $"judge {link.JudgeId}");
        return false;
    }

    /// <summary>Whether a judge has a link that works.</summary>
    public async Task<IReadOnlySet<int>> LinkedJudgesAsync()
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        return (await db.Links.Where(l => l.JudgeId != null && l.EndedAt == null && l.ExpiresAt > now && l.WrongPins < MostWrongPins).Select(l => l.JudgeId!.Value).ToListAsync()).ToHashSet();
    }

    /// <summary>Makes the account that a code invites to and ends the code. Throws <see cref="RuleViolationException"/> with every reason where it cannot.</summary>
    public async Task<Staff> AcceptAsync(string code, string email, string displayName, string password)
    {
        var link = Find(code, null) ?? throw new RuleViolationException(new Problem("Access.LinkEnded"));
        if (string.IsNullOrWhiteSpace(displayName) || string.IsNullOrWhiteSpace(email))
            throw new RuleViolationException(new Problem("Access.NameMissing"));
        await using var db = await databases.CreateDbContextAsync();
        // The audit and the two who open codes (rule J8) are told apart by their names.
        var name = Core.Names.NameForm.Clean(displayName);
        if (name == Actor.CommandLine.Name || (await db.Users.Select(u => u.DisplayName).ToListAsync()).Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new RuleViolationException(new Problem("Access.NameTaken", name));
        // The code is ended first: of two people who use it at once, one is refused.
        if (await db.Links.Where(l => l.Id == link.Id && l.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedAt, time.GetUtcNow().UtcDateTime)) == 0)
            throw new RuleViolationException(new Problem("Access.LinkEnded"));
        await using var scope = scopes.CreateAsyncScope();
        var staff = new Staff { UserName = email.Trim(), Email = email.Trim(), DisplayName = name, Role = link.Role };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Staff>>().CreateAsync(staff, password);
        if (!made.Succeeded)
        {
            await db.Links.Where(l => l.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedAt, (DateTime?)null));
            throw new RuleViolationException([.. made.Errors.Select(e => new Problem("Access." + e.Code))]);
        }
        db.Record(new Actor(staff.DisplayName, staff.Role), time.GetUtcNow().UtcDateTime, "Staff.Joined", staff.UserName, after: staff.Role.ToString());
        await db.SaveChangesAsync();
        return staff;
    }

    /// <summary>Notes that somebody signed in or out, or failed to.</summary>
    public async Task RecordAsync(string who, string what, string subject)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.Audit.Add(new AuditEntry { At = time.GetUtcNow().UtcDateTime, Who = who, What = what, Subject = subject });
        await db.SaveChangesAsync();
    }

    /// <summary>The newest lines of the audit, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(Actor actor, int most)
    {
        actor.Demand(Act.ViewAudit);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Audit.OrderByDescending(e => e.Id).Take(most).ToListAsync();
    }

    private async Task<string> AddLinkAsync(Actor actor, string what, string subject, Role role, int? judgeId, int? institutionId, TimeSpan lasts, string? pinHash = null)
    {
        var code = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 26);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (judgeId is not null)
            await db.Links.Where(l => l.JudgeId == judgeId && l.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedAt, now));
        if (institutionId is not null)
            await db.Links.Where(l => l.InstitutionId == institutionId && l.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedAt, now));
        db.Add(new AccessLink { Hash = HashOf(code), Role = role, JudgeId = judgeId, InstitutionId = institutionId, ExpiresAt = now + lasts, PinHash = pinHash });
        db.Record(actor, now, what, subject);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return code;
    }

    // A link serves one purpose: that of a judge or of a coordinator signs in, any other invites to an account.
    private AccessLink? Find(string code, Role? signsIn)
    {
        var link = links.Find(HashOf(code)) is { } open && open.ExpiresAt > time.GetUtcNow().UtcDateTime ? open : null;
        Role? serves = link?.Role is Role.Judge or Role.Coordinator ? link.Role : null;
        return serves == signsIn ? link : null;
    }

    private static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
