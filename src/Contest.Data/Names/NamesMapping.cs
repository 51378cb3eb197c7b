using Contest.Core.Names;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Contest.Data.Names;

internal sealed class NamesMapping : IEntityTypeConfiguration<EstablishedSpelling>
{
    public void Configure(EntityTypeBuilder<EstablishedSpelling> spelling)
    {
        spelling.ToTable("EstablishedSpellings");
        spelling.HasKey(s => new { s.Hangul, s.Kind });
    }
}
