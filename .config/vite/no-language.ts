import { countColumn, type EditorState, Facet } from '@codemirror/state';

/*
 * What @codemirror/commands and @codemirror/autocomplete take from @codemirror/language and @lezer/common, as it is in
 * an editor without a language: a tree with one node that holds nothing, and lines indented like the one before.
 */

const NODE = { name: '', parent: null, childBefore: () => null, childAfter: () => null };

export const syntaxTree = () => ({ resolveInner: () => NODE });

/** Never read, since no node has any. */
export const NodeProp = {};

export const matchBrackets = () => null;

export const indentUnit = Facet.define<string>();

export const getIndentUnit = () => 2;

export const indentString = (_state: EditorState, columns: number) => ' '.repeat(columns);

/** Where there is no indentation, the command takes that of the line. */
export const getIndentation = (_context: unknown, offset: number) => (offset === 0 ? 0 : null);

/** A line break that is about to be made. */
export class IndentContext {
  readonly #state: EditorState;
  readonly #breakAt: number;

  constructor(state: EditorState, { simulateBreak = 0 }: { readonly simulateBreak?: number }) {
    this.#state = state;
    this.#breakAt = simulateBreak;
  }

  /** The columns that a line before the break is indented by; `from` is where it begins. */
  lineIndent(from: number): number {
    const line = this.#state.sliceDoc(from, this.#breakAt);
    return countColumn(line, this.#state.tabSize, line.search(/\S|$/));
  }
}
