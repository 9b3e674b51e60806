using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chancery.Tests.Intake;

/// <summary>A web server on this machine for one test: answers each request with what a function gives, and remembers what was asked.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string, (string Head, byte[] Body)> answer;
    private readonly CancellationTokenSource stop = new();

    /// <param name="answer">From path and the request's head to the answer's head (status line first, without lengths) and body.</param>
    public LoopbackServer(Func<string, string, (string Head, byte[] Body)> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = ServeAsync();
    }

    public List<string> Paths { get; } = [];

    public string LastRequest { get; private set; } = "";

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri At(string path) => new(string.Create(CultureInfo.InvariantCulture, $"http://quay.test:{Port}{path}"));

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                try
                {
                    await AnswerAsync(client.GetStream());
                }
                catch (IOException)
                {
                    // the client hung up
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var request = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
        {
            request.AppendLine(line);
        }

        LastRequest = request.ToString();
        var path = LastRequest.Split(' ')[1];
        Paths.Add(path);
        var (head, body) = answer(path, LastRequest);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {head.ReplaceLineEndings("\r\n")}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n")), stop.Token);
        await stream.WriteAsync(body, stop.Token);
    }
}
