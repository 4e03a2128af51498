// Improves pages that already work without it.
import "./errors.js";
