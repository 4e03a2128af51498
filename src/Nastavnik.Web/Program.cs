using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Web;
using Nastavnik.Web.Security;

var builder = WebApplication.CreateBuilder(args);
var place = Place.From(builder.Configuration);
builder.WebHost.UseUrls(place.Urls);
FieldCipher.Current = new FieldCipher(KeyFolder.OpenOrCreate(place.Keys));
await using var database = await place.OpenDatabaseAsync();
await DatabaseSetup.RunAsync(database.Owner);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new FileFolder(place.Files));
builder.Services.AddData(database.Owner);
builder.Services.AddModules();
builder.Services.AddSecurity(place.Keys);
builder.Services.AddPages();

var app = builder.Build();
app.UsePages();
app.MapHealth();
await app.RunAsync();

public partial class Program;
