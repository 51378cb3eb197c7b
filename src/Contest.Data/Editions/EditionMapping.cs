using Contest.Core.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data.Editions;

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>, IEntityTypeConfiguration<Category>, IEntityTypeConfiguration<TorflLevel>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.HasIndex(e => e.Code).IsUnique();
        edition.Property(e => e.Name).IsJson();
        edition.Property(e => e.Organizer).IsJson();
        edition.Property(e => e.Town).IsJson();
        edition.Property(e => e.Venue).IsJson();
        edition.Property(e => e.Spelling).IsJson();
        edition.Property(e => e.Signatories).IsJson();
        edition.HasOne<Edition>().WithMany().HasForeignKey(e => e.RehearsalOf).OnDelete(DeleteBehavior.Restrict);
        edition.Ignore(e => e.IsRehearsal);
    }

    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.HasKey(c => new { c.EditionId, c.Id });
        category.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        category.Property(c => c.Regulation).IsJson();
    }

    public void Configure(EntityTypeBuilder<TorflLevel> level)
    {
        level.HasKey(l => l.Code);
        level.Property(l => l.Name).IsJson();
        level.Property(l => l.Subtests).IsJson();
    }
}
