using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data.Judging;

internal sealed class JudgingMapping : IEntityTypeConfiguration<Judge>, IEntityTypeConfiguration<PanelSeat>, IEntityTypeConfiguration<RoundCode>, IEntityTypeConfiguration<Admission>,
    IEntityTypeConfiguration<ScoreEntry>, IEntityTypeConfiguration<RoundDraw>, IEntityTypeConfiguration<Appearance>, IEntityTypeConfiguration<RoundDecoding>
{
    public void Configure(EntityTypeBuilder<Judge> judge)
    {
        judge.HasIndex(j => new { j.EditionId, j.Code }).IsUnique();
        judge.HasOne<Edition>().WithMany().HasForeignKey(j => j.EditionId).OnDelete(DeleteBehavior.Restrict);
        judge.Property(j => j.Name).IsJson();
        judge.Property(j => j.Post).IsJson();
    }

    public void Configure(EntityTypeBuilder<PanelSeat> seat)
    {
        seat.HasKey(s => new { s.EditionId, s.CategoryId, s.RoundId, s.JudgeId });
        seat.HasOne<Judge>().WithMany().HasForeignKey(s => s.InPlaceOf).OnDelete(DeleteBehavior.Restrict);
        seat.HasOne<Category>().WithMany().HasForeignKey(s => new { s.EditionId, s.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        seat.HasOne<Judge>().WithMany().HasForeignKey(s => s.JudgeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoundCode> code)
    {
        code.HasKey(c => new { c.EditionId, c.CategoryId, c.RoundId, c.ContestantId });
        code.HasIndex(c => new { c.EditionId, c.CategoryId, c.RoundId, c.Code }).IsUnique();
        code.HasOne<Contestant>().WithMany().HasForeignKey(c => c.ContestantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Admission> admission)
    {
        admission.HasKey(a => new { a.EditionId, a.CategoryId, a.RoundId, a.ContestantId });
        admission.HasOne<Contestant>().WithMany().HasForeignKey(a => a.ContestantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoundDraw> draw)
    {
        draw.HasOne<Category>().WithMany().HasForeignKey(d => new { d.EditionId, d.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        draw.Property(d => d.Plan).IsJson();
        draw.Property(d => d.Numbers).IsJson();
    }

    public void Configure(EntityTypeBuilder<Appearance> appearance)
    {
        appearance.HasKey(a => new { a.EditionId, a.CategoryId, a.RoundId, a.ContestantId });
        appearance.HasOne<Contestant>().WithMany().HasForeignKey(a => a.ContestantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoundDecoding> decoding)
    {
        decoding.HasKey(d => new { d.EditionId, d.CategoryId, d.RoundId });
        decoding.HasOne<Category>().WithMany().HasForeignKey(d => new { d.EditionId, d.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        decoding.Ignore(d => d.IsOpen);
    }

    /// <summary>The score journal. It is written by <see cref="ScoreWriter"/> alone, whose statements name these columns.</summary>
    public void Configure(EntityTypeBuilder<ScoreEntry> entry)
    {
        entry.Property<long>("Sequence").ValueGeneratedOnAdd();
        entry.HasKey("Sequence");
        entry.HasIndex(e => e.Id).IsUnique();
        entry.ComplexProperty(e => e.Sheet, sheet =>
        {
            sheet.Property(s => s.EditionId).HasColumnName("EditionId");
            sheet.Property(s => s.CategoryId).HasColumnName("CategoryId");
            sheet.Property(s => s.RoundId).HasColumnName("RoundId");
            sheet.Property(s => s.ContestantId).HasColumnName("ContestantId");
            sheet.Property(s => s.JudgeId).HasColumnName("JudgeId");
        });
        entry.Property(e => e.Mark).HasConversion(mark => mark.Code, code => new Mark(code));
        entry.Ignore(e => e.Version);
    }
}
