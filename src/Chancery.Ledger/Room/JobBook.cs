using System.Text.Json;
using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Room;

/// <summary>The jobs of a reading room: kept, so that a restart neither loses nor doubles one.</summary>
public sealed class JobBook(RoomDatabase room)
{
    private const string Columns = "id, state, created_at, started_at, ended_at, added, known, failed, problem, who, addresses, file";
    private const int MostListed = 200;

    /// <summary>Hands a job in.</summary>
    public Task<Job> AddAsync(string id, IReadOnlyList<string> addresses, string? file, string who, DateTimeOffset at, CancellationToken cancellation) => room.WriteAsync(
        (connection, transaction) =>
        {
            Sql.Run(connection, transaction, "INSERT INTO jobs (id, addresses, file, state, created_at, who) VALUES (@0, @1, @2, 'Queued', @3, @4)", id, JsonSerializer.Serialize(addresses), file, at.Utc(), who);
            Tell(connection, transaction, id, "queued", "{}");
            return Find(connection, transaction, id)!.Job; // it was just written
        },
        cancellation);

    /// <summary>A job; null where there is none of that id.</summary>
    public Task<Job?> FindAsync(string id, CancellationToken cancellation) => room.ReadAsync(connection => Find(connection, null, id)?.Job, null, cancellation);

    /// <summary>The last jobs, the newest first.</summary>
    public Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellation) => room.ReadAsync<IReadOnlyList<Job>>(
        connection => Sql.Read(connection, null, $"SELECT {Columns} FROM jobs ORDER BY number DESC LIMIT {MostListed}", r => Work(r).Job), [], cancellation);

    /// <summary>Puts back in the queue what a former program left unfinished. What it stored is known when it is read again.</summary>
    public Task RecoverAsync(CancellationToken cancellation) => !room.IsThere ? Task.CompletedTask : room.WriteAsync(
        (connection, transaction) =>
        {
            foreach (var id in Sql.Read(connection, transaction, "SELECT id FROM jobs WHERE state = 'Running'", r => r.GetString(0)))
            {
                Sql.Run(connection, transaction, "UPDATE jobs SET state = 'Queued', added = 0, known = 0, failed = 0 WHERE id = @0", id);
                Tell(connection, transaction, id, "restarted", """{"why":"the program ended before the job did; it begins again, and what was stored already counts as known"}""");
            }

            return true;
        },
        cancellation);

    /// <summary>Takes the next job from the queue and marks it as running; null where none waits.</summary>
    public Task<JobWork?> TakeAsync(DateTimeOffset at, CancellationToken cancellation) => !room.IsThere ? Task.FromResult<JobWork?>(null) : room.WriteAsync(
        (connection, transaction) =>
        {
            if (Sql.Read(connection, transaction, "SELECT id FROM jobs WHERE state = 'Queued' ORDER BY number LIMIT 1", r => r.GetString(0)) is not [var id])
            {
                return null;
            }

            Sql.Run(connection, transaction, "UPDATE jobs SET state = 'Running', started_at = coalesce(started_at, @1) WHERE id = @0", id, at.Utc());
            Tell(connection, transaction, id, "started", "{}");
            return Find(connection, transaction, id);
        },
        cancellation);

    /// <summary>Writes down how far a job is, and tells its watchers.</summary>
    public Task TellAsync(Job job, string kind, string body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        return room.WriteAsync(
            (connection, transaction) =>
            {
                Sql.Run(
                    connection, transaction, "UPDATE jobs SET state = @1, ended_at = @2, added = @3, known = @4, failed = @5, problem = @6 WHERE id = @0", job.Id, job.State.ToString(), job.EndedAt, job.Added, job.Known, job.Failed, job.Problem);
                Tell(connection, transaction, job.Id, kind, body);
                return true;
            },
            cancellation);
    }

    /// <summary>Stops a job that has not begun; false where it has.</summary>
    public Task<bool> CancelQueuedAsync(string id, DateTimeOffset at, CancellationToken cancellation) => room.WriteAsync(
        (connection, transaction) =>
        {
            if (Find(connection, transaction, id) is not { Job.State: JobState.Queued })
            {
                return false;
            }

            Sql.Run(connection, transaction, "UPDATE jobs SET state = 'Cancelled', ended_at = @1 WHERE id = @0", id, at.Utc());
            Tell(connection, transaction, id, "ended", """{"state":"Cancelled"}""");
            return true;
        },
        cancellation);

    /// <summary>What happened in a job after an event.</summary>
    public Task<IReadOnlyList<JobEvent>> EventsAsync(string id, long after, CancellationToken cancellation) => room.ReadAsync<IReadOnlyList<JobEvent>>(
        connection => Sql.Read(
            connection,
            null,
            "SELECT e.number, e.kind, e.body FROM job_events e JOIN jobs j ON j.number = e.job WHERE j.id = @0 AND e.number > @1 ORDER BY e.number LIMIT 500",
            r => new JobEvent(r.GetInt64(0), r.GetString(1), r.GetString(2)),
            id,
            after),
        [],
        cancellation);

    private static void Tell(SqliteConnection connection, SqliteTransaction transaction, string id, string kind, string body) => Sql.Run(
        connection,
        transaction,
        "INSERT INTO job_events (job, number, kind, body) SELECT j.number, (SELECT count(*) + 1 FROM job_events e WHERE e.job = j.number), @1, @2 FROM jobs j WHERE j.id = @0",
        id,
        kind,
        body);

    private static JobWork? Find(SqliteConnection connection, SqliteTransaction? transaction, string id) =>
        Sql.Read(connection, transaction, $"SELECT {Columns} FROM jobs WHERE id = @0", Work, id) is [var one] ? one : null;

    private static JobWork Work(SqliteDataReader row) => new(
        new Job(row.GetString(0), Enum.Parse<JobState>(row.GetString(1)), row.GetString(2), row.Text(3), row.Text(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.Text(8), row.GetString(9)),
        JsonSerializer.Deserialize<string[]>(row.GetString(10)) ?? [],
        row.Text(11));
}
