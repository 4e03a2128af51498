// Improves pages that already work without it.
import "./errors.js";
import "./forms.js";
import "./menus.js";
import "./lists.js";
import "./plan.js";
import "./refresh.js";
