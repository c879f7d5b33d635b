// Names of later parts in the build; the policy lets no other address become a script.
const PART = /^\.\/embed-[\w-]+\.js$/;

const policy = window.trustedTypes?.createPolicy('embed-parts', {
  createScriptURL: (name) => {
    if (PART.test(name)) return name;
    throw new TypeError(name);
  },
});

/**
 * Loads a later part as a classic script. A frame without an origin may load those from a server that sends no special
 * header, and the hash of the script that adds them covers them by `'strict-dynamic'`. Rejects when it cannot be loaded.
 */
export function loadScript(name: string): Promise<void> {
  // Without Trusted Types there is no policy, and the address is a plain text.
  const src = policy?.createScriptURL(name) ?? name;
  const script = Object.assign(document.createElement('script'), { src });
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(name));
    });
    document.head.append(script);
  });
}
