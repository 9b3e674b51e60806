using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>How a visitor looks at a page.</summary>
/// <param name="Name">In the names of screenshots.</param>
/// <param name="Width">Width of the window, in CSS pixels.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="HasScript">Whether script runs.</param>
public sealed record Look(string Name, int Width, ColorScheme Scheme, bool HasScript)
{
    public const int Wide = 1280;

    /// <summary>As narrow as WCAG asks for reflow, and a little more: an old telephone.</summary>
    public const int Narrow = 360;

    public static IReadOnlyList<Look> All { get; } =
    [
        new("wide-light", Wide, ColorScheme.Light, HasScript: true),
        new("narrow-dark", Narrow, ColorScheme.Dark, HasScript: true),
        new("wide-dark-plain", Wide, ColorScheme.Dark, HasScript: false),
        new("narrow-light-plain", Narrow, ColorScheme.Light, HasScript: false),
    ];
}
