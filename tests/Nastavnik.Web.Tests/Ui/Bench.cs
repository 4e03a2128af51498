using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Tests.Ui;

/// <summary>One page without a server: binds posted fields to a model as the program does, draws tags over it.</summary>
internal sealed class Bench<T> where T : class, new()
{
    private static readonly ServiceProvider Services = Build();
    private readonly ViewContext view;
    private readonly ViewDataDictionary<T> data;

    public Bench(T? model = null)
    {
        Model = model ?? new T();
        Http = new DefaultHttpContext { RequestServices = Services };
        var metadata = Services.GetRequiredService<IModelMetadataProvider>();
        data = new ViewDataDictionary<T>(metadata, new ModelStateDictionary()) { Model = Model };
        var action = new ActionContext(Http, new RouteData(), new Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor(), data.ModelState);
        view = new ViewContext(action, new NoView(), data, new TempDataDictionary(Http, Services.GetRequiredService<ITempDataProvider>()), TextWriter.Null, new HtmlHelperOptions());
    }

    public T Model { get; }

    public DefaultHttpContext Http { get; }

    public ModelStateDictionary State => data.ModelState;

    public string Title => PageTitle.Of(view);

    /// <summary>Posts the fields to the model: binding, then validation.</summary>
    public async Task<Bench<T>> PostAsync(params (string Name, string Value)[] fields)
    {
        var form = new FormCollection(fields.GroupBy(f => f.Name).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(f => f.Value)])));
        Http.Request.Method = "POST";
        Http.Request.ContentType = "application/x-www-form-urlencoded";
        Http.Request.Form = form;
        var context = new ActionContext(Http, view.RouteData, view.ActionDescriptor, State);
        var metadata = Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(T));
        var values = new FormValueProvider(BindingSource.Form, form, System.Globalization.CultureInfo.GetCultureInfo("ru-RU"));
        var binding = DefaultModelBindingContext.CreateBindingContext(context, values, metadata, bindingInfo: null, modelName: "");
        binding.Model = Model;
        var binder = Services.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, CacheToken = metadata });
        await binder.BindModelAsync(binding);
        Services.GetRequiredService<IObjectModelValidator>().Validate(context, binding.ValidationState, "", Model);
        return this;
    }

    public ModelExpression For(string property) => new(property, data.ModelExplorer.GetExplorerForProperty(property)!);

    /// <summary>Draws a tag and reads it as a browser would.</summary>
    public async Task<IHtmlDocument> DrawAsync<TTag>(Action<TTag> set, TagHelperAttributeList? attributes = null, string content = "") where TTag : TagHelper
    {
        var html = await DrawTextAsync(set, attributes, content);
        return await new HtmlParser().ParseDocumentAsync($"<main>{html}</main>");
    }

    public async Task<string> DrawTextAsync<TTag>(Action<TTag> set, TagHelperAttributeList? attributes = null, string content = "") where TTag : TagHelper
    {
        var tag = ActivatorUtilities.CreateInstance<TTag>(Services);
        typeof(TTag).GetProperty("ViewContext")?.SetValue(tag, view);
        set(tag);
        var context = new TagHelperContext([], new Dictionary<object, object>(), "x");
        var output = new TagHelperOutput("x", attributes ?? [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)));
        tag.Init(context);
        await tag.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new System.Diagnostics.DiagnosticListener("tests"));
        services.AddSingleton<System.Diagnostics.DiagnosticSource>(s => s.GetRequiredService<System.Diagnostics.DiagnosticListener>());
        services.AddSingleton<IWebHostEnvironment>(new Nowhere());
        services.AddLook();
        services.AddRazorPages();
        return services.BuildServiceProvider();
    }

    private sealed class NoView : Microsoft.AspNetCore.Mvc.ViewEngines.IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }

    private sealed class Nowhere : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider WebRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();

        public string ApplicationName { get; set; } = "Nastavnik.Web";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();

        public string ContentRootPath { get; set; } = "";

        public string EnvironmentName { get; set; } = "Tests";
    }
}
