namespace Chancery.Intake.Feeds;

/// <summary>How a look at a feed went.</summary>
public enum FeedOutcome
{
    /// <summary>The feed was read; it may have brought nothing new.</summary>
    Read,

    /// <summary>The server says that nothing has changed.</summary>
    Unchanged,

    /// <summary>The site does not want us there; looked at again within a day.</summary>
    NotAllowed,

    /// <summary>It could not be read; tried again later.</summary>
    Failed,
}
