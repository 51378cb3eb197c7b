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

internal sealed class RegistrationMapping : IEntityTypeConfiguration<Institution>, IEntityTypeConfiguration<Contestant>, IEntityTypeConfiguration<ContestantPassport>
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
    }

    public void Configure(EntityTypeBuilder<ContestantPassport> passport)
    {
        passport.ToTable("Passports");
        passport.HasKey(p => p.ContestantId);
        passport.HasOne<Contestant>().WithOne().HasForeignKey<ContestantPassport>(p => p.ContestantId).OnDelete(DeleteBehavior.Restrict);
        passport.ComplexProperty(p => p.Passport);
    }
}
