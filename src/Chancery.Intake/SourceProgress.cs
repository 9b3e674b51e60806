namespace Chancery.Intake;

/// <summary>How far the finding of documents is. May be looked at from any thread.</summary>
public sealed class SourceProgress
{
    private long expected;
    private long passed;
    private long passedOver;

    /// <summary>Bytes of all files named, as they lie on the disk; 0 until known.</summary>
    public long BytesExpected => Interlocked.Read(ref expected);

    /// <summary>Bytes of files behind us.</summary>
    public long BytesPassed => Interlocked.Read(ref passed);

    /// <summary>Files in folders that were left alone because they are of no kind that holds documents.</summary>
    public long FilesPassedOver => Interlocked.Read(ref passedOver);

    /// <summary>How much of the files is behind us, from 0 to 1; null where that cannot be told, as for addresses and standard input.</summary>
    public double? Share => BytesExpected is > 0 and var all ? Math.Min(1, (double)BytesPassed / all) : null;

    internal void Expect(long bytes) => Interlocked.Exchange(ref expected, bytes);

    internal void PassOver() => Interlocked.Increment(ref passedOver);

    internal void Passed(long bytes) => Interlocked.Add(ref passed, bytes);
}
