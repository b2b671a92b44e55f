// The start page: Fallbild in the whole window, to be installed and opened without a network. The page itself, one file and the same
// everywhere, registers nothing.

const frame = document.querySelector("iframe");

// What the address asks for is handed on.
function ask() {
  if (location.hash) frame?.contentWindow?.location.replace(new URL(`fallbild.html${location.hash}`, document.baseURI));
}
window.addEventListener("hashchange", ask);
ask();

// Browsers have service workers only for what is served over https or from this machine.
navigator.serviceWorker?.register("service-worker.js", { updateViaCache: "none" }).catch((error) => {
  console.warn(`Fallbild cannot be opened offline: ${error}`);
});
