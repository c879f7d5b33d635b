import { PostbackPlayground } from './element';

const NAME = 'postback-playground';

/** Finds the address of this script, whichever way a host page loads it. */
function scriptAddress(): string {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript.src;
  // A module has no current script, and this file is no module, so that it can be loaded either way.
  const scripts = [...document.querySelectorAll('script')].map(({ src }) => src);
  return scripts.findLast((src) => /\/embed\.js(?:[?#]|$)/.test(src)) ?? document.baseURI;
}

if (customElements.get(NAME) === undefined) {
  PostbackPlayground.page = new URL('embed.html', scriptAddress()).href;
  customElements.define(NAME, PostbackPlayground);
}
