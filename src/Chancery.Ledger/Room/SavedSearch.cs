namespace Chancery.Ledger.Room;

/// <summary>A list with filters that somebody comes back to.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Name">What people call it.</param>
/// <param name="List">Which list: <c>pledges</c>, <c>events</c>, <c>documents</c> …</param>
/// <param name="Query">The filters, as in the address of the list: <c>by=USA&amp;act=aid</c>.</param>
/// <param name="CreatedAt">When it was saved, UTC.</param>
/// <param name="Who">Who saved it; empty where nobody is known.</param>
public sealed record SavedSearch(string Id, string Name, string List, string Query, string CreatedAt, string Who);
