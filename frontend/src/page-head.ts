// Who opens a record by keyboard goes on from its head: without this the next page would begin before the frame.
import { find } from "./dom";

const FLAG = "at-head";

// A click by keyboard, or one that a script makes for it, has no place: its count of clicks is 0.
document.addEventListener("click", (event) => {
  if (event.detail !== 0 || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(event.target as Element).closest("a.row-link[href], command-palette a[role=option]")) return;
  try {
    sessionStorage.setItem(FLAG, "1");
  } catch {
    // Private windows may refuse; the page works without.
  }
});

function begin(): void {
  try {
    if (sessionStorage.getItem(FLAG) === null) return;
    sessionStorage.removeItem(FLAG);
  } catch {
    return;
  }
  const head = find("main h1");
  if (!head || find("[autofocus]")) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

begin();
