using System.Buffers.Binary;

namespace Chancery.Copies;

/// <summary>
/// A small print of a text's words by which copies are told: syndicated reports, mirrors, a release with another headline. Worked out from
/// the words alone (letters and digits, case folded), so that layout, punctuation and where it was found do not count. The same words told
/// differently share hardly any run of five words and are no copy; nor is the next letter of the same form, which has another name, date or
/// sum in the same place. One-permutation MinHash over runs of five words (Li, Owen and Zhang 2012), and a sample of figures and names, each
/// with the words around it.
/// </summary>
public sealed class TextFingerprint : IEquatable<TextFingerprint>
{
    /// <summary>Bytes that <see cref="ToBytes"/> gives.</summary>
    public const int ByteCount = sizeof(ulong) + sizeof(int) + (Bins * sizeof(uint)) + TellingWords.ByteCount;

    /// <summary>How many <see cref="Bands"/> a print has.</summary>
    public const int BandCount = 42;

    private const int RowsInBand = 3;
    private const int Bins = BandCount * RowsInBand;

    // Fewer runs than this are a caption or a headline: only the very same words are a copy then.
    private const int FewestRuns = 20;

    private const double MostlyInside = 0.85;
    private const double LeastShared = 1.0 / 3;

    // A text of this length may have been corrected in one place and be the same text.
    private const int LongText = 1000;

    private readonly uint[] bins; // 0: nothing fell into it
    private readonly TellingWords telling;

    private TextFingerprint(ulong words, int runs, uint[] bins, TellingWords telling)
    {
        this.telling = telling;
        Words = words;
        Runs = runs;
        this.bins = bins;
    }

    /// <summary>A hash of all words in order: equal where the words are the same throughout.</summary>
    public ulong Words { get; }

    /// <summary>How many runs of five words the text has; one for a shorter text, none for a text without words.</summary>
    public int Runs { get; }

    /// <summary>
    /// Keys to find candidates by: texts that are copies share at least one, almost surely (99.6% at half of all runs shared, 80% at a third);
    /// others seldom do. Equal on every machine; keep them in an index.
    /// </summary>
    public IReadOnlyList<ulong> Bands
    {
        get
        {
            var bands = new ulong[Runs == 0 ? 0 : BandCount];
            for (var band = 0; band < bands.Length; band++)
            {
                var key = WordRuns.Mix((ulong)band + 1);
                for (var row = 0; row < RowsInBand; row++)
                {
                    key = WordRuns.Mix(key ^ Filled((band * RowsInBand) + row));
                }

                bands[band] = key;
            }

            return bands;
        }
    }

    /// <summary>The print of a text. Takes one pass over it.</summary>
    public static TextFingerprint Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runs = new WordRuns();
        var bins = new uint[Bins];
        var telling = new TellingWords();
        runs.Read(
            text,
            hash =>
            {
                var bin = (int)((hash >> 32) * Bins >> 32);
                var value = Math.Max((uint)hash, 1);
                bins[bin] = bins[bin] == 0 ? value : Math.Min(bins[bin], value);
            },
            telling.Add);
        return new TextFingerprint(runs.Words, runs.Count, bins, telling);
    }

    /// <summary>Reads a print that <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="ArgumentException">These bytes are none.</exception>
    public static TextFingerprint FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteCount)
        {
            throw new ArgumentException($"a print has {ByteCount} bytes, these are {bytes.Length}", nameof(bytes));
        }

        var bins = new uint[Bins];
        for (var i = 0; i < Bins; i++)
        {
            bins[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(sizeof(ulong) + sizeof(int) + (i * sizeof(uint)))..]);
        }

        return new TextFingerprint(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(ulong)..]), bins, TellingWords.FromBytes(bytes[^TellingWords.ByteCount..]));
    }

    /// <summary>The print as bytes, the same on every machine.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[ByteCount];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Words);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(ulong)), Runs);
        for (var i = 0; i < Bins; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(sizeof(ulong) + sizeof(int) + (i * sizeof(uint))), bins[i]);
        }

        telling.Write(bytes.AsSpan(ByteCount - TellingWords.ByteCount));
        return bytes;
    }

    /// <summary>The share of runs that both texts have among those that either has, estimated; 0 to 1.</summary>
    public double Resemblance(TextFingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (same, either) = (0, 0);
        for (var i = 0; i < Bins; i++)
        {
            either += bins[i] != 0 || other.bins[i] != 0 ? 1 : 0;
            same += bins[i] != 0 && bins[i] == other.bins[i] ? 1 : 0;
        }

        return either == 0 ? 0 : (double)same / either;
    }

    /// <summary>Whether one text is a copy of the other: the same words; or 85% of the shorter text stand in the longer, which is at most some three times as long, and no other figure or name stands in the same place (one may, in a long text). The same either way round.</summary>
    public bool IsCopyOf(TextFingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Runs == 0 || other.Runs == 0)
        {
            return false;
        }

        if (Words == other.Words && Runs == other.Runs)
        {
            return true;
        }

        if (Math.Min(Runs, other.Runs) < FewestRuns)
        {
            return false;
        }

        if (telling.Conflicts(other.telling) > (Math.Min(Runs, other.Runs) >= LongText ? 1 : 0))
        {
            return false;
        }

        var resemblance = Resemblance(other);
        var inside = resemblance / (1 + resemblance) * ((double)Runs + other.Runs) / Math.Min(Runs, other.Runs);
        return resemblance >= LeastShared && inside >= MostlyInside;
    }

    /// <inheritdoc/>
    public bool Equals(TextFingerprint? other) => other is not null && Words == other.Words && Runs == other.Runs && bins.AsSpan().SequenceEqual(other.bins) && telling.IsSame(other.telling);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextFingerprint);

    /// <inheritdoc/>
    public override int GetHashCode() => Words.GetHashCode();

    // An empty bin borrows from the next that is not, so that short texts have keys too (Shrivastava and Li 2014).
    private ulong Filled(int bin)
    {
        for (var step = 0; step < Bins; step++)
        {
            if (bins[(bin + step) % Bins] is not 0 and var value)
            {
                return ((ulong)step << 32) | value;
            }
        }

        return 0;
    }
}
