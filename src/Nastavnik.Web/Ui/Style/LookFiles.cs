using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Nastavnik.Web.Ui;

/// <summary>The built files of the look (wwwroot/dist beside the program): their addresses with a version, and their serving.</summary>
public sealed class LookFiles
{
    private const string Prefix = "/dist";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot", "dist");
    private readonly FrozenDictionary<string, string> addresses;

    public LookFiles()
    {
        if (!File.Exists(Path.Combine(Folder, "look.css")))
        {
            throw new InvalidOperationException($"Нет собранных стилей в {Folder}: соберите проект Nastavnik.Web.");
        }

        addresses = Directory.EnumerateFiles(Folder)
            .ToFrozenDictionary(f => Path.GetFileName(f), f => $"{Prefix}/{Path.GetFileName(f)}?v={Version(f)}");
        Icons = File.ReadAllText(Path.Combine(Folder, "icons.svg"))
            .Split("<symbol id=\"i-").Skip(1).Select(part => part[..part.IndexOf('"')]).ToFrozenSet();
    }

    /// <summary>Names of icons in the sprite.</summary>
    public FrozenSet<string> Icons { get; }

    /// <summary>The address of a file of the look, with a version: it may be kept for a year.</summary>
    public string this[string name] => addresses[name];

    /// <summary>The address of an icon for <c>&lt;use&gt;</c>; an icon absent from assets/icons.txt is a bug.</summary>
    public string Icon(string name) => Icons.Contains(name)
        ? $"{addresses["icons.svg"]}#i-{name}"
        : throw new InvalidOperationException($"Значка «{name}» нет в assets/icons.txt.");

    internal void Serve(IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal)) { TakePacked(context); }
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Folder),
            RequestPath = Prefix,
            OnPrepareResponse = Describe,
            ContentTypeProvider = new PackedTypes(),
        });
    }

    /// <summary>Gives the twin packed at build when the browser takes it.</summary>
    private static void TakePacked(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var accepts = context.Request.Headers.AcceptEncoding.ToString();
        foreach (var (coding, ending) in new[] { ("br", ".br"), ("gzip", ".gz") })
        {
            if (accepts.Contains(coding, StringComparison.Ordinal) && File.Exists(Path.Combine(Folder, Path.GetFileName(path) + ending)))
            {
                context.Request.Path = path + ending;
                return;
            }
        }
    }

    private static void Describe(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.CacheControl = file.Context.Request.Query.ContainsKey("v") || file.Context.Request.Path.Value!.Contains("/fonts/", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable" : "public, max-age=600";
        headers.Vary = HeaderNames.AcceptEncoding;
        var coding = Path.GetExtension(file.File.Name) switch { ".br" => "br", ".gz" => "gzip", _ => null };
        if (coding is not null) { headers.ContentEncoding = coding; }
    }

    private static string Version(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..10];

    private sealed class PackedTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider types = new();

        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? contentType)
        {
            var bare = Path.GetExtension(subpath) is ".br" or ".gz" ? Path.ChangeExtension(subpath, null) : subpath;
            return types.TryGetContentType(bare, out contentType);
        }
    }
}
