// A text grows with what is written in it, where the browser does not do it by itself.
if (!CSS.supports("field-sizing", "content")) {
  const grow = area => { area.style.height = "auto"; area.style.height = `${area.scrollHeight + 2}px`; };
  document.addEventListener("input", e => { if (e.target.matches?.("textarea")) grow(e.target); });
  document.querySelectorAll("textarea[data-grow]").forEach(grow);
}

// A second press while the first is on its way does nothing. The truth about doubles is the server's: the form has a key.
const patience = 8000;
document.addEventListener("submit", e => {
  const form = e.target;
  if (!form.matches("[data-once]")) return;
  const now = performance.now();
  if (form.sentAt && now - form.sentAt < patience) { e.preventDefault(); return; }
  form.sentAt = now;
  e.submitter?.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-once]").forEach(form => {
  form.sentAt = 0;
  form.querySelectorAll("[aria-busy]").forEach(b => b.removeAttribute("aria-busy"));
}));
