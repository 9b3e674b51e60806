using Chancery.Ledger.Storing;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Access;

/// <summary>Keys of programs. A key is shown once, when it is made: <c>chy_</c>, eight letters to know it by, <c>_</c> and 256 bits of chance. Safe for all threads.</summary>
public sealed class KeyBook(AccessDatabase access)
{
    /// <summary>The longest that a key may live, in days.</summary>
    public const int MostDays = 366;

    /// <summary>How long a key lives where nothing else is said, in days.</summary>
    public const int UsualDays = 90;

    private const string Head = "chy_";
    private const int IdLetters = 8;

    // A key is no more than its owner: the lesser role holds.
    private const string Select = "SELECT k.id, k.name, k.owner, k.role, k.under, k.made_at, k.expires_at, u.role, k.hash FROM keys k JOIN users u ON u.name = k.owner";

    /// <summary>All, by owner and name.</summary>
    public IReadOnlyList<ApiKey> All() => access.Read($"{Select} ORDER BY k.owner, k.name, k.id", Row);

    /// <summary>Makes a key.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="owner">The user who answers for it.</param>
    /// <param name="role">The most that it may do.</param>
    /// <param name="under">The head of the addresses that it opens, such as <c>/api/v1/pledges</c>; <c>/</c> for all.</param>
    /// <param name="days">How long it lives, from 1 to <see cref="MostDays"/>.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The key and, only now, its secret.</returns>
    /// <exception cref="AccessException">There is no such user, the user may not do so much, or a value makes no sense.</exception>
    public (ApiKey Key, string Secret) Add(string name, string owner, Role role, string under, int days, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(under);
        if (string.IsNullOrWhiteSpace(name) || name.Length > UserBook.MostLetters || name.Any(char.IsControl))
        {
            throw new AccessException("a key needs a name that says what it is for");
        }

        if (days is < 1 or > MostDays)
        {
            throw new AccessException(FormattableString.Invariant($"a key lives from 1 to {MostDays} days"));
        }

        if (!under.StartsWith('/'))
        {
            throw new AccessException($"“{under}” is no head of addresses: it begins with /, as in /api/v1/pledges");
        }

        return access.Write((connection, transaction) =>
        {
            var user = UserBook.Within(connection, transaction, owner) ?? throw new AccessException($"there is no user {owner}");
            if (user.Role < role)
            {
                throw new AccessException($"{user.Name} is a {user.Role.Word()}: no key of theirs can be a {role.Word()}");
            }

            var id = Head + Secret.NewId(IdLetters);
            var secret = $"{id}_{Secret.New()}";
            var key = new ApiKey(id, name.Trim(), user.Name, role, under, now.Utc(), now.AddDays(days).Utc());
            Sql.Run(
                connection,
                transaction,
                "INSERT INTO keys (id, name, owner, role, under, hash, made_at, expires_at) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)",
                key.Id,
                key.Name,
                key.Owner,
                role.Word(),
                key.Under,
                Secret.Hash(secret),
                key.MadeAt,
                key.ExpiresAt);
            AuditBook.Append(connection, transaction, by, AuditAction.KeyAdded, key.Id, $"{key.Name}: {role.Word()} of {key.Owner} under {key.Under} until {key.ExpiresAt}", now);
            return (key, secret);
        });
    }

    /// <summary>The key that a secret is of; null where there is none, or it has expired.</summary>
    public ApiKey? Find(string secret, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var idLength = Head.Length + IdLetters;
        return secret.Length > idLength
            && access.Read($"{Select} WHERE k.id = @0", r => (Key: Row(r), Hash: r.GetString(8)), secret[..idLength]) is [var found]
            && Secret.IsSame(found.Hash, Secret.Hash(secret))
            && string.CompareOrdinal(now.Utc(), found.Key.ExpiresAt) < 0
            ? found.Key
            : null;
    }

    /// <summary>Takes a key back, from the next request on.</summary>
    /// <exception cref="AccessException">There is none of that id.</exception>
    public void Revoke(string id, string by, DateTimeOffset now) => access.Write((connection, transaction) =>
    {
        if (Sql.Read(connection, transaction, $"{Select} WHERE k.id = @0", Row, id) is not [var key])
        {
            throw new AccessException($"there is no key {id}; chancery keys list shows them");
        }

        Sql.Run(connection, transaction, "DELETE FROM keys WHERE id = @0", id);
        AuditBook.Append(connection, transaction, by, AuditAction.KeyRevoked, id, key.Name, now);
        return true;
    });

    private static ApiKey Row(SqliteDataReader r)
    {
        var (own, most) = (RoleWords.Parse(r.GetString(3)), RoleWords.Parse(r.GetString(7)));
        return new ApiKey(r.GetString(0), r.GetString(1), r.GetString(2), own < most ? own : most, r.GetString(4), r.GetString(5), r.GetString(6));
    }
}
