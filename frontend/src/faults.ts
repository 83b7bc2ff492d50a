// What a browser finds wrong before a form is sent stands below its field, in the page's own words: the browser's would
// be in the browser's language, and go away by themselves. The words come along on <template id="faults">.
import { find } from "./dom";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The sentence for what is wrong; the browser's own where the page has none. */
function words(field: Field, said: DOMStringMap): string {
  const { valueMissing, typeMismatch, badInput } = field.validity;
  let word: string | undefined;
  if (valueMissing) word = said[field instanceof HTMLSelectElement ? "choose" : "required"];
  else if (typeMismatch && field.type === "email") word = said["email"];
  else if (badInput) word = said[field.type];
  return word ?? field.validationMessage;
}

document.addEventListener("invalid", (event) => {
  const field = event.target as Field;
  const template = find<HTMLTemplateElement>("#faults");
  if (!template || !field.id || !field.closest(".field")) return; // the browser's words are better than none
  event.preventDefault();
  const error = document.getElementById(`${field.id}-error`) ?? template.content.firstElementChild?.cloneNode(true);
  if (!(error instanceof HTMLElement)) return;
  if (!error.isConnected) field.after(error);
  error.id = `${field.id}-error`;
  const text = find(":scope > span", error);
  if (text) text.textContent = words(field, template.dataset);
  const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== error.id);
  field.setAttribute("aria-describedby", [error.id, ...described].join(" "));
  field.setAttribute("aria-invalid", "true");
  field.dataset["fault"] = "";
  if (field.form?.querySelector(":is(input, select, textarea):invalid") === field) field.focus();
}, true);

// A file that would be refused when it has arrived is not even sent.
document.addEventListener("change", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.type !== "file" || !field.dataset["most"]) return;
  const size = field.files?.[0]?.size;
  const large = size !== undefined && size > Number(field.dataset["most"]);
  field.setCustomValidity((size === 0 ? field.dataset["empty"] : large ? field.dataset["large"] : "") ?? "");
  if (size === undefined || field.reportValidity()) mended(field);
});

document.addEventListener("input", (event) => mended(event.target as Field));

/** Once it is right the sentence goes. */
function mended(field: Field): void {
  if (field.dataset?.["fault"] === undefined || !field.validity.valid) return;
  document.getElementById(`${field.id}-error`)?.remove();
  field.removeAttribute("aria-invalid");
  delete field.dataset["fault"];
}
