using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Chancery.Web.Api;

/// <summary>
/// The description of the API (OpenAPI 3.1). Routes describe themselves; what their answers are made of and examples stand in <c>schemas.json</c> and <c>examples.json</c>,
/// for answers are written by the writers that the command line and the pages use.
/// </summary>
internal static class ApiDescription
{
    public const string Name = "v1";

    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = route => route.HttpMethod != HttpMethods.Head && ("/" + route.RelativePath).StartsWith(ApiRoutes.Root, StringComparison.Ordinal) && route.ActionDescriptor.EndpointMetadata.OfType<Described>().Any();
        options.AddOperationTransformer((operation, context, _) =>
        {
            DescribeAnswers(operation, context);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            DescribeWhole(document);
            return Task.CompletedTask;
        });
    });

    /// <summary>The whole as it is kept in a file: indented, ending in a line feed.</summary>
    public static async Task<string> WriteAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(cancellation).ConfigureAwait(false);
        return (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation).ConfigureAwait(false)).ReplaceLineEndings("\n") + "\n";
    }

    private static void DescribeWhole(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Chancery",
            Version = "1",
            Description = "Reads political commentary, writes down what it states, checks it and follows it. Lists come in pages: ask the next with `after` set to `next`. GET answers carry a strong ETag. Every error is a problem (RFC 9457) with where it is, what was expected and what to do.",
        };
        document.AddComponent("key", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that chancery keys add made; needed where visitors log in (docs/access.md)" });
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }, []];
        document.Servers = [new OpenApiServer { Url = "/" }];
        foreach (var (name, schema) in Schemas())
        {
            document.AddComponent(name, schema);
        }
    }

    private static void DescribeAnswers(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var described = context.Description.ActionDescriptor.EndpointMetadata.OfType<Described>().Last();
        var example = Data("examples.json")[operation.OperationId ?? ""] as JsonObject;
        var meanings = Data("parameters.json");
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            var name = parameter.Name ?? "";
            parameter.Name = parameter.In == ParameterLocation.Query && name.Length > 0 ? char.ToLowerInvariant(name[0]) + name[1..] : name;
            parameter.Description = string.IsNullOrEmpty(parameter.Description) ? (string?)meanings[parameter.Name] : parameter.Description;
        }

        operation.Tags = new HashSet<OpenApiTagReference> { new(TagOf(context.Description.RelativePath ?? ""), context.Document) };
        var answer = new OpenApiMediaType { Example = example?["response"]?.DeepClone() };
        if (described.Schema is { } schema)
        {
            answer.Schema = new OpenApiSchemaReference(schema, context.Document);
        }

        operation.Responses = new OpenApiResponses
        {
            [described.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = operation.Summary,
                Content = described.Status == 204 ? null : new Dictionary<string, OpenApiMediaType> { [described.MediaType] = answer },
            },
            ["default"] = new OpenApiResponse
            {
                Description = "What went wrong",
                Content = new Dictionary<string, OpenApiMediaType> { [Problem.MediaType] = new() { Schema = new OpenApiSchemaReference("Problem", context.Document) } },
            },
        };
        if (described.Status == 200 && context.Description.HttpMethod == HttpMethod.Get.Method)
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "You have it already: If-None-Match named its ETag" };
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<BodyTypes>().LastOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = body.IsRequired,
                Content = body.Schemas.ToDictionary(b => b.Key, b => new OpenApiMediaType { Schema = new OpenApiSchemaReference(b.Value, context.Document) }),
            };
        }

        foreach (var (type, content) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
        {
            content.Example = example?[type]?.DeepClone() ?? content.Example;
        }
    }

    private static string TagOf(string path) => path[(ApiRoutes.Root.Length)..].Split('/', '{')[0];

    private static IEnumerable<KeyValuePair<string, IOpenApiSchema>> Schemas()
    {
        var text = $$$"""{"openapi":"3.1.1","info":{"title":"parts","version":"1"},"paths":{},"components":{"schemas": {{{Embedded("schemas.json")}}} }}""";
        var read = OpenApiDocument.Parse(text, OpenApiConstants.Json);
        return read.Document?.Components?.Schemas is { Count: > 0 } schemas && read.Diagnostic?.Errors is null or { Count: 0 }
            ? schemas
            : throw new InvalidDataException($"schemas.json: {string.Join("; ", read.Diagnostic?.Errors.Select(e => e.ToString()) ?? [])}");
    }

    private static JsonNode Data(string name) => JsonNode.Parse(Embedded(name)) ?? throw new InvalidDataException($"{name} is empty");

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(ApiDescription).Assembly.GetManifestResourceStream("Api/" + name) ?? throw new InvalidDataException($"{name} is not in the program"));
        return reader.ReadToEnd();
    }
}
