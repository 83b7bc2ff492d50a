// <unsaved-work>: asks before a page is left on which something was typed and not saved, in the page's own words; where
// the browser alone can ask (reload, closing), it does. A form without changes never asks.
import { all, define, find } from "../dom";

/** What was typed, or chosen otherwise than it came; passwords, files and hidden values are nobody's work. */
function changed(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) {
    const came = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(came, 0);
  }
  if (!(field instanceof HTMLInputElement)) return false;
  if (["checkbox", "radio"].includes(field.type)) return field.checked !== field.defaultChecked;
  return !["hidden", "password", "file", "submit", "button"].includes(field.type) && field.value !== field.defaultValue;
}

/** A form in which something would be lost: changed, or come back with faults that are still to be mended. */
function isWork(form: HTMLFormElement): boolean {
  const faults = '[aria-invalid="true"]:not([type="password"], [data-fault])';
  return !form.inert && (find(faults, form) !== null || [...form.elements].some(changed));
}

class UnsavedWork extends HTMLElement {
  #goes = false;

  connectedCallback(): void {
    window.addEventListener("beforeunload", this.#unload);
    window.addEventListener("pageshow", this.#shown);
    document.addEventListener("click", this.#click);
    document.addEventListener("submit", this.#submit);
  }

  disconnectedCallback(): void {
    window.removeEventListener("beforeunload", this.#unload);
    window.removeEventListener("pageshow", this.#shown);
    document.removeEventListener("click", this.#click);
    document.removeEventListener("submit", this.#submit);
  }

  /** Whether something would be lost besides what `sent` sends. */
  #work(sent?: HTMLFormElement): boolean {
    const forms = all<HTMLFormElement>('main form.form[method="post"]');
    return forms.some((form) => form !== sent && !form.closest("dialog, [popover]") && isWork(form));
  }

  #unload = (event: BeforeUnloadEvent): void => {
    if (!this.#goes && this.#work()) event.preventDefault();
  };

  /** Whoever comes back by the browser's own way begins anew. */
  #shown = (): void => { this.#goes = false; };

  #click = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || link?.target === "_blank";
    if (!link || event.defaultPrevented || elsewhere || this.contains(link)) return;
    if (link.protocol === "mailto:" || link.protocol === "tel:" || link.hasAttribute("download")) return;
    const url = new URL(link.href);
    if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
    // Whoever cancels means it.
    if (link.closest(".form-foot")) { this.#goes = true; return; }
    this.#ask(event, () => location.assign(link.href));
  };

  #submit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || this.contains(form)) return;
    this.#ask(event, () => form.requestSubmit(event.submitter), form);
    if (!event.defaultPrevented) this.#goes = true;
  };

  #ask(event: Event, go: () => void, sent?: HTMLFormElement): void {
    const dialog = find<HTMLDialogElement>("dialog", this);
    if (this.#goes || !dialog || !this.#work(sent)) return;
    event.preventDefault();
    const leave = find<HTMLButtonElement>("[data-leave]", dialog);
    if (leave) leave.onclick = () => {
      this.#goes = true;
      dialog.close();
      go();
    };
    dialog.showModal();
  }
}

define("unsaved-work", UnsavedWork);
