using Chancery.Ledger.Access;
using Chancery.Ledger.Room;
using Chancery.Ledger.Tracking;
using Chancery.Reference;
using Chancery.Web.Access;
using Chancery.Web.Api;
using Chancery.Web.Api.Jobs;
using Chancery.Web.Endpoints;
using Chancery.Web.Feeds;
using Chancery.Web.Health;
using Chancery.Web.Keeping;
using Chancery.Web.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chancery.Web;

/// <summary>The web application over a ledger: pages rendered on the server that need no script.</summary>
public static class ReadingRoom
{
    /// <summary>Puts the application together; the caller starts it.</summary>
    /// <exception cref="Chancery.Ledger.LedgerException">Visitors must log in and there is no administrator.</exception>
    /// <exception cref="FormatException">A rule or table is wrong: the message names file, line and what was expected.</exception>
    public static WebApplication Build(ReadingRoomOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var gate = new Gate(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(ReadingRoom).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.Critical); // Faults logs what is ours; what a visitor got wrong is no fault
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // keys lie unencrypted beside the ledger, as readable as it is
        builder.WebHost.UseUrls(options.Address.ToString());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ReadingDesk.MostBytes;
            kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = options.Certificate);
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        builder.Services.Configure<FormOptions>(forms => forms.ValueLengthLimit = (int)ReadingDesk.MostBytes); // a text that is pasted may be as long as one that is uploaded
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.LedgerPath))!, "keys"))); // a full path of a file has a folder
        AccessSetup.AddTo(builder.Services, gate, options);
        builder.Services.Configure<RouteHandlerOptions>(routing => routing.ThrowOnBadRequest = true); // Faults says what is wrong with it
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configured(json.SerializerOptions));
        ApiDescription.Add(builder.Services);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(_ => ReferenceBook.Load(imported: options.TablesFolder));
        builder.Services.AddSingleton(services => new Lazy<Examiner>(() => Examiner.LoadWith(services.GetRequiredService<ReferenceBook>()))); // most visitors have nothing read
        builder.Services.AddSingleton(services => services.GetRequiredService<Desk>().Names);
        builder.Services.AddSingleton<ReadingDesk>();
        builder.Services.AddSingleton(services => new Lazy<Tracker>(() => Tracker.Load(services.GetRequiredService<ReferenceBook>())));
        builder.Services.AddSingleton<Desk>();
        builder.Services.AddSingleton<KeptAnswers>();
        builder.Services.AddSingleton<Thrift>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Thrift>());
        builder.Services.AddSingleton(new RoomDatabase(options.LedgerPath));
        builder.Services.AddSingleton<JobRunner>();
        builder.Services.AddHostedService(services => services.GetRequiredService<JobRunner>());
        builder.Services.AddSingleton(options.Webhooks);
        builder.Services.AddSingleton<WebhookSecrets>();
        builder.Services.AddSingleton<WebhookSender>();
        builder.Services.AddHostedService<WebhookWatch>();

        HealthSetup.AddTo(builder, options);

        var app = builder.Build();
        HealthSetup.Use(app);
        app.UseMiddleware<PageHeaders>();
        app.UseExceptionHandler(faults => faults.Run(Faults.AnswerAsync));
        app.UseStatusCodePages(Faults.StatusAsync);
        AccessSetup.Use(app);
        app.UseMiddleware<NotedRequests>();
        app.UseAntiforgery();
        HealthSetup.Map(app);
        LoginEndpoints.Map(app);
        AccountEndpoints.Map(app);
        UserEndpoints.Map(app);
        AssetEndpoints.Map(app.MapGroup("").ForAnyone());
        var pages = app.MapGroup("").For(Role.Reader); // what needs more says so where it is mapped
        ReadEndpoints.Map(pages);
        var kept = pages.MapGroup("").Kept();
        DocumentEndpoints.Map(kept);
        ListEndpoints.Map(kept);
        EntryEndpoints.Map(kept);
        ForecastEndpoints.Map(kept);
        TotalEndpoints.Map(kept);
        OverviewEndpoints.Map(kept);
        ActorEndpoints.Map(kept);
        FeedEndpoints.Map(pages);
        ApiRoutes.Map(app);
        ReviewEndpoints.Map(pages);
        SourceEndpoints.Map(pages);
        app.MapFallback(() => Answers.NotFound("There is no such page")).For(Role.Reader);
        return app;
    }

    /// <summary>The description of the API of a room that is not opened, as OpenAPI 3.1 in JSON.</summary>
    public static Task<string> DescribeAsync(WebApplication room, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(room);
        room.UseRouting();
        room.UseEndpoints(_ => { }); // its routes are known from here on; opening it would begin its jobs
        return ApiDescription.WriteAsync(room.Services, cancellation);
    }
}
