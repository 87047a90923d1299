// The state of a folding part is kept in the address's fragment, so that a link to it opens it.

const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest("details");
  if (fold && !fold.open) {
    fold.open = true;
    target.scrollIntoView({ block: "nearest" });
  }
};

for (const fold of document.querySelectorAll("details[data-fragment]")) {
  fold.addEventListener("toggle", () => {
    const fragment = `#${fold.dataset.fragment}`;
    if (fold.open && !location.hash.startsWith("#aff-")) history.replaceState(null, "", fragment);
    else if (!fold.open && (location.hash === fragment || location.hash.startsWith("#aff-"))) {
      history.replaceState(null, "", location.pathname + location.search);
    }
  });
}

addEventListener("hashchange", reveal);
reveal();
