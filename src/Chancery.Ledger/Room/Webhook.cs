namespace Chancery.Ledger.Room;

/// <summary>Where what is new in a saved search is sent.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Search">The saved search.</param>
/// <param name="Address">Where to send.</param>
/// <param name="Secret">What signs it, encrypted.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="Who">Who made it; empty where nobody is known.</param>
/// <param name="HasStarted">Whether what was there before it is noted, which is never sent.</param>
public sealed record Webhook(string Id, string Search, string Address, string Secret, string CreatedAt, string Who, bool HasStarted);
