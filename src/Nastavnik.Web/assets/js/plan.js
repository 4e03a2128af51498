// Plan table by keyboard: Ctrl+Enter adds a row, Alt+arrows move this one. The same buttons do it by hand; the server does the work.
const memory = `plan:${location.pathname}`;
const place = cell => {
  const row = cell.closest("tr");
  return { row: [...row.parentNode.children].indexOf(row), column: [...row.children].indexOf(cell.closest("td")) };
};

document.addEventListener("keydown", e => {
  const cell = e.target;
  if (!cell.matches?.(".n-plan textarea")) return;
  const { row, column } = place(cell);
  const press = (button, target) => {
    if (!button || button.disabled) return;
    e.preventDefault();
    sessionStorage.setItem(memory, JSON.stringify(target));
    button.click();
  };
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) press(cell.form.querySelector("button[name=add]"), { row: -1, column: 0 });
  else if (e.altKey && e.key === "ArrowUp") press(cell.closest("tr").querySelector("button[name=up]"), { row: row - 1, column });
  else if (e.altKey && e.key === "ArrowDown") press(cell.closest("tr").querySelector("button[name=down]"), { row: row + 1, column });
});

const kept = sessionStorage.getItem(memory);
if (kept) {
  sessionStorage.removeItem(memory);
  const { row, column } = JSON.parse(kept);
  const rows = document.querySelectorAll(".n-plan tbody tr");
  if (!document.querySelector(".n-errors")) rows[row < 0 ? rows.length - 1 : row]?.children[column]?.querySelector("textarea")?.focus();
}
