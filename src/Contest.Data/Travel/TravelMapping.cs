using Contest.Core.Editions;
using Contest.Core.Registration;
using Contest.Core.Travel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data.Travel;

internal sealed class TravelMapping : IEntityTypeConfiguration<Trip>, IEntityTypeConfiguration<Traveller>
{
    public void Configure(EntityTypeBuilder<Trip> trip)
    {
        trip.HasIndex(t => new { t.EditionId, t.Code }).IsUnique();
        trip.HasOne<Edition>().WithMany().HasForeignKey(t => t.EditionId).OnDelete(DeleteBehavior.Restrict);
        trip.Property(t => t.Group).IsJson();
        trip.Property(t => t.Checkpoint).IsJson();
        trip.Property(t => t.Purpose).IsJson();
        trip.Property(t => t.Host).IsJson();
        trip.Property(t => t.Quotas).IsJson();
        trip.Property(t => t.Legs).IsJson();
    }

    public void Configure(EntityTypeBuilder<Traveller> traveller)
    {
        traveller.HasIndex(t => new { t.TripId, t.ContestantId }).IsUnique();
        traveller.HasOne<Trip>().WithMany().HasForeignKey(t => t.TripId).OnDelete(DeleteBehavior.Restrict);
        traveller.HasOne<Contestant>().WithMany().HasForeignKey(t => t.ContestantId).OnDelete(DeleteBehavior.Restrict);
        traveller.Property(t => t.Accompanying).IsJson();
    }
}
