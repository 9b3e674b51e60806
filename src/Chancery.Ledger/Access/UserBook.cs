using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Access;

/// <summary>Who may log in. Every change is in the audit. There is always an administrator left. Safe for all threads.</summary>
public sealed class UserBook(AccessDatabase access)
{
    /// <summary>The most letters of a name.</summary>
    public const int MostLetters = 64;

    private const string Select = "SELECT name, role, password, made_at FROM users";

    /// <summary>All, by name.</summary>
    public IReadOnlyList<User> All() => access.Read($"{Select} ORDER BY name", Row);

    /// <summary>The user of a name; null where there is none.</summary>
    public User? Find(string name) => access.Read($"{Select} WHERE name = @0", Row, name) is [var user] ? user : null;

    /// <summary>Whether anyone may say who may do what.</summary>
    public bool HasAdministrator() => All().Any(u => u.Role == Role.Administrator);

    /// <summary>Makes a user.</summary>
    /// <param name="name">1 to 64 letters, digits, spaces and <c>.-_'@</c>, beginning with a letter.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="passwordHash">Of the password, salted.</param>
    /// <param name="by">Who makes them.</param>
    /// <param name="now">When.</param>
    /// <exception cref="AccessException">There is one of that name, or the name is none.</exception>
    public void Add(string name, Role role, string passwordHash, string by, DateTimeOffset now)
    {
        if (!IsName(name))
        {
            throw new AccessException($"“{name}” is no name of a user: 1 to {MostLetters} letters, digits, spaces and .-_'@, beginning with a letter");
        }

        Change(by, AuditAction.UserAdded, name, role.Word(), now, (connection, transaction) =>
        {
            if (Within(connection, transaction, name) is not null)
            {
                throw new AccessException($"there is a user {name} already");
            }

            Sql.Run(connection, transaction, "INSERT INTO users (name, role, password, made_at) VALUES (@0, @1, @2, @3)", name, role.Word(), passwordHash, now.Utc());
        });
    }

    /// <summary>Gives a user another role, from the next request on.</summary>
    /// <exception cref="AccessException">There is none of that name, or no administrator would be left.</exception>
    public void SetRole(string name, Role role, string by, DateTimeOffset now) => Change(by, AuditAction.UserRole, name, role.Word(), now, (connection, transaction) =>
    {
        MustBe(connection, transaction, name);
        Sql.Run(connection, transaction, "UPDATE users SET role = @1 WHERE name = @0", name, role.Word());
        AdministratorMustBeLeft(connection, transaction);
    });

    /// <summary>Gives a user another password, and ends all their sessions.</summary>
    /// <exception cref="AccessException">There is none of that name.</exception>
    public void SetPassword(string name, string passwordHash, string by, DateTimeOffset now) => Change(by, AuditAction.UserPassword, name, "", now, (connection, transaction) =>
    {
        MustBe(connection, transaction, name);
        Sql.Run(connection, transaction, "UPDATE users SET password = @1 WHERE name = @0", name, passwordHash);
        Sql.Run(connection, transaction, "DELETE FROM sessions WHERE owner = @0", name);
    });

    /// <summary>Takes a user away, with all their keys and sessions.</summary>
    /// <exception cref="AccessException">There is none of that name, or no administrator would be left.</exception>
    public void Remove(string name, string by, DateTimeOffset now) => Change(by, AuditAction.UserRemoved, name, "", now, (connection, transaction) =>
    {
        MustBe(connection, transaction, name);
        Sql.Run(connection, transaction, "DELETE FROM users WHERE name = @0", name);
        AdministratorMustBeLeft(connection, transaction);
    });

    internal static User? Within(SqliteConnection connection, SqliteTransaction transaction, string name) =>
        Sql.Read(connection, transaction, $"{Select} WHERE name = @0", Row, name) is [var user] ? user : null;

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MostLetters && char.IsLetter(name[0]) && name == name.Trim() && name.All(c => char.IsLetterOrDigit(c) || " .-_'@".Contains(c, StringComparison.Ordinal));

    private static void MustBe(SqliteConnection connection, SqliteTransaction transaction, string name)
    {
        if (Within(connection, transaction, name) is null)
        {
            throw new AccessException($"there is no user {name}");
        }
    }

    private static void AdministratorMustBeLeft(SqliteConnection connection, SqliteTransaction transaction)
    {
        if (!Sql.Read(connection, transaction, Select, Row).Any(u => u.Role == Role.Administrator))
        {
            throw new AccessException("no administrator would be left; make another first");
        }
    }

    private static User Row(SqliteDataReader r) => new(r.GetString(0), RoleWords.Parse(r.GetString(1)), r.GetString(2), r.GetString(3));

    private void Change(string by, string action, string name, string detail, DateTimeOffset now, Action<SqliteConnection, SqliteTransaction> change) => access.Write((connection, transaction) =>
    {
        change(connection, transaction);
        AuditBook.Append(connection, transaction, by, action, name, detail, now);
        return true;
    });
}
