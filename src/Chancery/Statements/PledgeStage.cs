namespace Chancery.Statements;

/// <summary>How far a pledge has come, by the innermost verb.</summary>
public enum PledgeStage : byte
{
#pragma warning disable CS1591 // the members are plain words
    Intended, Announced, Agreed, Signed, Financed, Disbursed, Completed, Cancelled, Expired,
#pragma warning restore CS1591
}
