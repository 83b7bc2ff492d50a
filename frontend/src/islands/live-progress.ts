// <live-progress src="/…/live" reload="#run">: shows how far work is, told by server-sent events.
// `progress` carries {"value": 0..1, "text": "…", "detail": "…"}; `done` loads the part that `reload` names again.
import { define, find } from "../dom";
import { reload } from "../setup";

interface Progress { value?: number; text?: string; detail?: string }

class LiveProgress extends HTMLElement {
  #events: EventSource | undefined;

  connectedCallback(): void {
    const src = this.getAttribute("src");
    if (!src) return;
    this.#events = new EventSource(src);
    this.#events.addEventListener("progress", (event) => this.#show(JSON.parse(event.data) as Progress));
    this.#events.addEventListener("done", () => {
      this.#events?.close();
      reload(this.getAttribute("reload") ?? "main");
    });
    // The browser reconnects by itself, unless the server has ended the stream for good.
    this.#events.addEventListener("error", () => {
      if (this.#events?.readyState === EventSource.CLOSED) reload(this.getAttribute("reload") ?? "main");
    });
  }

  disconnectedCallback(): void {
    this.#events?.close();
  }

  #show({ value, text, detail }: Progress): void {
    const bar = find<HTMLProgressElement>("progress", this);
    if (bar && value !== undefined) bar.value = value * bar.max;
    const say = (selector: string, words: string | undefined): void => {
      const place = find(selector, this);
      if (place && words !== undefined && place.textContent !== words) place.textContent = words;
    };
    say(".text", text);
    say(".detail", detail);
  }
}

define("live-progress", LiveProgress);
