using Chancery.Ledger;
using Chancery.Ledger.Access;

namespace Chancery.Web.Access;

/// <summary>Whether visitors log in here, and the access file if there is one. Safe for all threads.</summary>
internal sealed class Gate : IDisposable
{
    private readonly ReadingRoomOptions options;
    private readonly string path;
    private readonly Lock opening = new();
    private AccessDatabase? opened;

    /// <summary>Opens the access file, where there is one.</summary>
    /// <exception cref="LedgerException">It cannot be used, or visitors must log in and there is no administrator.</exception>
    public Gate(ReadingRoomOptions options)
    {
        this.options = options;
        path = AccessDatabase.PathOf(options.LedgerPath);
        AsksLogin = options.AsksLogin || !options.Address.IsLoopback;
        if (AsksLogin && (Access is not { } access || !new UserBook(access).HasAdministrator()))
        {
            throw new LedgerException(path, $"{options.Address} asks visitors to log in, and there is no administrator", "Make one with: chancery users add NAME --role administrator");
        }
    }

    /// <summary>Whether visitors log in. Where not, whoever is on this machine is its administrator.</summary>
    public bool AsksLogin { get; }

    /// <summary>Tells the time.</summary>
    public DateTimeOffset Now => options.Clock.GetUtcNow();

    /// <summary>The access file; null while there is none. It may be made while the room is open.</summary>
    public AccessDatabase? Access
    {
        get
        {
            lock (opening)
            {
                return opened ??= AccessDatabase.OpenExisting(path);
            }
        }
    }

    /// <summary>The access file, made where there is none.</summary>
    /// <exception cref="LedgerException">It cannot be made.</exception>
    public AccessDatabase MadeAccess
    {
        get
        {
            lock (opening)
            {
                return opened ??= AccessDatabase.Open(path);
            }
        }
    }

    /// <summary>Who is on this machine, where nobody logs in.</summary>
    public static Visitor Local { get; } = new(Environment.UserName is { Length: > 0 } name ? name : "local", Role.Administrator);

    /// <inheritdoc/>
    public void Dispose() => opened?.Dispose();
}
