namespace Chancery.Ledger.Tracking.Claims;

/// <summary>A claim while its tellings are folded in.</summary>
internal sealed class ClaimDraft(Mention first, Party subject, Party? other) : EntryDraft(first)
{
    public Party Subject { get; } = subject;

    public Party? Object { get; } = other;
}
