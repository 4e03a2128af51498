using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Preparation.Import;

public static class ImportActs
{
    public static readonly ActKind Uploaded = new("import.upload", "Загружен список, ничего не записано");
    public static readonly ActKind Decided = new("import.decide", "Просмотрены строки списка: {count}");
    public static readonly ActKind ColumnsCorrected = new("import.columns", "Исправлены столбцы списка");
    public static readonly ActKind Cancelled = new("import.cancel", "Загрузка списка отменена");
    public static readonly ActKind Started = new("import.apply", "Начата запись списка: {count}");
    public static readonly ActKind Batch = new("import.batch", "Записано из списка");
    public static readonly ActKind Destroyed = new("import.destroy", "Строки загруженного списка уничтожены по сроку");
}

public static class ImportServices
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddActKinds(typeof(ImportActs))
        .AddScoped<CheckList>()
        .AddScoped<UploadList>()
        .AddScoped<DecideRows>()
        .AddScoped<StartImport>()
        .AddScoped<ImportQueries>()
        .AddScoped<IAwaits, ImportAwaits>()
        .AddScoped<ApplyImport>()
        .AddScoped<ITicketWork>(s => s.GetRequiredService<ApplyImport>())
        .AddScoped<ITicketWork, DestroyRawRows>();
}
