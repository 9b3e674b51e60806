namespace Chancery.Cli.Reading;

/// <summary>What standard output gets of a document.</summary>
internal enum Shape
{
    /// <summary>The dossier as people read it.</summary>
    Terminal,

    /// <summary>The document with its statements and findings as JSON.</summary>
    Json,

    /// <summary>Its events as records of PLOVER, one a line.</summary>
    Plover,
}
