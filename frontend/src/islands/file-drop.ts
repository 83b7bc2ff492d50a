// <file-drop>: a form with one file field. Dropping a file chooses it; sending shows how far it is.
// data-sending and data-failed are what it says meanwhile; data-large and data-empty of a file that would be refused.
import { csrf, define, find } from "../dom";

class FileDrop extends HTMLElement {
  connectedCallback(): void {
    const zone = find(".drop", this);
    const form = find<HTMLFormElement>("form", this);
    if (!zone || !form) return;
    for (const name of ["dragenter", "dragover"]) zone.addEventListener(name, (event) => this.#over(event, zone, true));
    for (const name of ["dragleave", "drop"]) zone.addEventListener(name, (event) => this.#over(event, zone, false));
    zone.addEventListener("drop", (event) => this.#dropped(event));
    find<HTMLInputElement>("input[type=file]", this)?.addEventListener("change", () => this.#chosen());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send(form);
    });
  }

  #over(event: Event, zone: Element, over: boolean): void {
    event.preventDefault();
    zone.classList.toggle("over", over);
  }

  #dropped(event: DragEvent): void {
    const input = find<HTMLInputElement>("input[type=file]", this);
    const files = event.dataTransfer?.files;
    if (!input || !files?.length) return;
    input.files = files;
    this.#chosen();
  }

  #chosen(): void {
    const file = find<HTMLInputElement>("input[type=file]", this)?.files?.[0];
    if (!file) return;
    this.#say(file.name);
    this.#wrong(this.#refused(file));
  }

  /** Why a file would only be refused when it has arrived. */
  #refused(file: File): string {
    if (file.size === 0) return this.dataset["empty"] ?? "";
    return file.size > Number(this.dataset["most"] ?? Infinity) ? (this.dataset["large"] ?? "") : "";
  }

  #wrong(why: string): void {
    const error = find(".error", this);
    const words = find(".error > span", this);
    const input = find("input[type=file]", this);
    if (error) error.hidden = !why;
    if (words) words.textContent = why;
    if (why) input?.setAttribute("aria-invalid", "true");
    else input?.removeAttribute("aria-invalid");
  }

  #send(form: HTMLFormElement): void {
    const file = find<HTMLInputElement>("input[type=file]", this)?.files?.[0];
    const refused = file ? this.#refused(file) : "";
    if (refused) return this.#wrong(refused);
    this.#wrong("");
    const request = new XMLHttpRequest();
    const bar = find<HTMLProgressElement>("progress", this);
    const button = find<HTMLButtonElement>("[type=submit]", this);
    if (bar) bar.hidden = false;
    if (button) button.disabled = true;
    this.#say(this.dataset["sending"] ?? "");
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (bar && lengthComputable) bar.value = loaded / total;
      if (bar && loaded === total) bar.removeAttribute("value");
    });
    request.addEventListener("load", () => {
      if (request.status < 400) return location.assign(request.responseURL);
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      const why = page.querySelector("file-drop .error:not([hidden]) > span, .problem .help");
      this.#failed(why?.textContent?.trim());
    });
    for (const name of ["error", "abort", "timeout"]) request.addEventListener(name, () => this.#failed());
    request.open("POST", form.action);
    request.setRequestHeader("X-CSRF-Token", csrf());
    request.send(new FormData(form));
  }

  #failed(why?: string): void {
    const bar = find<HTMLProgressElement>("progress", this);
    const button = find<HTMLButtonElement>("[type=submit]", this);
    if (bar) bar.hidden = true;
    if (button) button.disabled = false;
    this.#say("");
    this.#wrong(why || (this.dataset["failed"] ?? ""));
  }

  #say(text: string): void {
    const line = find("[aria-live]", this);
    if (line) line.textContent = text;
  }
}

define("file-drop", FileDrop);
