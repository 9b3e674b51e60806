using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Quotations;

/// <summary>A quotation while its tellings are folded in.</summary>
internal sealed class QuotationDraft(Mention first, Party speaker, ulong[] rows) : EntryDraft(first)
{
    public List<Party> Speakers { get; } = [speaker];

    /// <summary>Hashes of its rows of three words, sorted.</summary>
    public ulong[] Rows { get; } = rows;

    public static Quotation Of(Mention mention) => (Quotation)mention.Statement;
}
