using System.Net.Sockets;
using System.Text.Encodings.Web;
using Nastavnik.Web.Ui;
using Npgsql;

namespace Nastavnik.Web.Security;

/// <summary>
/// The database stopped in the middle of a request. The page cannot be drawn again (its lists need the database), so one plain page keeps every
/// posted field as hidden inputs, with the same form key, and offers to send them again: nothing is lost and nothing happens twice.
/// </summary>
public sealed class DatabaseAway(RequestDelegate next, ILogger<DatabaseAway> log)
{
    public async Task InvokeAsync(HttpContext context, HtmlEncoder html, LookFiles look)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (IsAway(failure) && !context.Response.HasStarted)
        {
            log.LogError("The database did not answer: {Kind}", failure.GetType().Name);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.RetryAfter = "10";
            await context.Response.WriteAsync(await PageAsync(context.Request, html, look));
        }
    }

    private static bool IsAway(Exception? failure) => failure switch
    {
        null => false,
        PostgresException postgres => postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or SocketException or ObjectDisposedException { ObjectName: "NpgsqlConnection" } => true,
        InvalidOperationException when failure.Source == "Npgsql" => true,
        _ => IsAway(failure.InnerException),
    };

    private static async Task<string> PageAsync(HttpRequest request, HtmlEncoder html, LookFiles look)
    {
        var fields = "";
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            fields = string.Concat(form.Where(f => !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
                .SelectMany(f => f.Value, (f, value) => $"<input type=\"hidden\" name=\"{html.Encode(f.Key)}\" value=\"{html.Encode(value ?? "")}\">"));
        }

        var address = html.Encode(request.Path + request.QueryString);
        var (title, text, action) = fields.Length > 0
            ? ("Не сохранено", "База данных не ответила. Введённое не потеряно: оно лежит на этой странице. Подождите минуту и отправьте ещё раз — дважды запись не появится. Файлы, если они были, нужно будет выбрать заново.",
                $"<form method=\"post\" action=\"{address}\">{fields}<button class=\"btn btn-primary\" type=\"submit\">Отправить ещё раз</button></form>")
            : ("Программа временно недоступна", "База данных не отвечает. Подождите минуту и откройте страницу ещё раз. Если не поможет, сообщите тому, кто обслуживает программу.",
                $"<p><a href=\"{address}\">Открыть ещё раз</a></p>");
        return $"""
            <!doctype html>
            <html lang="ru" data-bs-theme="auto"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} — Наставник</title>
            <link rel="stylesheet" href="{look["look.css"]}"></head>
            <body><main class="n-main n-main--middle n-stack"><h1>{title}</h1><p>{text}</p>{action}</main></body></html>
            """;
    }
}
