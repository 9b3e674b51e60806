namespace Chancery.Training;

/// <summary>The settings of a training run.</summary>
internal sealed record TrainingPlan
{
    public bool Clusters { get; init; } = true;

    public int TaggerEpochs { get; init; } = 6;

    public int FoldEpochs { get; init; } = 3;

    public int Folds { get; init; } = 4;

    public int ParserEpochs { get; init; } = 8;

    public int NameEpochs { get; init; } = 8;

    public int TaggerBits { get; init; } = 18;

    public int MoveBits { get; init; } = 21;

    public int LabelBits { get; init; } = 18;

    public int NameBits { get; init; } = 17;

    /// <summary>What averaged weights are multiplied with before they become whole numbers.</summary>
    public double Scale { get; init; } = 16;

    public double TaggerPrune { get; init; } = 0.6;

    public double MovePrune { get; init; } = 0.8;

    public double LabelPrune { get; init; } = 0.6;

    public double NamePrune { get; init; } = 0.4;
}
