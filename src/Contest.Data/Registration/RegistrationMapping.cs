using Contest.Core.Editions;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data.Registration;

/// <summary>A contestant's passport, in a table of its own: it is read by fewer people and deleted earlier than the contestant (rule P1).</summary>
public sealed record ContestantPassport
{
    public required int ContestantId { get; init; }
    public required Passport Passport { get; init; }
}

/// <summary>The passport that an import put another in the place of: kept beside the passports and as they are guarded, until the import is undone or the person is taken out (rules G6, P1).</summary>
public sealed record ReplacedPassport
{
    public required int ImportId { get; init; }
    public required int ContestantId { get; init; }
    public required Passport Passport { get; init; }
}

internal sealed class RegistrationMapping : IEntityTypeConfiguration<Institution>, IEntityTypeConfiguration<Contestant>, IEntityTypeConfiguration<ContestantPassport>,
    IEntityTypeConfiguration<ReplacedPassport>, IEntityTypeConfiguration<ContestantPhoto>, IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<CheckIn>, IEntityTypeConfiguration<KeptApart>, IEntityTypeConfiguration<ImportStep>
{
    public void Configure(EntityTypeBuilder<Institution> institution)
    {
        institution.HasIndex(i => new { i.EditionId, i.Code }).IsUnique();
        institution.HasOne<Edition>().WithMany().HasForeignKey(i => i.EditionId).OnDelete(DeleteBehavior.Restrict);
        institution.Property(i => i.Name).IsJson();
        institution.Property(i => i.Town).IsJson();
    }

    public void Configure(EntityTypeBuilder<Contestant> contestant)
    {
        contestant.HasIndex(c => new { c.EditionId, c.Number }).IsUnique();
        contestant.HasOne<Category>().WithMany().HasForeignKey(c => new { c.EditionId, c.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        contestant.HasOne<Institution>().WithMany().HasForeignKey(c => c.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        contestant.Property(c => c.Name).IsJson();
        contestant.Property(c => c.Teachers).IsJson();
        contestant.Property(c => c.Cases).IsJson();
        contestant.Property(c => c.Contacts).IsJson();
        contestant.Property(c => c.Documents).IsJson();
        contestant.Property(c => c.Tags).IsJson();
        contestant.HasIndex(c => c.Acknowledgement).IsUnique();
        contestant.Ignore(c => c.Competes);
    }

    public void Configure(EntityTypeBuilder<ContestantPassport> passport)
    {
        passport.ToTable("Passports");
        passport.HasKey(p => p.ContestantId);
        passport.HasOne<Contestant>().WithOne().HasForeignKey<ContestantPassport>(p => p.ContestantId).OnDelete(DeleteBehavior.Restrict);
        passport.ComplexProperty(p => p.Passport);
    }

    public void Configure(EntityTypeBuilder<ReplacedPassport> passport)
    {
        passport.ToTable("ReplacedPassports");
        passport.HasKey(p => new { p.ImportId, p.ContestantId });
        passport.HasOne<ImportStep>().WithMany().HasForeignKey(p => p.ImportId).OnDelete(DeleteBehavior.Cascade);
        passport.HasOne<Contestant>().WithMany().HasForeignKey(p => p.ContestantId).OnDelete(DeleteBehavior.Cascade);
        passport.ComplexProperty(p => p.Passport);
    }

    public void Configure(EntityTypeBuilder<ContestantPhoto> photo)
    {
        photo.ToTable("Photos");
        photo.HasKey(p => p.ContestantId);
        photo.HasOne<Contestant>().WithOne().HasForeignKey<ContestantPhoto>(p => p.ContestantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.HasIndex(c => c.ContestantId);
        consent.HasOne<Contestant>().WithMany().HasForeignKey(c => c.ContestantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CheckIn> checkIn)
    {
        // One at most stands at a time: of two desks that take in the same person at once, the second is told so.
        checkIn.HasIndex(c => c.ContestantId).IsUnique().HasFilter("UndoneAt IS NULL");
        checkIn.HasOne<Contestant>().WithMany().HasForeignKey(c => c.ContestantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<KeptApart> pair)
    {
        pair.HasKey(p => new { p.FirstId, p.SecondId });
        pair.HasOne<Contestant>().WithMany().HasForeignKey(p => p.FirstId).OnDelete(DeleteBehavior.Cascade);
        pair.HasOne<Contestant>().WithMany().HasForeignKey(p => p.SecondId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportStep> step)
    {
        step.HasOne<Edition>().WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        step.Property(s => s.Changes).IsJson();
    }
}
