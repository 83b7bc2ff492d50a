// How htmx behaves here: the form token with every request, answers that make sense of failures.
// Its settings stand in <meta name="htmx-config"> (see ui/shell.rs): no eval, no styles of its own.
import htmx from "htmx.org";
import { csrf, find, toast } from "./dom";

interface Context {
  select?: string;
  request: { method: string; headers: Record<string, string> };
  response?: { status: number; headers: Headers; raw: Response };
}

const context = (event: Event): Context => (event as CustomEvent<{ ctx: Context }>).detail.ctx;

document.addEventListener("htmx:config:request", (event) => {
  const { request, select } = context(event);
  if (request.method !== "GET") request.headers["X-CSRF-Token"] = csrf();
  // Who picks a part out of a page asks for the page, as a browser does: no route needs two answers.
  if (select) delete request.headers["HX-Request"];
});

// A form with errors (422), a collision (409) or what is left of a form whose record is gone (410) is shown where it belongs, also an answer that says where
// it wants to stand. Of any other failure only a word is shown, and the page stays as it was.
document.addEventListener("htmx:after:request", (event) => {
  const { response } = context(event);
  if (response?.raw.redirected && new URL(response.raw.url).pathname === "/sign-in") {
    event.preventDefault();
    return location.reload(); // the session has ended; the page itself leads to the sign-in and back
  }
  if (!response || response.status < 400 || [409, 410, 422].includes(response.status)) return;
  if (response.headers.has("HX-Retarget")) return;
  event.preventDefault();
  toast({ text: words("failed"), tone: "bad" });
});

document.addEventListener("htmx:error", () => toast({ text: words("offline"), tone: "bad" }));

/** A text that the page brings along on its toast stack. */
function words(name: "failed" | "offline"): string {
  return find("toast-stack")?.dataset[name] ?? "";
}

/** Loads the page again and takes over the part that `selector` names. */
export function reload(selector: string): void {
  if (!find(selector)) return location.reload();
  void htmx.ajax("GET", location.href, { target: selector, select: selector, swap: "outerHTML" });
}

/** Makes htmx look at what stands in an element now. */
export function wire(element: Element): void {
  htmx.process(element);
}
