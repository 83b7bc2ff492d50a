// <toast-stack>: short words on what was done, with a way back. The server says them through the header
// HX-Trigger: {"toast": {"text": "…", "undo": "/path"}}, or has them in the page already.
import { all, define, find } from "../dom";
import type { ToastDetail } from "../dom";

const PLAIN_MS = 6000;
/** Readers of screens tell what comes into the page after it was read, not what stood in it. */
const HEARD_AFTER_MS = 150;

class ToastStack extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("toast", this.#heard);
    for (const toast of all(".toast", this)) {
      this.#arm(toast);
      const words = find("span", toast);
      const text = words?.textContent ?? "";
      if (!words) continue;
      words.textContent = "";
      window.setTimeout(() => { words.textContent = text; }, HEARD_AFTER_MS);
    }
  }

  disconnectedCallback(): void {
    document.removeEventListener("toast", this.#heard);
  }

  #heard = (event: Event): void => {
    const { text, undo, tone } = (event as CustomEvent<ToastDetail>).detail;
    const template = find<HTMLTemplateElement>("template", this);
    const toast = template?.content.firstElementChild?.cloneNode(true);
    if (!text || !(toast instanceof HTMLElement)) return;
    const words = find("span", toast);
    const back = find<HTMLFormElement>("form", toast);
    if (words) words.textContent = text;
    if (tone) toast.dataset["tone"] = tone;
    if (undo && back) back.action = undo;
    else back?.remove();
    this.append(toast);
    this.#arm(toast);
  };

  /** Lets a toast go after a while: not while somebody holds it, never one that tells of a failure, and one with
      a way back only when somebody sends it away or the page goes (WCAG 2.2.1). */
  #arm(toast: HTMLElement): void {
    let timer = 0;
    const start = (): void => {
      clearTimeout(timer);
      if (toast.dataset["tone"] === "bad" || find("form", toast)) return;
      timer = window.setTimeout(() => toast.remove(), PLAIN_MS);
    };
    for (const name of ["mouseenter", "focusin"]) toast.addEventListener(name, () => clearTimeout(timer));
    for (const name of ["mouseleave", "focusout"]) toast.addEventListener(name, start);
    find("[data-dismiss]", toast)?.addEventListener("click", () => toast.remove());
    start();
  }
}

define("toast-stack", ToastStack);
