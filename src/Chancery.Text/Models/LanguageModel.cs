using System.IO.Compression;
using Chancery.Text.Names;
using Chancery.Text.Parsing;
using Chancery.Text.Tagging;

namespace Chancery.Text.Models;

/// <summary>All that was learned of English: lexicon, tagger, parser, names. Immutable, shared by all threads.</summary>
/// <remarks>The file is a mark, then a Brotli stream of the sections in this order, each with its length before it.</remarks>
internal sealed record LanguageModel(Lexicon Lexicon, Tagger Tagger, Parser Parser, NameFinder Names)
{
    /// <summary>First bytes of a model file; the digit counts changes of the format or of the features.</summary>
    public static ReadOnlySpan<byte> Mark => "CHANCERY-EN-3\n"u8;

    /// <exception cref="InvalidDataException">The file is no model, or one of another format.</exception>
    public static LanguageModel Load(string path) => Read(Unpack(path));

    /// <summary>The sections of a model file, one after the other as they were written.</summary>
    /// <exception cref="InvalidDataException">The file is no model, or one of another format.</exception>
    private static byte[] Unpack(string path)
    {
        var file = File.ReadAllBytes(path);
        if (!file.AsSpan().StartsWith(Mark) || file.Length < Mark.Length + 4)
        {
            throw new InvalidDataException($"{path}: expected a language model that begins with {System.Text.Encoding.ASCII.GetString(Mark).Trim()}");
        }

        var length = new ByteSource(file.AsSpan(Mark.Length)).Int();
        var bytes = new byte[length];
        if (!BrotliDecoder.TryDecompress(file.AsSpan(Mark.Length + 4), bytes, out var written) || written != length)
        {
            throw new InvalidDataException($"{path}: expected {length} bytes of model, found {written}");
        }

        return bytes;
    }

    private static LanguageModel Read(byte[] bytes)
    {
        var source = new ByteSource(bytes);
        var lexicon = Lexicon.Read(ref source);
        var phrases = NamePhrases.Read(ref source);
        var tags = new JointTag[source.Int()];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = new JointTag((Upos)source.Byte(), (Xpos)source.Byte());
        }

        var tagger = new Tagger(WeightCodec.Read(ref source), tags);
        var parser = new Parser(WeightCodec.Read(ref source), WeightCodec.Read(ref source));
        var names = new NameFinder(WeightCodec.Read(ref source), phrases);
        return new LanguageModel(lexicon, tagger, parser, names);
    }

    /// <summary>The file's bytes for sections that were written in the order of <see cref="Load"/>.</summary>
    public static byte[] Pack(ByteSink sections)
    {
        var plain = sections.ToArray();
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        if (!BrotliEncoder.TryCompress(plain, packed, out var written, quality: 9, window: 24))
        {
            throw new InvalidOperationException("the model could not be compressed");
        }

        var length = new ByteSink();
        length.Int(plain.Length);
        return [.. Mark, .. length.ToArray(), .. packed.AsSpan(0, written)];
    }
}
