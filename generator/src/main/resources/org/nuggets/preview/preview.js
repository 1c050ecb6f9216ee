// Shows a page anew when its sources have changed. Without it, the reader does so.
const { revision } = document.currentScript.dataset;
const changes = new EventSource("/_nuggets/changes");
changes.addEventListener("message", (change) => {
  if (change.data !== revision) {
    changes.close();
    location.reload();
  }
});
