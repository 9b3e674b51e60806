namespace Chancery.Statements;

/// <summary>PLOVER 2.0 event types, in the manual's order (Open Event Data Alliance).</summary>
public enum EventType : byte
{
#pragma warning disable CS1591 // the members are the types of the PLOVER manual
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
#pragma warning restore CS1591
}
