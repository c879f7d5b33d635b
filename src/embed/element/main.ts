import { PostbackPlayground } from './element';

const NAME = 'postback-playground';

/** Returns the address of this script, whether it is loaded as a script or as a module. */
function scriptAddress(): string {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript.src;
  // `currentScript` is null in a module. This file does not use `import.meta`, so it works as both.
  const scripts = [...document.querySelectorAll('script')].map(({ src }) => src);
  return scripts.findLast((src) => /\/embed\.js(?:[?#]|$)/.test(src)) ?? document.baseURI;
}

if (customElements.get(NAME) === undefined) {
  PostbackPlayground.page = new URL('embed.html', scriptAddress()).href;
  customElements.define(NAME, PostbackPlayground);
}
