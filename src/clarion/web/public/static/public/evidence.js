// A check and the words that it is about light up together. Without this they are linked all the same.

const light = (marks, on) => {
  for (const mark of marks) mark?.classList.toggle("stated-lit", on);
};

for (const check of document.querySelectorAll(".check[data-claims]")) {
  const marks = check.dataset.claims.split(" ").filter(Boolean).map((id) => document.getElementById(id));
  check.addEventListener("mouseenter", () => light(marks, true));
  check.addEventListener("mouseleave", () => light(marks, false));
  check.addEventListener("focusin", () => light(marks, true));
  check.addEventListener("focusout", () => light(marks, false));
  for (const mark of marks) {
    mark?.addEventListener("mouseenter", () => check.classList.add("check-lit"));
    mark?.addEventListener("mouseleave", () => check.classList.remove("check-lit"));
    mark?.addEventListener("focus", () => check.classList.add("check-lit"));
    mark?.addEventListener("blur", () => check.classList.remove("check-lit"));
  }
}
