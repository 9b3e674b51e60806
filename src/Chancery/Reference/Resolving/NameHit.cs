using Chancery.Reference.Names;

namespace Chancery.Reference.Resolving;

/// <summary>A name of the reference book in a sentence: tokens <c>[First, End)</c>.</summary>
internal readonly record struct NameHit(int First, int End, NameEntry Entry);
