// Making workers. Trusted Types let this one policy through, for the blob of our own worker and nothing else.

const NAME = "fallbild";

/**
 * @param {string} source the worker's script
 * @param {WebAssembly.Module} module
 * @returns {() => Worker} a started worker each time
 */
export function workerMaker(source, module) {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const url = trusted(address);
  return () => {
    const worker = new Worker(url);
    worker.postMessage({ kind: "start", module });
    return worker;
  };
}

/**
 * @param {string} address
 * @returns {string}
 */
function trusted(address) {
  // Browsers without Trusted Types take the address as it is; the others take what the policy makes of it, and only that.
  const policy = window.trustedTypes?.createPolicy(NAME, {
    createScriptURL(input) {
      if (input !== address) throw new TypeError("not our worker");
      return input;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}
