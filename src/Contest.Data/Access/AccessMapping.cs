using Contest.Core.Judging;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data.Access;

internal sealed class AccessMapping : IEntityTypeConfiguration<AccessLink>, IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AccessLink> link)
    {
        link.HasIndex(l => l.Hash).IsUnique();
        link.HasOne<Institution>().WithMany().HasForeignKey(l => l.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<Judge>().WithMany().HasForeignKey(l => l.JudgeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> entry) => entry.HasIndex(e => e.At);
}
