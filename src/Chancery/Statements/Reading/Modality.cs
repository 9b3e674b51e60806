namespace Chancery.Statements.Reading;

/// <summary>What one word says of the certainty, time, polarity and stage of what hangs on it; null where it says nothing.</summary>
internal sealed record Modality(string Word, string Class, Certainty? Certainty, Tense? Tense, bool Negative, PledgeStage? Stage);
