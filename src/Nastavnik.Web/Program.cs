using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Web;
using Nastavnik.Web.Security;

var builder = WebApplication.CreateBuilder(args);
var place = Place.From(builder.Configuration);
builder.WebHost.UseUrls(place.Urls);
FieldCipher.Current = new FieldCipher(KeyFolder.OpenOrCreate(place.Keys));
using var starting = LoggerFactory.Create(log => log.AddConsole());
await using var database = await DatabaseServer.OpenAsync(builder.Configuration, TimeProvider.System, starting.CreateLogger("Nastavnik.Database"));
await DatabaseSetup.RunAsync(database.OwnerConnectionString);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new FileFolder(place.Files));
builder.Services.AddData(database.OwnerConnectionString);
builder.Services.AddModules();
builder.Services.AddSecurity(place.Keys);
builder.Services.AddPages();

var app = builder.Build();
app.UsePages();
app.MapHealth();
await app.RunAsync();

public partial class Program;
