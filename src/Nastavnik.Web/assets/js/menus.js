// The user's menu closes by Escape and by a press elsewhere.
const open = () => document.querySelector(".n-account[open]");
document.addEventListener("click", e => { const menu = open(); if (menu && !menu.contains(e.target)) menu.open = false; });
document.addEventListener("keydown", e => {
  const menu = e.key === "Escape" && open();
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});
