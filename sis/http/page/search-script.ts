/** Shows what a search form finds while somebody types; without the script, the form's button does the same. */
export const searchScript = `
const form = document.querySelector("form[data-search]");
const pauseMs = 150;
let timer;
let newest = 0;

form?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, pauseMs);
});

async function search() {
  newest += 1;
  const asked = newest;
  const address = form.action + "?" + new URLSearchParams(new FormData(form));
  const response = await fetch(address);
  const found = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("results");
  if (asked !== newest || found === null) return;
  document.getElementById("results").replaceChildren(...found.children);
  history.replaceState(null, "", address);
}
`;
