import type { Plugin } from 'vite';

/** The condition by which style-mod picks adopted style sheets; its first term leaves them to shadow roots. */
const shadowRootsOnly = '!root.head && root.adoptedStyleSheets';
const everyRoot = 'root.adoptedStyleSheets';

/**
 * Makes style-mod, CodeMirror's style loader, use adopted style sheets in a document as it does in a shadow root: the
 * `<style>` element it would add is refused by `style-src 'self'`. Fails when the code it expects is no longer there.
 */
export function adoptStyleSheets(): Plugin {
  return {
    name: 'adopt-style-sheets',
    // Left out of pre-bundling, so that the development server sends the module through `transform` too.
    config: () => ({ optimizeDeps: { exclude: ['style-mod'] } }),
    transform: {
      filter: { id: /[\\/]style-mod[\\/].*\.c?js/ },
      handler(code) {
        if (code.split(shadowRootsOnly).length !== 2) {
          this.error(
            `style-mod no longer contains "${shadowRootsOnly}" exactly once; look at it and mend this plugin.`,
          );
        }
        return { code: code.replace(shadowRootsOnly, everyRoot), map: null };
      },
    },
  };
}
