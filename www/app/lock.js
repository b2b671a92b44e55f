// The policy of the page does not cover WebRTC, so it goes before any other code has run.

for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "RTCDataChannel"]) {
  Reflect.deleteProperty(self, name);
}
