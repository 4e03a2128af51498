// Builds ../wwwroot/dist: look.css, look.js, icons.svg, fonts, each with a gzip and a brotli twin.
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, renameSync, writeFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { prune, withAutoTheme } from "./css-tree.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "../wwwroot/dist");

// Of Tabler we take the reset, its variables, buttons, form controls and a few utilities; the rest of the look is ours.
const tablerClasses = /^(btn|btn-primary|disabled|active|form-(control|select|check|check-input|check-label|label|text)|visually-hidden(-focusable)?|[mp][tbsexy]?-[0-5]|fw-(normal|bold)|text-(start|end|center|nowrap)|w-100|d-(none|block|inline)|small)$/;
const keepTabler = selector => (selector.match(/\.-?[_a-zA-Z][\w-]*/g) ?? []).every(c => tablerClasses.test(c.slice(1)));

const tabler = {
  name: "tabler",
  setup(b) {
    b.onLoad({ filter: /tabler\.min\.css$/ }, args => ({
      contents: prune(readFileSync(args.path, "utf8").replace(/\/\*[\s\S]*?\*\//g, ""), keepTabler), loader: "css" }));
  },
};

export async function buildLook(stamp) {
  const out = join(here, `../obj/look.${process.pid}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const common = { bundle: true, minify: true, logLevel: "warning", legalComments: "none" };
  await build({ ...common, entryPoints: [join(here, "css/look.css")], outfile: join(out, "look.css"), plugins: [tabler],
    loader: { ".woff2": "file" }, assetNames: "fonts/[name]-[hash]", target: ["chrome115", "firefox115", "safari16.4"] });
  await build({ ...common, entryPoints: [join(here, "js/look.js")], outfile: join(out, "look.js"), format: "iife", target: "es2022" });
  const css = join(out, "look.css");
  writeFileSync(css, withAutoTheme(readFileSync(css, "utf8")));
  writeFileSync(join(out, "icons.svg"), sprite());
  copyFileSync(join(here, "mark.svg"), join(out, "mark.svg"));
  for (const name of readdirSync(out).filter(f => /\.(css|js|svg)$/.test(f))) {
    const bytes = readFileSync(join(out, name));
    writeFileSync(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
  writeFileSync(join(out, "stamp"), stamp);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, ".."), { recursive: true });
  renameSync(out, dist);
}

/** One file with the icons named in icons.txt; a page refers to them by <use>. */
function sprite() {
  const names = readFileSync(join(here, "icons.txt"), "utf8").split(/\s+/).filter(Boolean);
  const symbols = [...new Set(names)].sort().map(name => {
    const file = join(here, `node_modules/@tabler/icons/icons/outline/${name}.svg`);
    if (!existsSync(file)) throw new Error(`В icons.txt названо «${name}», такого значка у Tabler нет`);
    const paths = [...readFileSync(file, "utf8").matchAll(/<path d="([^"]+)"/g)].map(m => `<path d="${m[1]}"/>`);
    return `<symbol id="i-${name}" viewBox="0 0 24 24">${paths.join("")}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}
