using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data.Judging;

/// <summary>What stands around the score journal: who marks what, what was decided, tablets, and sheets keyed from paper.</summary>
internal sealed class DeskMapping : IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<Settlement>, IEntityTypeConfiguration<RoundClosing>, IEntityTypeConfiguration<JudgeTablet>,
    IEntityTypeConfiguration<DeskMessage>, IEntityTypeConfiguration<Transcript>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.HasKey(a => new { a.EditionId, a.CategoryId, a.RoundId, a.ContestantId, a.JudgeId });
        assignment.HasOne<PanelSeat>().WithMany().HasForeignKey(a => new { a.EditionId, a.CategoryId, a.RoundId, a.JudgeId }).OnDelete(DeleteBehavior.Cascade);
        assignment.HasOne<Contestant>().WithMany().HasForeignKey(a => a.ContestantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Settlement> settlement)
    {
        settlement.HasIndex(s => new { s.EditionId, s.CategoryId, s.RoundId, s.ContestantId });
        settlement.HasOne<Contestant>().WithMany().HasForeignKey(s => s.ContestantId).OnDelete(DeleteBehavior.Restrict);
        settlement.Property(s => s.Difference).HasConversion(points => points.Hundredths, hundredths => new Points(hundredths));
    }

    public void Configure(EntityTypeBuilder<RoundClosing> closing)
    {
        closing.HasKey(c => new { c.EditionId, c.CategoryId, c.RoundId });
        closing.HasOne<Category>().WithMany().HasForeignKey(c => new { c.EditionId, c.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        closing.Property(c => c.Decisions).IsJson();
    }

    public void Configure(EntityTypeBuilder<JudgeTablet> tablet)
    {
        tablet.Property(t => t.Id).ValueGeneratedNever();
        tablet.HasOne<Judge>().WithMany().HasForeignKey(t => t.JudgeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DeskMessage> message)
    {
        message.HasIndex(m => new { m.EditionId, m.AnsweredAt });
        message.HasOne<Edition>().WithMany().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<Judge>().WithMany().HasForeignKey(m => m.JudgeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Transcript> transcript)
    {
        transcript.ComplexProperty(t => t.Sheet, sheet =>
        {
            sheet.Property(s => s.EditionId).HasColumnName("EditionId");
            sheet.Property(s => s.CategoryId).HasColumnName("CategoryId");
            sheet.Property(s => s.RoundId).HasColumnName("RoundId");
            sheet.Property(s => s.ContestantId).HasColumnName("ContestantId");
            sheet.Property(s => s.JudgeId).HasColumnName("JudgeId");
        });
        transcript.Property(t => t.First).IsJson();
        transcript.Property(t => t.Second).IsJson();
    }
}
