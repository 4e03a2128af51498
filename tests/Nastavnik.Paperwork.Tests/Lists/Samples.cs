using Nastavnik.Paperwork.Lists;
using Nastavnik.Paperwork.Lists.Recognition;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Lists;

/// <summary>The school's own three lists.</summary>
internal static class Samples
{
    public static DateOnly Today { get; } = new(2026, 11, 21);

    public static RecognisedList Pupils() => Recognise("pupils.xlsx");

    public static RecognisedList Teachers() => Recognise("teachers.xlsx");

    public static RecognisedList Partners() => Recognise("partners.csv");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    public static ListFile Open(byte[] bytes, string name = "список", ListLimits? limits = null) =>
        Assert.IsType<ListFile>(ListReader.Open(new MemoryStream(bytes), name, limits));

    public static ListFile OpenText(string text) => Open(System.Text.Encoding.UTF8.GetBytes(text));

    public static RecognisedList RecogniseText(string text, ListKind? kind = null, ColumnChoices? choices = null) =>
        ListRecognition.Recognise(OpenText(text), new(Today, kind, choices));

    private static RecognisedList Recognise(string name) => ListRecognition.Recognise(Open(Bytes(name), name), new(Today));
}
