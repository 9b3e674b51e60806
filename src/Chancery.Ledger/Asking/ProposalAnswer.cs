using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Ledger.Asking;

/// <summary>Turns what a person says to a proposal into a decision, the same in the terminal and in the browser.</summary>
public static class ProposalAnswer
{
    /// <summary>Whether to say yes to it takes a cited source.</summary>
    public static bool NeedsSource(OpenProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal.Kind is not ("merge" or "split");
    }

    /// <summary>What a person is asked.</summary>
    public static string QuestionOf(OpenProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal.Kind switch
        {
            "merge" => "Are they one?",
            "split" => "Is the telling of something else?",
            _ => $"Is it {proposal.Kind}?",
        };
    }

    /// <summary>The reason that is kept where a person gives none.</summary>
    public static string WhyOf(OpenProposal proposal, bool isSo)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return $"{(isSo ? "accepted" : "rejected")} in review: {proposal.Reason}";
    }

    /// <summary>Decides it as a person says.</summary>
    /// <param name="book">Where it is written.</param>
    /// <param name="proposal">What was proposed.</param>
    /// <param name="isSo">Whether it is so.</param>
    /// <param name="signature">Who says so, when, why, and where it can be seen.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="DecisionException">It lacks its source, or what it was about is there no longer.</exception>
    public static Task<Decision> DecideAsync(DecisionBook book, OpenProposal proposal, bool isSo, Signature signature, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(proposal);
        var other = proposal.Other ?? proposal.Entry;
        return proposal.Kind switch
        {
            "merge" when isSo => book.MergeAsync(proposal.Mention, other, signature, cancellation),
            "merge" => book.KeepApartAsync(proposal.Mention, other, signature, cancellation),
            "split" when isSo => book.SplitAsync(proposal.Mention, signature, cancellation),
            "split" => book.KeepTogetherAsync(proposal.Mention, proposal.Entry, signature, cancellation),
            _ when !isSo => book.ConfirmAsync(proposal.Mention, signature, cancellation),
            _ when Enum.TryParse<PledgeState>(proposal.Kind, ignoreCase: true, out var state) => book.SetStateAsync(proposal.Mention, state, null, signature, cancellation),
            _ => throw new DecisionException($"nothing called “{proposal.Kind}” is ever proposed"),
        };
    }
}
