using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Access;

/// <summary>Who is logged in. A session ends when it is not used, after its time whatever is done, and at once when it, its password or its user goes. Safe for all threads.</summary>
public sealed class SessionBook(AccessDatabase access)
{
    /// <summary>Unused for so long, it ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>It ends after so long, used or not.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // Each request need not write; so much less than Idle is near enough.
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMinutes(1);

    private const string Select = "SELECT s.hash, s.owner, u.role, s.made_at, s.seen_at, s.ends_at FROM sessions s JOIN users u ON u.name = s.owner";

    /// <summary>Begins a session; what is returned goes into the cookie and is kept nowhere else.</summary>
    public string Begin(string user, string from, DateTimeOffset now) => access.Write((connection, transaction) =>
    {
        var secret = Secret.New();
        Sql.Run(connection, transaction, "DELETE FROM sessions WHERE ends_at <= @0 OR seen_at <= @1", now.Utc(), (now - Idle).Utc());
        Sql.Run(
            connection,
            transaction,
            "INSERT INTO sessions (hash, owner, made_at, seen_at, ends_at) VALUES (@0, @1, @2, @2, @3)",
            Secret.Hash(secret),
            user,
            now.Utc(),
            (now + Longest).Utc());
        AuditBook.Append(connection, transaction, user, AuditAction.Login, user, from, now);
        return secret;
    });

    /// <summary>The session of a cookie, which lives on by being used; null where there is none any more.</summary>
    public Session? Find(string secret, DateTimeOffset now)
    {
        if (access.Read($"{Select} WHERE s.hash = @0", r => (Session: Row(r), EndsAt: r.GetString(5)), Secret.Hash(secret)) is not [var (session, endsAt)]
            || string.CompareOrdinal(now.Utc(), endsAt) >= 0
            || string.CompareOrdinal((now - Idle).Utc(), session.SeenAt) >= 0)
        {
            return null;
        }

        if (string.CompareOrdinal((now - Unnoticed).Utc(), session.SeenAt) >= 0)
        {
            access.Write((connection, transaction) =>
            {
                Sql.Run(connection, transaction, "UPDATE sessions SET seen_at = @1 WHERE hash = @0", session.Hash, now.Utc());
                return true;
            });
        }

        return session;
    }

    /// <summary>Ends one session, if it is there.</summary>
    public void End(Session session, DateTimeOffset now) => access.Write((connection, transaction) =>
    {
        ArgumentNullException.ThrowIfNull(session);
        Sql.Run(connection, transaction, "DELETE FROM sessions WHERE hash = @0", session.Hash);
        AuditBook.Append(connection, transaction, session.User, AuditAction.Logout, session.User, "", now);
        return true;
    });

    /// <summary>Ends all sessions of a user.</summary>
    /// <exception cref="AccessException">There is none of that name.</exception>
    public void EndAll(string user, string by, DateTimeOffset now) => access.Write((connection, transaction) =>
    {
        if (UserBook.Within(connection, transaction, user) is null)
        {
            throw new AccessException($"there is no user {user}");
        }

        Sql.Run(connection, transaction, "DELETE FROM sessions WHERE owner = @0", user);
        AuditBook.Append(connection, transaction, by, AuditAction.SessionsEnded, user, "", now);
        return true;
    });

    private static Session Row(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), RoleWords.Parse(r.GetString(2)), r.GetString(3), r.GetString(4));
}
