import type { Plugin } from 'vite';

/** How many characters CodeMirror draws above and below the screen in a wrapped line of many thousands. */
const drawn = 'wrapping ? 10000 /* LG.MarginWrap */';
const fewer = 'wrapping ? 2000';

/**
 * Makes CodeMirror draw less of a long wrapped line around the part on the screen: a line of 10,000 characters and as
 * many colored parts is laid out anew at every key, which takes several frames. Fails when the code it expects is no
 * longer there.
 */
export function drawLessOfLongLines(): Plugin {
  return {
    name: 'draw-less-of-long-lines',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]@codemirror[\\/]view[\\/].*\.js$/ },
      handler(code) {
        if (code.split(drawn).length !== 2) {
          this.error(
            `@codemirror/view no longer contains "${drawn}" exactly once; look at it and fix this plugin.`,
          );
        }
        return { code: code.replace(drawn, fewer), map: null };
      },
    },
  };
}
