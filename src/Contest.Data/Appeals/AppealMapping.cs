using Contest.Core.Appeals;
using Contest.Core.Editions;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data.Appeals;

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>, IEntityTypeConfiguration<AppealDecision>, IEntityTypeConfiguration<AppealAnnulment>, IEntityTypeConfiguration<AppealWindow>, IEntityTypeConfiguration<Commission>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.HasIndex(a => new { a.EditionId, a.Number }).IsUnique();
        appeal.HasOne<Category>().WithMany().HasForeignKey(a => new { a.EditionId, a.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        appeal.HasOne<Contestant>().WithMany().HasForeignKey(a => a.ContestantId).OnDelete(DeleteBehavior.Restrict);
        appeal.Property(a => a.Criteria).IsJson();
    }

    public void Configure(EntityTypeBuilder<AppealDecision> decision)
    {
        decision.HasIndex(d => new { d.EditionId, d.Number }).IsUnique();
        decision.HasOne<Appeal>().WithMany().HasForeignKey(d => d.AppealId).OnDelete(DeleteBehavior.Restrict);
        decision.Property(d => d.Criteria).IsJson();
        decision.Property(d => d.Members).IsJson();
        decision.Property(d => d.Vote).IsJson();
        decision.Property(d => d.Effects).IsJson();
    }

    public void Configure(EntityTypeBuilder<AppealAnnulment> annulment)
    {
        annulment.HasIndex(a => a.DecisionId).IsUnique();
        annulment.HasOne<AppealDecision>().WithMany().HasForeignKey(a => a.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AppealWindow> window)
    {
        window.HasKey(w => new { w.EditionId, w.CategoryId });
        window.HasOne<Category>().WithMany().HasForeignKey(w => new { w.EditionId, w.CategoryId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Commission> commission)
    {
        commission.HasKey(c => c.EditionId);
        commission.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        commission.Property(c => c.Members).IsJson();
    }
}
