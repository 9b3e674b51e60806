using Chancery.Checks;
using Chancery.Statements;

namespace Chancery.Ledger.Asking;

/// <summary>One entry with all that the ledger knows of it.</summary>
/// <param name="Row">What a list shows of it.</param>
/// <param name="Body">What is the kind's own, as JSON (docs/ledger.md).</param>
/// <param name="Sightings">Every telling in event order.</param>
/// <param name="Findings">What the checks found, across documents and in the document of its first telling.</param>
/// <param name="Links">How it stands to other entries, both ways.</param>
/// <param name="Proposals">What a person should decide.</param>
/// <param name="Decisions">What people have decided about its tellings, the oldest first; those undone among them.</param>
public sealed record EntryStory(
    EntryRow Row,
    string Body,
    IReadOnlyList<ToldSighting> Sightings,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<LinkedEntry> Links,
    IReadOnlyList<OpenProposal> Proposals,
    IReadOnlyList<Decision> Decisions)
{
    /// <summary>What all checks together say of a pledge's first telling; null for other kinds and where no check spoke of it.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>How often such pledges are kept, whatever their size; null for other kinds and where no class fits.</summary>
    public Prior? Prior { get; init; }
}
