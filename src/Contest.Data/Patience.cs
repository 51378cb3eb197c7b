using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Contest.Data;

/// <summary>
/// Who finds the database locked by another writer asks again after one, two, five milliseconds and so on, as SQLite itself does it; the driver alone would ask every 150, and meet the score writer's next batch each time.
/// </summary>
internal sealed class Patience : DbConnectionInterceptor
{
    public static readonly Patience Instance = new();

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 60000";
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
