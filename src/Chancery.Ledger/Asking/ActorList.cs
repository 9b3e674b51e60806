namespace Chancery.Ledger.Asking;

/// <summary>One list of an actor's dossier.</summary>
/// <param name="Title">What it holds: “Promised”.</param>
/// <param name="Kind">Kind of its entries.</param>
/// <param name="Side">On which side the actor is: <c>by</c> or <c>to</c>.</param>
/// <param name="Page">Its first rows.</param>
public sealed record ActorList(string Title, string Kind, string Side, ListPage<EntryRow> Page);
