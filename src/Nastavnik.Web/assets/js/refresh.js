// [data-refresh="2"]: the page is asked again every so many seconds while something goes on; without scripts there is a link.
const going = document.querySelector("[data-refresh]");
if (going) setTimeout(() => location.reload(), 1000 * Number(going.dataset.refresh));
