// A filter form with data-live="id" redraws the list with that id (and what else is named after it) while one types; the button «Найти» stays and works without scripts.
import htmx from "htmx.org/dist/htmx.esm.js";

// Nothing that a strict content policy would refuse, no address but our own.
Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, allowScriptTags: false, selfRequestsOnly: true, historyCacheSize: 0 });

const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("role", "status");

for (const form of document.querySelectorAll("form[data-live]")) {
  const [list, ...others] = form.dataset.live.split(" ").map(id => `#${id}`);
  const set = { get: form.getAttribute("action") ?? location.pathname, trigger: "input changed delay:350ms from:find input[type=search], change",
    target: list, select: list, swap: "outerHTML", "replace-url": "true", sync: "this:replace" };
  if (others.length) set["select-oob"] = others.join(",");
  for (const [name, value] of Object.entries(set)) form.setAttribute(`hx-${name}`, value);
  document.body.append(said);
  htmx.process(form);
  document.body.addEventListener("htmx:afterSettle", () => {
    said.textContent = document.querySelector(`${list} .n-pages p`)?.textContent ?? document.querySelector(`${list} h2, ${list} h3`)?.textContent ?? "";
  });
}

// «Выбрано 3» follows the boxes.
const count = form => {
  const place = form.querySelector("[data-chosen]");
  if (place) place.textContent = `Выбрано ${form.querySelectorAll(".n-cell-check input:checked").length}`;
};
document.addEventListener("change", e => { const form = e.target.closest?.("form"); if (form?.querySelector("[data-chosen]")) count(form); });
