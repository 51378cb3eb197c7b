using Contest.Core.Appeals;
using Contest.Core.Ranking;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Contest.Data.Access;
using Contest.Data.Judging;
using Contest.Data.Registration;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data;

/// <summary>The database. Core's records are the rows; nothing is tracked, a changed record is put in the place of the old one.</summary>
public sealed class ContestDb(DbContextOptions<ContestDb> options) : IdentityUserContext<Staff>(options)
{
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<Institution> Institutions => Set<Institution>();
    public DbSet<Contestant> Contestants => Set<Contestant>();
    public DbSet<ContestantPassport> Passports => Set<ContestantPassport>();
    public DbSet<ReplacedPassport> ReplacedPassports => Set<ReplacedPassport>();
    public DbSet<ContestantPhoto> Photos => Set<ContestantPhoto>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    public DbSet<KeptApart> KeptApart => Set<KeptApart>();
    public DbSet<ImportStep> Imports => Set<ImportStep>();
    public DbSet<Judge> Judges => Set<Judge>();
    public DbSet<PanelSeat> Seats => Set<PanelSeat>();
    public DbSet<ScoreEntry> ScoreEntries => Set<ScoreEntry>();
    public DbSet<RoundCode> Codes => Set<RoundCode>();
    public DbSet<Admission> Admissions => Set<Admission>();
    public DbSet<RoundDraw> Draws => Set<RoundDraw>();
    public DbSet<Appearance> Appearances => Set<Appearance>();
    public DbSet<RoundDecoding> Decodings => Set<RoundDecoding>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<Settlement> Settlements => Set<Settlement>();
    public DbSet<RoundClosing> Closings => Set<RoundClosing>();
    public DbSet<JudgeTablet> Tablets => Set<JudgeTablet>();
    public DbSet<DeskMessage> Messages => Set<DeskMessage>();
    public DbSet<Transcript> Transcripts => Set<Transcript>();
    public DbSet<TorflLevel> TorflLevels => Set<TorflLevel>();
    public DbSet<EstablishedSpelling> Spellings => Set<EstablishedSpelling>();
    public DbSet<Appeal> Appeals => Set<Appeal>();
    public DbSet<AppealDecision> AppealDecisions => Set<AppealDecision>();
    public DbSet<AppealAnnulment> AppealAnnulments => Set<AppealAnnulment>();
    public DbSet<AppealWindow> AppealWindows => Set<AppealWindow>();
    public DbSet<Commission> Commissions => Set<Commission>();
    public DbSet<Protocol> Protocols => Set<Protocol>();
    public DbSet<ProtocolSignature> Signatures => Set<ProtocolSignature>();
    public DbSet<ProtocolCorrection> Corrections => Set<ProtocolCorrection>();
    public DbSet<JuryDecision> JuryDecisions => Set<JuryDecision>();
    public DbSet<Nomination> Nominations => Set<Nomination>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<Diploma> Diplomas => Set<Diploma>();
    public DbSet<Trip> Trips => Set<Trip>();
    public DbSet<Traveller> Travellers => Set<Traveller>();
    public DbSet<AccessLink> Links => Set<AccessLink>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>The protocols of an edition that stand: those that nobody has begun to correct. On the category of one nothing changes any more.</summary>
    public IQueryable<Protocol> StandingProtocols(int editionId) => Protocols.Where(p => p.EditionId == editionId && !Corrections.Any(c => c.ProtocolId == p.Id));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ContestDb).Assembly);
    }

    /// <summary>Adds a line to the audit; it is committed together with what it tells of.</summary>
    public void Record(Actor actor, DateTime at, string what, string subject, string? before = null, string? after = null, string? reason = null) =>
        Audit.Add(new AuditEntry { At = at, Who = actor.Name, What = what, Subject = subject, Before = before, After = after, Reason = reason });
}
