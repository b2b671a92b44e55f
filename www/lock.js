// What no policy of a page covers goes before any other code of the room has run: WebRTC sends packets to any address, and
// speech may be spoken or understood by a server of the browser's maker.

const OPEN_DOORS = /^(webkit|moz)?(RTC|Speech|speechSynthesis)/;

for (const name of Object.getOwnPropertyNames(self)) {
  if (OPEN_DOORS.test(name)) Reflect.deleteProperty(self, name);
}
