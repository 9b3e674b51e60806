namespace Chancery.Browser.Tests;

/// <summary>The browser of this machine; no test downloads one.</summary>
internal static class Chromium
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Where it is.</summary>
    /// <exception cref="InvalidOperationException">There is none: these tests fail rather than be skipped.</exception>
    public static string Find() =>
        Usual.Prepend(Environment.GetEnvironmentVariable("CHANCERY_CHROMIUM")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("There is no Chromium on this machine, and the browser tests need one: apt-get install chromium (./test does so as root), or name one in CHANCERY_CHROMIUM");
}
