// Keys for those who leave the mouse alone: `/` searches, j and k walk through a list, `g p` goes to people.
// Single keys can be switched off on the sheet of shortcuts (WCAG 2.1.4).
import { all, find, kept, typing } from "./dom";

export const SINGLE_KEYS = "single-keys";
const SEQUENCE_MS = 1200;
let before = "";
let beforeAt = 0;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    if (openPalette()) event.preventDefault();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault();
    event.target.form?.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || typing(event.target) || find("dialog[open]")) return;
  if (!kept(SINGLE_KEYS, true)) return;
  if (press(event.key, event.timeStamp)) event.preventDefault();
});

/** Does what a single key means; false when it means nothing here. */
function press(key: string, at: number): boolean {
  const sequence = at - beforeAt < SEQUENCE_MS ? `${before} ${key}` : key;
  before = key;
  beforeAt = at;
  const linked = find(`[data-keys="${CSS.escape(sequence)}"]`) ?? find(`[data-keys="${CSS.escape(key)}"]`);
  if (linked instanceof HTMLTextAreaElement) return linked.focus(), true;
  if (linked) return linked.click(), true;
  switch (key) {
    case "/": return focusSearch();
    case "?": return openSheet();
    case "j": return step(1);
    case "k": return step(-1);
    default: return false;
  }
}

function focusSearch(): boolean {
  const box = find<HTMLInputElement>("main input[type=search]");
  if (!box) return openPalette();
  box.focus();
  box.select();
  return true;
}

function openSheet(): boolean {
  const sheet = find<HTMLDialogElement>("shortcut-sheet dialog");
  sheet?.showModal();
  return sheet !== null;
}

function openPalette(): boolean {
  const palette = find("command-palette");
  palette?.dispatchEvent(new CustomEvent("open"));
  return palette !== null;
}

/** Moves the focus by one row of a table or one entry of a timeline. */
function step(by: 1 | -1): boolean {
  const rows = all<HTMLAnchorElement>("main [data-row]");
  const here = rows.findIndex((row) => row === document.activeElement);
  const next = rows[here === -1 ? (by === 1 ? 0 : rows.length - 1) : here + by];
  if (!next) return false;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}
