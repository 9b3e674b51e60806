namespace Chancery.Text.Parsing;

/// <summary>What the parser's features see of one word, as well mixed numbers.</summary>
/// <remarks><c>default</c> stands for no word.</remarks>
/// <param name="Word">The word itself where it is known, otherwise its look.</param>
/// <param name="Tag">Its tags.</param>
/// <param name="Upos">Its universal tag.</param>
/// <param name="Fine">Its cluster among many.</param>
/// <param name="Middle">Its cluster among fewer.</param>
/// <param name="Coarse">Its cluster among few.</param>
internal readonly record struct Atoms(uint Word, uint Tag, uint Upos, uint Fine, uint Middle, uint Coarse);
