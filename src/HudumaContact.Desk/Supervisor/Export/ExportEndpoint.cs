using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.People.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Desk.Supervisor.Export;

/// <summary><c>GET /desk/supervisor/export/{what}?span=</c>: a sheet as a CSV file. It is written in the trail before it is handed out.</summary>
internal static class ExportEndpoint
{
    public static void MapExport(this IEndpointRouteBuilder routes) => routes.MapGet("/desk/supervisor/export/{what}", TakeAsync);

    private static async Task<IResult> TakeAsync(string what, string? span, HttpContext request, ExportSheets sheets, IAuditTrail audit, TimeProvider time, CancellationToken cancellation)
    {
        var me = PersonClaims.PersonOf(request.User)!;
        var of = FigureSpan.Of(span, time.GetUtcNow());
        if (await sheets.MakeAsync(what, SupervisorActs.OverseerOf(me), of, cancellation) is not { } sheet) return TypedResults.NotFound();
        await audit.WriteAsync(new AuditEntry(me.Name, Act.Exported, $"export:{what}", $"{of.From:yyyy-MM-dd'T'HH:mm'Z'} to {of.Until:yyyy-MM-dd'T'HH:mm'Z'}, {sheet.Rows.Count} rows"), cancellation);
        request.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(CsvText.Of(sheet), "text/csv; charset=utf-8", $"huduma-{what}-{of.Name}.csv");
    }
}
