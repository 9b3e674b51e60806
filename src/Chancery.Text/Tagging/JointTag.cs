namespace Chancery.Text.Tagging;

/// <summary>A universal and a Penn tag that were seen together: the tagger decides both at once, so they always agree.</summary>
internal readonly record struct JointTag(Upos Upos, Xpos Xpos);
