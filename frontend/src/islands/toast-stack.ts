// <toast-stack>: short words on what was done, with a way back. The server says them through the header
// HX-Trigger: {"toast": {"text": "…", "undo": "/path"}}, or has them in the page already.
import { all, define, find } from "../dom";
import type { ToastDetail } from "../dom";
import { submit } from "../post";

const PLAIN_MS = 6000;
const UNDO_MS = 12000;

class ToastStack extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("toast", this.#heard);
    for (const toast of all(".toast", this)) this.#arm(toast);
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
    const back = find<HTMLButtonElement>("[data-undo]", toast);
    if (words) words.textContent = text;
    if (tone) toast.dataset["tone"] = tone;
    if (undo && back) back.dataset["undo"] = undo;
    else back?.remove();
    this.append(toast);
    this.#arm(toast);
  };

  /** Lets a toast go after a while, but not while somebody holds it, and never one that tells of a failure. */
  #arm(toast: HTMLElement): void {
    const back = find<HTMLButtonElement>("[data-undo]", toast);
    let timer = 0;
    const start = (): void => {
      clearTimeout(timer);
      if (toast.dataset["tone"] === "bad") return;
      timer = window.setTimeout(() => toast.remove(), back ? UNDO_MS : PLAIN_MS);
    };
    for (const name of ["mouseenter", "focusin"]) toast.addEventListener(name, () => clearTimeout(timer));
    for (const name of ["mouseleave", "focusout"]) toast.addEventListener(name, start);
    find("[data-dismiss]", toast)?.addEventListener("click", () => toast.remove());
    back?.addEventListener("click", () => submit(back.dataset["undo"] ?? ""));
    start();
  }
}

define("toast-stack", ToastStack);
