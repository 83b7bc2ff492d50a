// Few words for what every island does with the page.

/** The first element that matches, typed. */
export function find<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T | null {
  return within.querySelector<T>(selector);
}

/** All elements that match, as an array. */
export function all<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

/** The token that forms carry; empty on pages for nobody in particular. */
export function csrf(): string {
  return find<HTMLMetaElement>('meta[name="csrf"]')?.content ?? "";
}

/** Whether an element is where one types, so that single keys must be left alone. */
export function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
}

/** Reads what was kept in this browser; `fallback` when nothing was, or it may not be read. */
export function kept<T>(key: string, fallback: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "") as T;
  } catch {
    return fallback;
  }
}

/** Keeps a value in this browser, if it lets us. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Private windows may refuse; the page works without.
  }
}

/** Registers a custom element once. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

/** What a toast says, and the path that takes it back. */
export interface ToastDetail {
  text: string;
  undo?: string;
  tone?: "bad";
}

/** Shows a toast. */
export function toast(detail: ToastDetail): void {
  document.dispatchEvent(new CustomEvent("toast", { detail }));
}
