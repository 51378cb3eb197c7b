// Deliberately bad: the architecture tests must find this.
using Contest.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Contest.Tests.Architecture.Samples;

public sealed class PageWithADatabase : ComponentBase
{
    [Inject] public required IDbContextFactory<ContestDb> Factory { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await using var db = await Factory.CreateDbContextAsync();
    }
}
