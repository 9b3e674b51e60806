using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chancery.Web;

/// <summary>A dossier as one self-contained page: the one of the reading room, with its style inside and without script. Everything from outside is encoded.</summary>
public static class DossierFile
{
    /// <summary>The page.</summary>
    public static async Task<string> WriteAsync(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                var given = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(SelfContainedPage.Dossier)] = dossier, [nameof(SelfContainedPage.Style)] = Style() });
                return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SelfContainedPage>(given).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
            }
        }
    }

    private static string Style()
    {
        using var stream = typeof(DossierFile).Assembly.GetManifestResourceStream("Assets/page.css") ?? throw new InvalidDataException("page.css is not in the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
