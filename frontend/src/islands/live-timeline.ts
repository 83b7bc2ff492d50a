// <live-timeline src="/…/live?seen=…">: takes over the timeline when something new stands on it, told by
// server-sent events. The form beside it stays as it is: nothing that somebody is typing is lost.
import { define, find } from "../dom";
import { reload } from "../setup";

class LiveTimeline extends HTMLElement {
  #events: EventSource | undefined;

  connectedCallback(): void {
    const src = this.getAttribute("src");
    if (!src) return;
    this.#events = new EventSource(src);
    this.#events.addEventListener("changed", () => {
      if (find("#timeline")) reload("#timeline");
    });
  }

  disconnectedCallback(): void {
    this.#events?.close();
  }
}

define("live-timeline", LiveTimeline);
