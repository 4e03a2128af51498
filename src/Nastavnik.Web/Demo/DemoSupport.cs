using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Support;

namespace Nastavnik.Web.Demo;

/// <summary>Meetings with the psychologist: both sides of a pair, some of those who wait, and a mistake struck out.</summary>
internal sealed partial class DemoStory
{
    private async Task SupportAsync(CancellationToken ct)
    {
        say("психологическая поддержка");
        await MetAsync(["mentee"], [], Day(8), SupportType.Talk, ct);
        await MetAsync([], ["mentor", "egor"], Day(11), SupportType.Consultation, ct);
        await MetAsync(["timur", "liza", "denis"], [], Day(6), SupportType.GroupSession, ct);
        var mistaken = await MetAsync(["alisa"], [], Day(3), SupportType.Talk, ct);
        await DoAsync<StrikeSupport>("вычеркнутая встреча", On(ActorOf("psychologist", Role.Psychologist), Day(2)), (strike, by) => strike.ExecuteAsync(new StrikeSupportCommand(mistaken, StrikeReason.NotHeld), by, ct), ct);
    }

    private async Task<Guid> MetAsync(string[] mentees, string[] mentors, DateOnly on, SupportType type, CancellationToken ct) =>
        (await DoAsync<RecordSupport>("встреча с психологом", On(ActorOf("psychologist", Role.Psychologist), on), (record, by) => record.ExecuteAsync(
            new RecordSupportCommand([.. mentees.Select(w => cast[w])], [.. mentors.Select(w => cast[w])], on, type), by, ct), ct)).Subject!.Value;
}
