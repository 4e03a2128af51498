using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Web;
using Nastavnik.Web.Commands;
using Nastavnik.Web.Pages.Setup;
using Nastavnik.Web.Security;

var builder = WebApplication.CreateBuilder(args);
if (await Commands.TryRunAsync(args, builder.Configuration) is { } answered)
    return answered;
var place = Place.From(builder.Configuration);
builder.WebHost.UseUrls(place.Urls);
FieldCipher.Current = new FieldCipher(KeyFolder.OpenOrCreate(place.Keys));
using var starting = LoggerFactory.Create(log => log.AddConsole());
await using var database = await StartDatabase.RunAsync(builder.Configuration, starting.CreateLogger("Nastavnik.Database"));
if (database is null)
    return 1;

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new FileFolder(place.Files));
builder.Services.AddData(database.OwnerConnectionString);
builder.Services.AddModules();
builder.Services.AddSingleton(database).AddHostedService<DatabaseWatch>();
builder.Services.AddHostedService<TicketWorker>();
builder.Services.AddSecurity(place.Keys);
builder.Services.AddPages();

var app = builder.Build();
app.UsePages();
app.MapHealth();
await app.BeginAsync();
await app.RunAsync();
return 0;

public partial class Program;
