using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Contest.Data;

/// <summary>Lets <c>dotnet ef</c> write migrations from this project alone.</summary>
internal sealed class DesignTimeContestDb : IDesignTimeDbContextFactory<ContestDb>
{
    public ContestDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<ContestDb>().UseSqlite("Data Source=design-time.db").Options);
}
