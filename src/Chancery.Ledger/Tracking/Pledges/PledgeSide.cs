namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>Whose telling of a pledge it is.</summary>
public enum PledgeSide : byte
{
    /// <summary>Neither of the parties.</summary>
    Third,

    /// <summary>Who receives.</summary>
    Payee,

    /// <summary>Who pays or acts.</summary>
    Payer,
}
