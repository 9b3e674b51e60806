using Xunit;

namespace Chancery.Tests.Cli;

/// <summary>Tests that change or measure what all of the process shares, such as its culture or its memory: they run while no other does.</summary>
[CollectionDefinition(nameof(WholeProcess), DisableParallelization = true)]
public sealed class WholeProcess;
