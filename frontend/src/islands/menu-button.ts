// <menu-button>: makes a <details> menu behave: Escape and a click beside it close it, arrows walk through it, and it
// ends where the window does.
import { all, define, find } from "../dom";

class MenuButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) this.#close(false);
    });
    this.addEventListener("toggle", () => this.#fit(), true); // it does not bubble
    document.addEventListener("click", this.#beside);
  }

  disconnectedCallback(): void {
    document.removeEventListener("click", this.#beside);
  }

  get #details(): HTMLDetailsElement | null { return find<HTMLDetailsElement>("details", this); }

  #beside = (event: Event): void => {
    if (!this.contains(event.target as Node)) this.#close(false);
  };

  #fit(): void {
    const list = find(".list", this);
    if (!list || !this.#details?.open) return;
    const rail = find(".rail")?.getBoundingClientRect();
    // On a phone the rail lies at the bottom, over everything.
    const end = rail && rail.width === innerWidth ? rail.top : innerHeight;
    list.style.maxBlockSize = `${Math.max(160, end - list.getBoundingClientRect().top - 8)}px`;
  }

  #close(focus: boolean): void {
    if (!this.#details?.open) return;
    this.#details.open = false;
    if (focus) find("summary", this)?.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.#details?.open) {
      this.#close(true);
      return event.stopPropagation();
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || !this.#details) return;
    event.preventDefault();
    this.#details.open = true;
    const items = all(".list :is(a, button)", this);
    const here = items.findIndex((item) => item === document.activeElement);
    items.at(here === -1 ? (by === 1 ? 0 : -1) : (here + by) % items.length)?.focus();
  }
}

define("menu-button", MenuButton);
