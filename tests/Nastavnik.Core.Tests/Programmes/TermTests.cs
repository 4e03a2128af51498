using FsCheck;
using FsCheck.Fluent;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Support;
using Npgsql;
using Xunit;

namespace Nastavnik.Core.Tests.Programmes;

/// <summary>INV-01: three months to a year by the calendar, leap years too.</summary>
[Trait("Requirement", "INV-01")]
public sealed class TermTests
{
    private static readonly Gen<(DateOnly Start, DateOnly End)> Terms =
        from start in Gen.Choose(0, 9000).Select(d => new DateOnly(2019, 12, 25).AddDays(d))
        from days in Gen.OneOf(Gen.Choose(80, 100), Gen.Choose(355, 375), Gen.Choose(1, 800))
        select (start, start.AddDays(days));

    public static TheoryData<string, string, bool> Examples => new()
    {
        { "2024-11-30", "2025-02-27", true },
        { "2024-11-30", "2025-02-28", true },
        { "2024-11-30", "2025-02-26", false },
        { "2026-09-01", "2026-11-30", true },
        { "2026-09-01", "2026-11-29", false },
        { "2026-09-01", "2027-08-31", true },
        { "2026-09-01", "2027-09-01", true },
        { "2026-09-01", "2027-09-02", false },
        { "2026-09-01", "2027-10-01", false },
        { "2027-11-30", "2028-02-28", true },
        { "2027-11-30", "2028-02-27", false },
        { "2028-02-29", "2029-02-28", true },
        { "2028-02-29", "2029-03-01", false },
        { "2027-02-28", "2028-02-28", true },
        { "2027-02-28", "2028-02-29", false },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Requirement", "S002-03")]
    [Trait("Requirement", "S000-134")]
    [Trait("Requirement", "S001-13")]
    [Trait("Requirement", "S001-122")]
    public void The_days_of_the_specification(string start, string end, bool allowed) =>
        Assert.Equal(allowed, ProgrammeRules.IsTerm(DateOnly.Parse(start, null), DateOnly.Parse(end, null)));

    [Fact]
    public void Any_term_is_judged_as_the_calendar_counted_by_hand() =>
        Prop.ForAll(Terms.ToArbitrary(), t => ProgrammeRules.IsTerm(t.Start, t.End) == (t.End.AddDays(1) >= Later(t.Start, 3) && t.End <= Later(t.Start, 12)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public async Task The_database_counts_as_the_rule_does()
    {
        var host = await TestHost.GetAsync();
        var terms = Terms.Sample(500).ToArray();
        await using var source = NpgsqlDataSource.Create(host.Owner);
        await using var command = source.CreateCommand("""
            select e >= (s + interval '3 months' - interval '1 day')::date and e <= (s + interval '1 year')::date from unnest($1, $2) as t(s, e)
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = terms.Select(t => t.Start).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = terms.Select(t => t.End).ToArray() });
        List<bool> answers = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            answers.Add(reader.GetBoolean(0));
        }

        Assert.Equal(terms.Select(t => ProgrammeRules.IsTerm(t.Start, t.End)), answers);
    }

    [Fact]
    public void It_is_hard_for_teachers_and_by_policy_for_pupils()
    {
        var (start, end) = (new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 29));
        var refusal = ProgrammeRules.Term(start, end, Regime.B, strictForPupils: false)!;
        Assert.Equal(("INV-01", "End"), (refusal.Rule, refusal.Field));
        Assert.Equal("Срок программы должен быть от 3 месяцев до 1 года. При начале 1 сентября 2026 г. окончание — с 30 ноября 2026 г. по 1 сентября 2027 г.", refusal.Sentence.Replace('\u00A0', ' '));
        Assert.NotNull(ProgrammeRules.Term(start, end, Regime.A, strictForPupils: true));
        Assert.Null(ProgrammeRules.Term(start, end, Regime.A, strictForPupils: false));
        Assert.NotNull(ProgrammeRules.TermNotice(start, end));
        Assert.IsType<EndsBeforeStart>(ProgrammeRules.Term(start, start, Regime.A, strictForPupils: false));
    }

    private static DateOnly Later(DateOnly day, int months)
    {
        int[] length = [31, IsLeap(0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        var (year, month) = (day.Year + ((day.Month - 1 + months) / 12), ((day.Month - 1 + months) % 12) + 1);
        length[1] = IsLeap(year) ? 29 : 28;
        return new(year, month, Math.Min(day.Day, length[month - 1]));
    }

    private static bool IsLeap(int year) => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}
