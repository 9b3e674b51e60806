namespace Chancery.Statements;

/// <summary>Whether an event has happened.</summary>
public enum EventStatus : byte
{
    /// <summary>It has.</summary>
    Done,

    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>It is to come.</summary>
    Planned,

    /// <summary>It is imagined, possible or conditional.</summary>
    Hypothetical,

    /// <summary>It is said not to be so.</summary>
    Denied,
}
