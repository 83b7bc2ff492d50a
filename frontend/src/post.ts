// Posts to a path as a form would, and follows where the answer leads.
import { csrf } from "./dom";

/** Sends an empty form to `path`. */
export function submit(path: string): void {
  const form = document.createElement("form");
  const token = document.createElement("input");
  form.method = "post";
  form.action = path;
  token.type = "hidden";
  token.name = "_csrf";
  token.value = csrf();
  form.append(token);
  document.body.append(form);
  form.submit();
}
