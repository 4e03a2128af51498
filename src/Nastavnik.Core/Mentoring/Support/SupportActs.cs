using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Support;

/// <summary>
/// Acts of support name nobody and stand in the history of the record alone: a person's own history and the journal are read by those whom
/// row 51 of the rights table gives totals or nothing.
/// </summary>
public static class SupportActs
{
    public static readonly ActKind Recorded = new("support.record", "Отмечена психологическая поддержка: {count}");
    public static readonly ActKind Corrected = new("support.correct", "Исправлена отметка о психологической поддержке");
    public static readonly ActKind Struck = new("support.strike", "Вычеркнута отметка о психологической поддержке: {reason}");
}
