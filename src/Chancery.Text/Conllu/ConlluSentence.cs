namespace Chancery.Text.Conllu;

/// <summary>A sentence of a CoNLL-U file, with its comments and ranges.</summary>
/// <param name="Comments">Comment lines with their <c>#</c>.</param>
/// <param name="Rows">All lines, in order.</param>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluRow> Rows)
{
    /// <summary>The syntactic words, in order.</summary>
    public IEnumerable<ConlluRow> Words => Rows.Where(r => r.IsWord);
}
