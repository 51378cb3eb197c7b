using Contest.Core.Ranking;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data.Awards;

internal sealed class AwardMapping : IEntityTypeConfiguration<Protocol>, IEntityTypeConfiguration<ProtocolSignature>, IEntityTypeConfiguration<Diploma>,
    IEntityTypeConfiguration<ProtocolCorrection>, IEntityTypeConfiguration<JuryDecision>, IEntityTypeConfiguration<Nomination>, IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Protocol> protocol)
    {
        protocol.HasIndex(p => new { p.EditionId, p.Number }).IsUnique();
        protocol.HasOne<Category>().WithMany().HasForeignKey(p => new { p.EditionId, p.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        protocol.Ignore(p => p.Content);
    }

    public void Configure(EntityTypeBuilder<ProtocolSignature> signature)
    {
        signature.HasIndex(s => new { s.ProtocolId, s.JudgeId }).IsUnique();
        signature.HasOne<Protocol>().WithMany().HasForeignKey(s => s.ProtocolId).OnDelete(DeleteBehavior.Restrict);
        signature.HasOne<Judge>().WithMany().HasForeignKey(s => s.JudgeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Diploma> diploma)
    {
        diploma.HasIndex(d => new { d.EditionId, d.Count }).IsUnique();
        diploma.HasIndex(d => new { d.ProtocolId, d.ContestantId }).IsUnique();
        diploma.HasOne<Protocol>().WithMany().HasForeignKey(d => d.ProtocolId).OnDelete(DeleteBehavior.Restrict);
        diploma.HasOne<Contestant>().WithMany().HasForeignKey(d => d.ContestantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProtocolCorrection> correction)
    {
        correction.HasIndex(c => c.ProtocolId).IsUnique();
        correction.HasOne<Protocol>().WithMany().HasForeignKey(c => c.ProtocolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JuryDecision> decision)
    {
        decision.HasIndex(d => new { d.EditionId, d.CategoryId });
        decision.HasOne<Category>().WithMany().HasForeignKey(d => new { d.EditionId, d.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Contestant>().WithMany().HasForeignKey(d => d.ContestantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Nomination> nomination)
    {
        nomination.HasIndex(n => n.EditionId);
        nomination.HasOne<Edition>().WithMany().HasForeignKey(n => n.EditionId).OnDelete(DeleteBehavior.Restrict);
        nomination.Property(n => n.Name).IsJson();
        nomination.Property(n => n.Contestants).IsJson();
    }

    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.HasIndex(p => new { p.EditionId, p.CategoryId });
        publication.HasOne<Category>().WithMany().HasForeignKey(p => new { p.EditionId, p.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        publication.Property(p => p.Table).IsJson();
    }
}
