namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>How binding the firmest form is in which a pledge was given, from least to most.</summary>
public enum BindingLevel : byte
{
#pragma warning disable CS1591 // the members are plain words
    Spoken, PressRelease, MoU, Framework, Contract, Law, Budget,
#pragma warning restore CS1591
}
