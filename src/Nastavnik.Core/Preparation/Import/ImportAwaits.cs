using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Preparation.Import;

/// <summary>«Ждёт вас»: a school without its lists, a list that was read and never applied.</summary>
internal sealed class ImportAwaits(NastavnikDb db) : IAwaits
{
    // The wizard makes cards of the head, the curator, sometimes one more: that is no list yet.
    private const int OnlyFounders = 3;

    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.MayForAll(Right.Import, "X"))
        {
            return [];
        }

        var (jobs, people) = (db.ImportJobs, db.People);
        var read = await jobs.AsNoTracking().Where(j => j.State == ImportState.Checked && !j.RowsDestroyed).OrderBy(j => j.UploadedAt).Select(j => new { j.Id, j.FileName }).Take(3).ToListAsync(ct);
        var lines = read.ConvertAll(j => new Awaiting($"Список «{j.FileName}» прочитан, но не записан", "Посмотрите сомнительные строки и примените", "Открыть список", $"/import/{j.Id}", 15));
        if (lines.Count == 0 && await people.CountAsync(ct) <= OnlyFounders)
        {
            lines.Add(new Awaiting("Загрузите списки школы", "Обучающиеся с родителями, педагоги, партнёры — таблицы подойдут такими, какие есть", "Загрузить список", "/import/new", 5));
        }

        return lines;
    }
}
