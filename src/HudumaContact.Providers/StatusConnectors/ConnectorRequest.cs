using System.Net.Http.Headers;
using System.Text.Json;
using HudumaContact.Conversations.Lookups.Status;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>Writes a question as the agency wants it asked.</summary>
internal static class ConnectorRequest
{
    public static HttpRequestMessage Of(StatusQuestion question, ConnectorOptions options, ConnectorAddress address)
    {
        var request = new HttpRequestMessage(options.Method == ConnectorMethod.Post ? HttpMethod.Post : HttpMethod.Get, address.For(question));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in options.Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (options.Method == ConnectorMethod.Post) request.Content = Body(question, options.Body);
        return request;
    }

    private static ByteArrayContent Body(StatusQuestion question, Dictionary<string, string> fields)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (name, text) in fields) json.WriteString(name, Filling.Fill(text, question, static typed => typed));
            json.WriteEndObject();
        }

        return new ByteArrayContent(bytes.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
