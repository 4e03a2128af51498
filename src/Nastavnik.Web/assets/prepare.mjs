// Run by the build of the program: installs packages and builds the look only when what it is made of has changed.
// Two builds at once are safe: one works, the other waits and finds the work done.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const lock = join(here, ".building");
const installed = join(here, "node_modules/.installed");
const built = join(here, "../wwwroot/dist/stamp");

const hash = files => files.reduce((h, f) => h.update(f).update(readFileSync(join(here, f))), createHash("sha256")).digest("hex");
const under = folder => readdirSync(join(here, folder), { recursive: true }).map(f => join(folder, f))
  .filter(f => statSync(join(here, f)).isFile()).sort();
const packages = () => hash(["package.json", "package-lock.json"]);
const everything = () => hash(["package.json", "package-lock.json", "build.mjs", "css-tree.mjs", "icons.txt", "mark.svg", ...under("css"), ...under("js")]);
const says = (file, text) => existsSync(file) && readFileSync(file, "utf8") === text;

// A checkout changes times, not texts: tell the build that nothing is older than the stamp.
function touch(file) { const now = new Date(); utimesSync(file, now, now); }

async function alone(work) {
  const until = Date.now() + 10 * 60_000;
  for (;;) {
    try { closeSync(openSync(lock, "wx")); writeFileSync(lock, String(process.pid)); break; }
    catch (e) {
      if (e.code !== "EEXIST") throw e;
      if (abandoned()) { rmSync(lock, { force: true }); continue; }
      if (Date.now() > until) throw new Error(`Другая сборка держит ${lock}. Если её нет, удалите этот файл`);
      await new Promise(r => setTimeout(r, 200));
    }
  }
  try { await work(); } finally { rmSync(lock, { force: true }); }
}

function abandoned() {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    if (!pid) return Date.now() - statSync(lock).mtimeMs > 5_000;
    process.kill(pid, 0);
    return false;
  } catch (e) { return e.code === "ESRCH"; }
}

if (says(built, everything())) touch(built);
else await alone(async () => {
  const wanted = everything();
  if (says(built, wanted)) return;
  if (!says(installed, packages())) {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"],
      { cwd: here, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
    writeFileSync(installed, packages());
  }
  const { buildLook } = await import("./build.mjs");
  await buildLook(wanted);
});
