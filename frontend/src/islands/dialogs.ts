// Dialogs: a link or button with data-dialog="id" opens that dialog in place of its own page;
// [data-close] closes it, and so does a click beside it. <shortcut-sheet> is one with a switch for single keys.
import { define, find, keep, kept } from "../dom";
import { SINGLE_KEYS } from "../keys";

document.addEventListener("click", (event) => {
  const target = event.target as Element;
  const opener = target.closest<HTMLElement>("[data-dialog]");
  if (opener && !event.ctrlKey && !event.metaKey) {
    const dialog = document.getElementById(opener.dataset["dialog"] ?? "");
    if (!(dialog instanceof HTMLDialogElement)) return;
    event.preventDefault();
    dialog.showModal();
  } else if (target.closest("[data-close]")) {
    const dialog = target.closest("dialog");
    if (!dialog) return;
    event.preventDefault();
    dialog.close();
  } else if (target instanceof HTMLDialogElement && target.classList.contains("dialog") && outside(target, event)) {
    target.close();
  }
});

function outside(dialog: HTMLDialogElement, { clientX: x, clientY: y }: MouseEvent): boolean {
  const box = dialog.getBoundingClientRect();
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}

class ShortcutSheet extends HTMLElement {
  connectedCallback(): void {
    const box = find<HTMLInputElement>("input[type=checkbox]", this);
    if (!box) return;
    box.checked = kept(SINGLE_KEYS, true);
    box.addEventListener("change", () => keep(SINGLE_KEYS, box.checked));
  }
}

define("shortcut-sheet", ShortcutSheet);
