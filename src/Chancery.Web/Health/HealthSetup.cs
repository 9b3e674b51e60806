using Chancery.Ledger.Access;
using Chancery.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Chancery.Web.Health;

/// <summary>What tells others how the room is doing: whether it lives, what it counts, what it logs, where its requests spend their time.</summary>
internal static class HealthSetup
{
    private const string Metrics = "/metrics";

    public static void AddTo(WebApplicationBuilder builder, ReadingRoomOptions options)
    {
        builder.Services.AddSingleton<Measures>();
        builder.Services.AddHealthChecks().AddCheck<LedgerHealth>("ledger");
        var telemetry = builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(Measures.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
            .AddPrometheusExporter());
        if (options.TraceEndpoint is { } endpoint)
        {
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddOtlpExporter(otlp =>
            {
                otlp.Protocol = options.TracesOverHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
                otlp.Endpoint = options.TracesOverHttp ? new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/v1/traces") : endpoint;
            }));
        }

        if (options.LogsRequests)
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
            builder.Logging.AddFilter(typeof(RequestLog).FullName, LogLevel.Information);
        }
    }

    /// <summary>Puts the log of requests before everything that answers.</summary>
    public static void Use(WebApplication app) => app.UseMiddleware<RequestLog>();

    /// <summary>Maps what others ask, after visitors are known.</summary>
    public static void Map(WebApplication app)
    {
        app.Services.GetRequiredService<Measures>(); // counts from the start, not from the first question
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).ForAnyone();
        app.MapHealthChecks("/health/ready").ForAnyone();
        app.UseWhen(context => context.Request.Path.Equals(Metrics, StringComparison.Ordinal), branch => branch.Use(async (context, next) =>
        {
            await context.RequestServices.GetRequiredService<Measures>().RefreshAsync(context.RequestServices.GetRequiredService<Desk>(), context.RequestAborted).ConfigureAwait(false);
            await next(context).ConfigureAwait(false);
        }));
        app.MapPrometheusScrapingEndpoint(Metrics).For(Role.Reader);
    }
}
