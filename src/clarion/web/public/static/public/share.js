// Sharing made nicer: copy, the device's own sheet, the reader's Mastodon server. All of it works without this.

const say = (element, text) => {
  const status = element.closest("[data-share], [data-citations], dialog")?.querySelector("[data-status]");
  if (status) status.textContent = text;
};

const copy = async (button, text) => {
  await navigator.clipboard.writeText(text);
  const label = button.querySelector("span") ?? button;
  const before = label.textContent;
  label.textContent = button.dataset.done;
  say(button, button.dataset.done);
  setTimeout(() => { label.textContent = before; }, 2000);
};

export const enhance = (root) => {
  if (navigator.clipboard) {
    for (const button of root.querySelectorAll("[data-copy], [data-copy-from]")) {
      button.parentElement.hidden = false;
      button.addEventListener("click", () => {
        const from = button.dataset.copyFrom && root.querySelector(`#${button.dataset.copyFrom}`);
        copy(button, from ? from.textContent.trim() : button.dataset.copy);
      });
    }
    root.querySelector("[data-share]")?.classList.add("share-copies");
  }
};

const sheet = (section) => {
  const button = section.querySelector("[data-sheet]");
  if (!button || !navigator.share) return;
  button.parentElement.hidden = false;
  button.addEventListener("click", () => {
    // A reader who closes the sheet has not met an error.
    navigator.share({ title: section.dataset.title, url: section.dataset.address }).catch(() => {});
  });
};

const hostName = (text) => {
  const bare = text.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/\/+$/, "").split("@").pop();
  return /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]+$/.test(bare) ? bare : "";
};

const mastodon = (section) => {
  const link = section.querySelector("[data-mastodon]");
  link?.addEventListener("click", (event) => {
    let known = "";
    try { known = localStorage.getItem("mastodon-server") ?? ""; } catch { return; }
    event.preventDefault();
    const server = hostName(prompt(link.dataset.ask, known) ?? "");
    if (!server) return;
    localStorage.setItem("mastodon-server", server);
    window.open(`https://${server}/share?text=${encodeURIComponent(link.dataset.text)}`, "_blank", "noopener");
  });
};

enhance(document);
for (const section of document.querySelectorAll("[data-share]")) {
  sheet(section);
  mastodon(section);
}
for (const field of document.querySelectorAll("#page-address")) {
  field.addEventListener("focus", () => field.select());
}
