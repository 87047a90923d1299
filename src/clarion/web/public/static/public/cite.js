// The page of citations in a dialog over the work, fetched when asked for. Without this the link leads to the page.

import { enhance } from "./share.js";

const close = (dialog, link) => {
  dialog.close();
  link.focus();
};

const open = async (link) => {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const dialog = document.createElement("dialog");
  const head = document.createElement("div");
  head.className = "dialog-head";
  const title = document.createElement("h2");
  title.className = "section-title";
  title.id = "cite-title";
  title.textContent = page.querySelector("h1").textContent;
  const button = document.createElement("button");
  button.className = "dialog-close";
  button.type = "button";
  button.textContent = "×";
  button.setAttribute("aria-label", link.dataset.close);
  button.addEventListener("click", () => close(dialog, link));
  head.append(title, button);
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.append(head, page.querySelector("[data-citations]"));
  dialog.addEventListener("click", (event) => { if (event.target === dialog) close(dialog, link); });
  document.body.append(dialog);
  enhance(dialog);
  return dialog;
};

for (const link of document.querySelectorAll("[data-cite]")) {
  let dialog;
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !("showModal" in HTMLDialogElement.prototype)) return;
    event.preventDefault();
    try {
      dialog ??= await open(link);
      dialog.showModal();
    } catch {
      location.assign(link.href);
    }
  });
}
