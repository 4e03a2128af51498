using System.Globalization;

namespace Nastavnik.Paperwork.Lists;

/// <summary>Why a file is not read, each as a sentence that says what to do.</summary>
internal static class ListRefusals
{
    public static ListFileRefusal Empty() => new(ListRefusalReason.Empty,
        "В файле нет ни одной заполненной строки. Проверьте, тот ли файл выбран.");

    public static ListFileRefusal Broken() => new(ListRefusalReason.Broken,
        "Файл повреждён и не открывается. Откройте его в табличном редакторе, сохраните как XLSX и загрузите ещё раз.");

    public static ListFileRefusal Encrypted() => new(ListRefusalReason.Encrypted,
        "Файл закрыт паролем. Снимите пароль в табличном редакторе, сохраните и загрузите ещё раз.");

    public static ListFileRefusal Macros() => new(ListRefusalReason.Macros,
        "В файле есть макросы, такие файлы не принимаем. Сохраните список как обычную книгу XLSX и загрузите ещё раз.");

    public static ListFileRefusal TooLarge(ListLimits limits) => new(ListRefusalReason.TooLarge,
        $"Файл больше {Megabytes(limits.Bytes)} МБ. Уберите из него рисунки и лишние листы или разделите список на части.");

    public static ListFileRefusal ZipBomb() => new(ListRefusalReason.ZipBomb,
        "Внутри файла слишком много сжатых данных, на список это не похоже. Скопируйте таблицу в новую книгу и загрузите её.");

    public static ListFileRefusal WrongType() => new(ListRefusalReason.WrongType,
        "По содержанию это не таблица. Загрузите список в XLSX, XLS или CSV.");

    public static ListFileRefusal Other(string what) => new(ListRefusalReason.WrongType,
        $"По содержанию это {what}. Откройте файл в табличном редакторе, сохраните как XLSX и загрузите ещё раз.");

    public static ListFileRefusal WebPage() => Other("веб-страница, хотя имя может быть другим");

    public static ListFileRefusal TooManyRows(ListLimits limits) => new(ListRefusalReason.TooManyRows,
        $"В файле больше {limits.Rows.ToString("#,0", Spaced)} строк. Разделите список на части и загрузите их по очереди.");

    public static ListFileRefusal TooManyColumns(ListLimits limits) => new(ListRefusalReason.TooManyColumns,
        $"В таблице заполнено больше {limits.Columns} столбцов. Оставьте в списке только нужные и загрузите ещё раз.");

    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = "\u00A0" };

    private static string Megabytes(long bytes) => (bytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
}
