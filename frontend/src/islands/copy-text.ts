// <copy-text data-copy="…" data-copied="…" data-save="…" data-file="codes.txt" data-print="…">: buttons that copy
// what stands in its <code> elements, one a line, and save it as a file where one is named (below `data-head`), or print it. Without script people mark and copy it.
import { all, define, find, toast } from "../dom";

class CopyText extends HTMLElement {
  connectedCallback(): void {
    if (find(".copy", this)) return;
    const row = document.createElement("span");
    row.className = "row copy";
    row.append(this.#button("copy", () => this.#copy()));
    if (this.dataset["file"]) row.append(this.#button("save", () => this.#save()));
    if (this.dataset["print"]) row.append(this.#button("print", () => print()));
    this.append(row);
  }

  get #text(): string { return all("code", this).map((code) => code.textContent).join("\n"); }

  #button(word: "copy" | "save" | "print", act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.textContent = this.dataset[word] ?? "";
    button.addEventListener("click", act);
    return button;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text);
    } catch {
      // Without a certificate, or where it is forbidden: the text is marked, and copied the old way if that goes.
      const [first, ...more] = all("code", this);
      const last = more.at(-1) ?? first;
      if (!first || !last) return;
      getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
      if (!document.execCommand("copy")) return;
    }
    toast({ text: this.dataset["copied"] ?? "" });
  }

  #save(): void {
    const head = this.dataset["head"] ? `${this.dataset["head"]}\n\n` : "";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${head}${this.#text}\n`], { type: "text/plain" }));
    link.download = this.dataset["file"] ?? "";
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

define("copy-text", CopyText);
