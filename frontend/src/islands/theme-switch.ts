// <theme-switch>: the form's buttons change the colours at once; the choice is sent without leaving the page.
import { all, csrf, define } from "../dom";

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      const button = event.submitter;
      const form = event.target;
      if (!(button instanceof HTMLButtonElement) || !(form instanceof HTMLFormElement)) return;
      event.preventDefault();
      document.documentElement.dataset["theme"] = button.value;
      for (const other of all("button", this)) other.setAttribute("aria-pressed", String(other === button));
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form, button)) if (typeof value === "string") body.append(name, value);
      void fetch(form.action, { method: "POST", body, headers: { "X-CSRF-Token": csrf() }, redirect: "manual" });
    });
  }
}

define("theme-switch", ThemeSwitch);
