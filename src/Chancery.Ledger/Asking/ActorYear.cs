namespace Chancery.Ledger.Asking;

/// <summary>What the ledger holds of a party in one year. Pledges, claims, quotations and forecasts count once, in the year they were first told; events at every telling.</summary>
/// <param name="Year">The year of publication.</param>
public sealed record ActorYear(int Year)
{
    /// <summary>Pledges it makes.</summary>
    public int Promised { get; init; }

    /// <summary>Pledges made to it.</summary>
    public int WasPromised { get; init; }

    /// <summary>Quotations of its words.</summary>
    public int Said { get; init; }

    /// <summary>Forecasts it makes.</summary>
    public int Foretold { get; init; }

    /// <summary>Claims about it.</summary>
    public int Claimed { get; init; }

    /// <summary>Events in which it acts.</summary>
    public int Did { get; init; }

    /// <summary>Events in which it is acted upon.</summary>
    public int WasDone { get; init; }
}
