using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Orders;

/// <summary>What the tests of orders do again and again in a school.</summary>
internal static class OrderDesk
{
    public static readonly byte[] Scan = [0x25, 0x50, 0x44, 0x46, 1, 2, 3];

    public static string D01(this TestSchool school, Regime regime = Regime.A) => Order.FieldsOf(new IntroductionOrderFields
    {
        Regime = regime,
        Forms = regime == Regime.A ? ["UU", "TU"] : ["TT"],
        ResponsibleId = school.CuratorPerson.Id,
    });

    public static string D02(this TestSchool school, Guid? curator = null) => Order.FieldsOf(new CuratorOrderFields { CuratorId = curator ?? school.CuratorPerson.Id });

    public static async Task<Guid> PrepareAsync(this TestSchool school, string kind, string fields, bool forSignature = true, Guid? amends = null)
    {
        var outcome = await school.DoAsync<PrepareOrder>(school.Curator, (p, by) => p.ExecuteAsync(
            new PrepareOrderCommand(null, kind, fields, [], ForSignature: forSignature, AmendsId: amends, Repeals: amends is not null), by));
        Assert.True(outcome.IsDone, string.Join(' ', outcome.Refusals.Select(r => r.Sentence)));
        return outcome.Subject!.Value;
    }

    public static Task<Outcome> SignAsync(this TestSchool school, Guid order, string number, DateOnly? date = null, Actor? actor = null, string? reason = null, byte[]? scan = null, Guid? signer = null) =>
        school.DoAsync<SignOrder>(actor ?? school.Head, (s, by) => s.ExecuteAsync(
            new SignOrderCommand(order, number, date ?? school.Today, SignerId: signer, Scan: scan, Reason: reason), by));

    public static async Task<Order> OrderAsync(this TestSchool school, Guid id)
    {
        await using var work = await school.WorkAsync();
        return await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include(work.Db.Orders, o => o.Acquaintances), o => o.Id == id);
    }
}
