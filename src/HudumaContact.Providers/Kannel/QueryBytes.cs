using System.Text;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.Kannel;

/// <summary>A request's query as it came, which is encoded as a form is.</summary>
internal static class QueryBytes
{
    public static byte[] Of(HttpRequest request) => request.QueryString.HasValue ? Encoding.UTF8.GetBytes(request.QueryString.Value![1..]) : [];
}
