namespace Nastavnik.Web.Ui;

/// <summary>A file as a form posted it.</summary>
public static class PostedFile
{
    /// <summary>Its bytes; null when nothing was chosen.</summary>
    public static async Task<byte[]?> BytesAsync(this IFormFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            return null;
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, ct);
        return memory.ToArray();
    }
}
