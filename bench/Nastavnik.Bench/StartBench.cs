using System.Diagnostics;

namespace Nastavnik.Bench;

/// <summary>From the start of the process to the first page, beside PostgreSQL's own start on the same cluster.</summary>
internal static class StartBench
{
    private const int Rounds = 7;

    public static async Task RunAsync(BenchPlace place, Report report)
    {
        Report.Say("First page after start");
        var school = await place.ThousandAsync();
        var (beyond, whole, work, alone, inside) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var postgres = PostgresAlone(place);
            await using var program = await ServedProgram.StartAsync(place);
            alone.Add(postgres.TotalSeconds);
            whole.Add(program.FirstPage.TotalSeconds);
            work.Add(program.FirstPageWork.TotalSeconds);
            beyond.Add((program.FirstPage - postgres).TotalSeconds);
            await program.SignInAsync(school.CuratorName, BenchSchool.Password);
            var started = place.Time.GetTimestamp();
            await program.GetAsync("/");
            inside.Add(place.Time.GetElapsedTime(started).TotalSeconds);
        }

        report.Add(new Figure("start", "first page after start, beyond PostgreSQL's own", "s", beyond, Goal: 1.5, LessIsBetter: true));
        report.Add(new Figure("start", "    whole", "s", whole));
        report.Add(new Figure("start", "    processor time of the program in it", "s", work));
        report.Add(new Figure("start", "    PostgreSQL alone", "s", alone));
        report.Add(new Figure("start", "    then the first page of a signed-in curator", "s", inside));
    }

    private static TimeSpan PostgresAlone(BenchPlace place)
    {
        var data = Path.Combine(place.Folder, "pg");
        var started = place.Time.GetTimestamp();
        Control(place, "-D", data, "-w", "-l", Path.Combine(data, "start.log"), "start");
        var took = place.Time.GetElapsedTime(started);
        Control(place, "-D", data, "-w", "-m", "fast", "stop");
        return took;
    }

    private static void Control(BenchPlace place, params string[] arguments)
    {
        var control = place.Binaries["pg_ctl"];
        using var process = Environment.IsPrivilegedProcess
            ? Process.Start(new ProcessStartInfo("runuser", ["-u", "postgres", "--", control, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = "/" })
            : Process.Start(new ProcessStartInfo(control, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" });
        process!.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"pg_ctl {arguments[^1]}: {process.ExitCode}");
        }
    }
}
