using System.IO.Enumeration;

namespace Chancery.Intake;

/// <summary>Finds the files that a path stands for: the file itself, every document below a folder, or what a pattern with <c>*</c>, <c>?</c> and <c>**</c> matches. In ordinal order; links to folders are not followed.</summary>
internal static class FileFinder
{
    private static readonly EnumerationOptions Plain = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = true };

    /// <summary>The files, each with the id that its document gets where its content gives none.</summary>
    /// <exception cref="IntakeException">There is nothing of that name.</exception>
    public static IEnumerable<(string Path, string Id)> Find(string source, Action passedOver)
    {
        if (File.Exists(source))
        {
            return [(source, NameWithoutEnding(Path.GetFileName(source)))];
        }

        if (Directory.Exists(source))
        {
            return Below(source, passedOver).Select(path => (path, IdOf(Path.GetRelativePath(source, path))));
        }

        return source.AsSpan().IndexOfAny('*', '?') >= 0
            ? Matching(source)
            : throw new IntakeException(source, "there is no such file", "Check the name; - reads standard input, and an address starts with http:// or https://");
    }

    private static IEnumerable<string> Below(string folder, Action passedOver)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", Plain).Order(StringComparer.Ordinal))
        {
            if (FormatSniffer.IsDocumentName(path))
            {
                yield return path;
            }
            else
            {
                passedOver();
            }
        }

        foreach (var inner in Folders(folder).SelectMany(f => Below(f, passedOver)))
        {
            yield return inner;
        }
    }

    private static IEnumerable<(string Path, string Id)> Matching(string pattern)
    {
        var parts = pattern.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        var fixedParts = parts.TakeWhile(p => p.AsSpan().IndexOfAny('*', '?') < 0).Count();
        var root = string.Join('/', parts[..fixedParts]);
        root = root.Length > 0 ? root : fixedParts > 0 ? "/" : "";
        var any = false;
        foreach (var path in Matching(root, parts[fixedParts..]))
        {
            any = true;
            yield return (path, IdOf(Path.GetRelativePath(root.Length > 0 ? root : ".", path)));
        }

        if (!any)
        {
            throw new IntakeException(pattern, "no file matches", "* stands for any name, ? for one letter, ** for any folders between");
        }
    }

    private static IEnumerable<string> Matching(string folder, string[] parts)
    {
        if (folder.Length > 0 && !Directory.Exists(folder))
        {
            return [];
        }

        if (parts is ["**"])
        {
            return Matching(folder, ["**", "*"]);
        }

        var here = folder.Length > 0 ? folder : ".";
        if (parts.Length == 1)
        {
            return Directory.EnumerateFiles(here, "*", Plain).Where(path => Fits(parts[0], path)).Order(StringComparer.Ordinal).Select(path => Joined(folder, path));
        }

        var within = Folders(here).Select(path => Joined(folder, path));
        return parts[0] == "**"
            ? Matching(folder, parts[1..]).Concat(within.SelectMany(path => Matching(path, parts)))
            : within.Where(path => Fits(parts[0], path)).SelectMany(path => Matching(path, parts[1..]));
    }

    private static IEnumerable<string> Folders(string folder) => Directory.EnumerateDirectories(folder, "*", Plain)
        .Where(path => !File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint))
        .Order(StringComparer.Ordinal);

    private static bool Fits(string part, string path) => FileSystemName.MatchesSimpleExpression(part, Path.GetFileName(path.AsSpan()), ignoreCase: false);

    private static string Joined(string folder, string path) => folder.Length > 0 ? Path.Join(folder, Path.GetFileName(path)) : Path.GetFileName(path);

    private static string IdOf(string relative) =>
        Path.Join(Path.GetDirectoryName(relative), NameWithoutEnding(Path.GetFileName(relative))).Replace(Path.DirectorySeparatorChar, '/');

    private static string NameWithoutEnding(string name) =>
        Path.GetFileNameWithoutExtension(name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name);
}
