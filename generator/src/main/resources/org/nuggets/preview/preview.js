// Shows a page anew when its sources have changed. Without it, the reader does so.
const { revision } = document.currentScript.dataset;
const changes = new EventSource("/_nuggets/changes");
changes.addEventListener("message", (change) => {
  if (change.data !== revision) {
    changes.close();
    location.reload();
  }
});

// Findings that were put away stay away, here and on other pages, until there are others.
const findings = document.querySelector("#nuggets-preview details");
if (findings) {
  const key = "nuggets-preview-closed";
  if (sessionStorage.getItem(key) === findings.dataset.findings) findings.open = false;
  findings.querySelector("summary").addEventListener("click", () => {
    if (findings.open) sessionStorage.setItem(key, findings.dataset.findings);
    else sessionStorage.removeItem(key);
  });
}
