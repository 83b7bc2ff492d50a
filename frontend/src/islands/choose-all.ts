// <choose-all form="people-choice" label="…">: a box that chooses every row of the page, and the number of the chosen
// in the form's <output>. Without script each row is chosen by its own box.
import { all, define, find } from "../dom";

class ChooseAll extends HTMLElement {
  #all = document.createElement("input");

  connectedCallback(): void {
    const label = document.createElement("label");
    this.#all.type = "checkbox";
    this.#all.setAttribute("aria-label", this.getAttribute("label") ?? "");
    this.#all.addEventListener("change", () => this.#choose());
    label.append(this.#all);
    this.replaceChildren(label);
    document.addEventListener("change", this.#count);
    document.addEventListener("htmx:afterSettle", this.#count);
    this.#count();
  }

  disconnectedCallback(): void {
    document.removeEventListener("change", this.#count);
    document.removeEventListener("htmx:afterSettle", this.#count);
  }

  get #form(): string { return this.getAttribute("form") ?? ""; }

  get #rows(): HTMLInputElement[] { return all<HTMLInputElement>(`input[name="record"][form="${this.#form}"]`); }

  #choose(): void {
    for (const row of this.#rows) row.checked = this.#all.checked;
    this.#count();
  }

  #count = (): void => {
    const rows = this.#rows;
    const chosen = rows.filter((row) => row.checked).length;
    this.#all.checked = chosen > 0 && chosen === rows.length;
    this.#all.indeterminate = chosen > 0 && chosen < rows.length;
    const form = document.getElementById(this.#form);
    const place = form && find<HTMLElement>(".chosen", form);
    const whole = form && find<HTMLInputElement>('input[name="all"]', form)?.checked;
    if (!place) return;
    place.hidden = chosen === 0 || whole === true;
    const output = find("output", place);
    if (output) output.textContent = String(chosen);
  };
}

define("choose-all", ChooseAll);
