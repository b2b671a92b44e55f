// What no policy of a page covers goes before any other code of the room has run: WebRTC sends packets to any address, and
// speech may be spoken or understood by a server of the browser's maker.

const OPEN_DOORS = /^(webkit|moz)?(RTC|Speech|speechSynthesis)/;

for (const name of Object.getOwnPropertyNames(self)) {
  if (!OPEN_DOORS.test(name)) continue;
  Reflect.deleteProperty(self, name);
  if (name in self) refuse(name);
}

/**
 * Lets nothing start behind a door that stays open. (The app's and the worker's failing the shell sees by itself.)
 *
 * @param {string} name
 */
function refuse(name) {
  if ("document" in self) document.getElementById("failed")?.removeAttribute("hidden");
  throw new Error(`${name} cannot be taken out`);
}
