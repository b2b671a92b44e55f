// What TypeScript does not know.

/** The bundler reads a style sheet as text. */
declare module "*.css" {
  const text: string;
  export default text;
}

interface Window {
  /** Trusted Types, where the browser has them: https://w3c.github.io/trusted-types/ */
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(input: string): string },
    ): { createScriptURL(input: string): string };
  };
}

interface Uint8ArrayConstructor {
  /** Where the browser has it: https://tc39.es/proposal-arraybuffer-base64/ */
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}
