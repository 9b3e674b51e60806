using Chancery.Text;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>What is said or thought around one cue.</summary>
/// <param name="Words">Its words, without outer marks.</param>
/// <param name="Second">Where it goes on behind the cue.</param>
/// <param name="Form">By the quotation marks alone.</param>
/// <param name="Speaker">Head of the speaker's noun phrase; −1 where the pattern's roles decide.</param>
/// <param name="Low">First token of the stretch in which speaker and cue stand: the sentence, or the quote around them.</param>
/// <param name="High">Behind its last token.</param>
/// <param name="IsMarked">Whether it is wholly in marks and the cue stands beside them: <see cref="DirectQuotes"/> reads it.</param>
internal sealed record Content(TextSpan Words, TextSpan? Second, QuotationForm Form, int Speaker, int Low, int High, bool IsMarked);
