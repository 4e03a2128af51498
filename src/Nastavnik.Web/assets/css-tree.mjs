// The little of CSS that the build needs: rules, selectors, nested at-rules. Input is minified by esbuild.

/** Splits a stylesheet into { head, body } pairs; at-rules without a block have body null. */
export function rules(css) {
  const found = [];
  let at = 0;
  while (at < css.length) {
    let end = at, quote = null, paren = 0;
    for (; end < css.length; end++) {
      const c = css[end];
      if (quote) { if (c === "\\") end++; else if (c === quote) quote = null; continue; }
      if (c === '"' || c === "'") quote = c;
      else if (c === "(") paren++;
      else if (c === ")") paren--;
      else if (paren === 0 && (c === "{" || c === ";")) break;
    }
    const head = css.slice(at, end).trim();
    if (end >= css.length) { if (head) throw new Error(`Обрыв стилей: ${head.slice(0, 80)}`); break; }
    if (css[end] === ";") { found.push({ head, body: null }); at = end + 1; continue; }
    const close = closing(css, end);
    found.push({ head, body: css.slice(end + 1, close) });
    at = close + 1;
  }
  return found;
}

function closing(css, open) {
  let depth = 0, quote = null;
  for (let i = open; i < css.length; i++) {
    const c = css[i];
    if (quote) { if (c === "\\") i++; else if (c === quote) quote = null; continue; }
    if (c === '"' || c === "'") quote = c;
    else if (c === "{") depth++;
    else if (c === "}" && --depth === 0) return i;
  }
  throw new Error("Скобка не закрыта");
}

/** Splits a selector list at its top-level commas. */
export function selectors(head) {
  const parts = [];
  let depth = 0, from = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] === "(" || head[i] === "[") depth++;
    else if (head[i] === ")" || head[i] === "]") depth--;
    else if (head[i] === "," && depth === 0) { parts.push(head.slice(from, i)); from = i + 1; }
  }
  parts.push(head.slice(from));
  return parts.map(s => s.trim());
}

export const isGroup = head => /^@(media|supports|container|layer)\b/.test(head);

/** Keeps the selectors that `keep` accepts; empty rules and groups disappear. */
export function prune(css, keep) {
  return rules(css).map(({ head, body }) => {
    if (body === null) return head.startsWith("@charset") ? "" : `${head};`;
    if (isGroup(head)) { const inner = prune(body, keep); return inner ? `${head}{${inner}}` : ""; }
    if (head.startsWith("@keyframes") || head.startsWith("@-webkit")) return "";
    if (head.startsWith("@")) return `${head}{${body}}`;
    const kept = selectors(head).filter(keep);
    return kept.length ? `${kept.join(",")}{${body}}` : "";
  }).join("");
}

const dark = /\[data-bs-theme="?dark"?\]/;

/** Gives each dark rule to "auto" too, when the device asks for dark; paper is never dark. */
export function withAutoTheme(css) {
  return rules(css).map(({ head, body }) => {
    if (body === null) return `${head};`;
    if (isGroup(head)) return `${head}{${withAutoTheme(body)}}`;
    if (head.startsWith("@")) return `${head}{${body}}`;
    const all = selectors(head), darks = all.filter(s => dark.test(s)), others = all.filter(s => !dark.test(s));
    if (darks.length === 0) return `${head}{${body}}`;
    const auto = darks.map(s => s.replace(new RegExp(dark, "g"), "[data-bs-theme=auto]"));
    return (others.length ? `${others.join(",")}{${body}}` : "")
      + `@media screen{${darks.join(",")}{${body}}}`
      + `@media screen and (prefers-color-scheme:dark){${auto.join(",")}{${body}}}`;
  }).join("");
}
