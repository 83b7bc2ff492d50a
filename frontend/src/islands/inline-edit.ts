// <inline-edit>: a value that becomes a form when clicked (htmx fetches the form); Enter keeps what is typed
// or chosen, Escape takes it back. Where somebody else changed it meanwhile the form asks whose should stay.
import { define, find } from "../dom";
import { wire } from "../setup";

class InlineEdit extends HTMLElement {
  #shown: Node[] = [];

  connectedCallback(): void {
    this.addEventListener("htmx:before:request", () => {
      if (!find("form", this)) this.#shown = [...this.childNodes];
    });
    this.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target instanceof HTMLSelectElement) {
        event.preventDefault(); // it would open the list, which Space and the arrows do as well
        return event.target.form?.requestSubmit();
      }
      if (event.key !== "Escape" || !find("form", this) || this.#shown.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      this.#restore();
    });
    this.addEventListener("click", (event) => {
      if (!(event.target as Element).closest("[data-cancel]") || this.#shown.length === 0) return;
      event.preventDefault();
      this.#restore();
    });
    this.addEventListener("htmx:after:swap", () => {
      const field = find<HTMLInputElement>(".sides input", this)
        ?? find<HTMLInputElement>("form :is(input:not([type=hidden]), select, textarea)", this);
      (field ?? find("a, button", this))?.focus();
      if (field?.type === "text") field.select();
    });
  }

  #restore(): void {
    if (find(".sides", this)) return location.reload(); // what stood here is no more
    this.replaceChildren(...this.#shown.map((node) => node.cloneNode(true)));
    wire(this); // htmx let go of the link that it took out
    find("a, button", this)?.focus();
  }
}

define("inline-edit", InlineEdit);
