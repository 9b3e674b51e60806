namespace Chancery.Training;

/// <summary>The settings of a training run.</summary>
internal sealed record TrainingPlan
{
    /// <summary>Clusters of words, three sizes; the second and third must stay below 255.</summary>
    public int FineClusters { get; init; } = 800;

    public int MiddleClusters { get; init; } = 120;

    public int CoarseClusters { get; init; } = 30;

    /// <summary>Learners whose mean is taken.</summary>
    public int TaggerSeeds { get; init; } = 8;

    /// <summary>Learners whose mean is taken.</summary>
    public int ParserSeeds { get; init; } = 8;

    /// <summary>Learners whose mean is taken.</summary>
    public int NameSeeds { get; init; } = 8;

    public int TaggerEpochs { get; init; } = 10;

    public int FoldEpochs { get; init; } = 5;

    public int Folds { get; init; } = 6;

    public int ParserEpochs { get; init; } = 10;

    public int NameEpochs { get; init; } = 8;

    /// <summary>Of so many sentences with names one is learned from in lower case too, as people type in a hurry.</summary>
    public int OneInLowerCaseOf { get; init; } = 6;

    public int TaggerBits { get; init; } = 18;

    public int MoveBits { get; init; } = 21;

    public int LabelBits { get; init; } = 18;

    public int NameBits { get; init; } = 18;

    public double TaggerPrune { get; init; } = 0.2;

    public double MovePrune { get; init; } = 0.5;

    public double LabelPrune { get; init; } = 0.4;

    public double NamePrune { get; init; } = 0.4;
}
