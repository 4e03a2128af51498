// After a refused form the summary takes focus; a link of it goes into the field.
document.querySelector(".n-errors")?.focus();
