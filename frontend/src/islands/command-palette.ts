// <command-palette src="/a/x/search/palette">: everything within one key's reach.
// The server answers `?q=` with groups of role=option links; what the dialog holds at first (pages, commands)
// shows while nothing is typed, below what was opened last.
import { all, define, find, keep, kept } from "../dom";

const RECENT = "recent";
const RECENT_MAX = 5;
const PAUSE_MS = 120;

interface Recent { href: string; label: string }

class CommandPalette extends HTMLElement {
  #timer = 0;
  #asked: AbortController | undefined;
  #start = "";

  connectedCallback(): void {
    this.#start = this.#results?.innerHTML ?? "";
    this.addEventListener("open", () => this.open());
    this.#input?.addEventListener("input", () => this.#typed());
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("click", this.#opener);
  }

  disconnectedCallback(): void {
    document.removeEventListener("click", this.#opener);
  }

  /** Shows the palette, empty. */
  open(): void {
    if (!this.#dialog || !this.#input || this.#dialog.open) return;
    this.#input.value = "";
    this.#show(this.#recent() + this.#start);
    this.#dialog.showModal();
    this.#input.focus();
  }

  get #dialog(): HTMLDialogElement | null { return find<HTMLDialogElement>("dialog", this); }
  get #input(): HTMLInputElement | null { return find<HTMLInputElement>("input", this); }
  get #results(): HTMLElement | null { return find("[role=listbox]", this); }
  get #options(): HTMLElement[] { return all("[role=option]", this); }

  #opener = (event: MouseEvent): void => {
    const opener = (event.target as Element).closest("[data-palette]");
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.open();
  };

  #typed(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    const query = this.#input?.value.trim() ?? "";
    if (query === "") return this.#show(this.#recent() + this.#start);
    this.#timer = window.setTimeout(() => void this.#ask(query), PAUSE_MS);
  }

  async #ask(query: string): Promise<void> {
    const asked = new AbortController();
    this.#asked = asked;
    const url = `${this.getAttribute("src") ?? ""}?q=${encodeURIComponent(query)}`;
    try {
      const answer = await fetch(url, { signal: asked.signal, headers: { "HX-Request": "true" } });
      const elsewhere = answer.headers.get("HX-Redirect");
      if (elsewhere) location.assign(elsewhere);
      else if (answer.ok) this.#show(await answer.text() + this.#commands(query));
    } catch (error) {
      if (!asked.signal.aborted) throw error;
    }
  }

  /** Those of the first list's commands that hold every word of the query. */
  #commands(query: string): string {
    const words = query.toLowerCase().split(/\s+/);
    const box = document.createElement("div");
    box.innerHTML = this.#start;
    for (const option of all("[role=option]", box)) {
      const text = option.textContent?.toLowerCase() ?? "";
      if (!words.every((word) => text.includes(word))) option.remove();
    }
    for (const group of all("[role=group]", box)) if (!find("[role=option]", group)) group.remove();
    return box.innerHTML;
  }

  #recent(): string {
    const recent = kept<Recent[]>(RECENT, []).filter((r) => typeof r.href === "string" && r.href.startsWith("/"));
    if (recent.length === 0) return "";
    const group = document.createElement("div");
    const name = document.createElement("div");
    group.className = "group";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", this.dataset["recent"] ?? "");
    name.className = "name";
    name.textContent = this.dataset["recent"] ?? "";
    group.append(name);
    for (const { href, label } of recent) {
      const link = document.createElement("a");
      link.className = "option";
      link.setAttribute("role", "option");
      link.href = href;
      link.textContent = label;
      group.append(link);
    }
    return group.outerHTML;
  }

  #show(html: string): void {
    if (!this.#results) return;
    this.#results.innerHTML = html;
    const options = this.#options;
    options.forEach((option, i) => {
      option.id = `palette-option-${i}`;
      option.tabIndex = -1;
    });
    const none = find(".none", this);
    if (none) none.hidden = options.length > 0;
    this.#select(0);
  }

  #select(index: number): void {
    const options = this.#options;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    const chosen = options[index];
    if (chosen) this.#input?.setAttribute("aria-activedescendant", chosen.id);
    else this.#input?.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  #key(event: KeyboardEvent): void {
    const options = this.#options;
    const here = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const last = options.length - 1;
    const to = { ArrowDown: here + 1 > last ? 0 : here + 1, ArrowUp: here <= 0 ? last : here - 1 }[event.key];
    if (to !== undefined) this.#select(to);
    else if (event.key === "Enter" && !event.isComposing) options[here]?.click();
    // A search field would only be emptied by the first Escape; the footer says that it closes.
    else if (event.key === "Escape" && !event.isComposing) this.#dialog?.close();
    else return;
    event.preventDefault();
  }

  #click(event: MouseEvent): void {
    if (event.target === this.#dialog) return this.#dialog?.close();
    const option = (event.target as Element).closest<HTMLElement>("[role=option]");
    if (!option) return;
    this.#dialog?.close();
    if (!(option instanceof HTMLAnchorElement)) return;
    const entry = { href: option.pathname + option.search, label: (find(".label", option) ?? option).textContent?.trim() ?? "" };
    keep(RECENT, [entry, ...kept<Recent[]>(RECENT, []).filter((r) => r.href !== entry.href)].slice(0, RECENT_MAX));
  }
}

define("command-palette", CommandPalette);
