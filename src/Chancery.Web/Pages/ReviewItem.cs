using Chancery.Ledger.Asking;

namespace Chancery.Web.Pages;

/// <summary>A proposal with the entries that it is about.</summary>
/// <param name="Proposal">What is proposed.</param>
/// <param name="Sides">The entry, and for a merge the other.</param>
public sealed record ReviewItem(OpenProposal Proposal, IReadOnlyList<EntryStory> Sides);
