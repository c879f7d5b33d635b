import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder, type ViewUpdate } from '@codemirror/view';
import { severalCursors } from './cursors';
import { loadExplanation } from './explanation';
import type { EditorHost } from './host';
import { following } from './follow';
import { litSpans } from './lit';
import { pasting } from './pasting';
import { pointing } from './point';
import { problemKeys } from './problems';
import { theme } from './theme';
import { typeOverSelection } from './typing';

/** Marks changes that the page asked for and therefore knows of. */
export const fromPage = Annotation.define<boolean>();

/** Builds the state an editor begins with: what the two editors have in common, and what is its `own`. */
export function createState(host: Omit<EditorHost, 'parent'>, own: Extension): EditorState {
  const state = EditorState.create({ doc: host.text, extensions: [own, common(host)] });
  const { anchor = 0, head = 0 } = host.selection ?? {};
  return state.update({ selection: { anchor: clamp(state, anchor), head: clamp(state, head) } }).state;
}

/** Moves an offset that lies outside of the text to its nearest end. */
export function clamp({ doc }: EditorState, offset: number): number {
  return Math.max(0, Math.min(offset, doc.length));
}

function common({
  label,
  readOnly = false,
  onChange,
  onPaste,
  onFollow,
  onPoint,
  ...host
}: Omit<EditorHost, 'parent'>): Extension {
  return [
    // Only a line feed breaks a line: the carriage returns of a text are kept, and every offset is that of the page.
    EditorState.lineSeparator.of('\n'),
    // A text box of the browser drops them from what is pasted; so does this one.
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n')),
    EditorState.readOnly.of(readOnly),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      tabindex: '0',
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !isFromPage(update)) onChange(update.state.doc.toString());
    }),
    pointing(onPoint),
    onPaste === undefined ? [] : pasting(onPaste),
    onFollow === undefined ? [] : following(onFollow),
    // What there is to read is fetched once somebody turns to an editor.
    EditorView.domEventObservers({ focus: preload, mouseenter: preload }),
    history(),
    typeOverSelection,
    severalCursors,
    litSpans,
    problemKeys,
    // Without a binding for Tab, which leaves the editor.
    keymap.of([...historyKeymap, ...standardKeymap]),
    host.placeholder === undefined ? [] : placeholder(host.placeholder),
    theme,
  ];
}

function preload(): void {
  void loadExplanation();
}

function isFromPage({ transactions }: ViewUpdate): boolean {
  return transactions.every((each) => !each.docChanged || each.annotation(fromPage) === true);
}
