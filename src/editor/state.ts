import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder, type ViewUpdate } from '@codemirror/view';
import { severalCursors, typeOverSelection } from './editing/cursors';
import { hiddenCharacters, highlights } from './marks/decorations';
import type { EditorHost } from './host';
import { reports } from './listeners';
import { problemKeys } from './marks/problems';
import { textOf } from './text';
import { theme } from './theme';
import { tooltipSpace } from './tooltip-space';

/** Marks changes that the page made itself, which `onChange` does not report. */
export const fromPage = Annotation.define<boolean>();

/** Creates the initial state of an editor: what both editors have in common, and its `own` extensions. */
export function createState(host: Omit<EditorHost, 'parent'>, own: Extension): EditorState {
  const state = EditorState.create({ doc: host.text, extensions: [own, common(host)] });
  const { anchor = 0, head = 0 } = host.selection ?? {};
  return state.update({ selection: { anchor: clamp(state, anchor), head: clamp(state, head) } }).state;
}

/** Limits an offset to the text. */
export function clamp({ doc }: EditorState, offset: number): number {
  return Math.max(0, Math.min(offset, doc.length));
}

const LINES: Extension = [
  // Only a line feed breaks a line: carriage returns stay in the text, so every offset is the same as in the page.
  EditorState.lineSeparator.of('\n'),
  // A text box of the browser removes them from pasted text; so does this one.
  EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n')),
  EditorView.lineWrapping,
];

const ATTRIBUTES = { tabindex: '0', spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off' };

function common({
  label,
  readOnly = false,
  onChange,
  onPaste,
  onHeight,
  onFollow,
  onPoint,
  ...host
}: Omit<EditorHost, 'parent'>): Extension {
  return [
    LINES,
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({ ...ATTRIBUTES, 'aria-label': label }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !isFromPage(update)) onChange(textOf(update.state));
    }),
    reports({ onPoint, onPaste, onHeight, onFollow }),
    history(),
    typeOverSelection,
    severalCursors,
    highlights,
    hiddenCharacters,
    problemKeys,
    tooltipSpace,
    // Without another binding for Tab, which leaves the editor.
    keymap.of([...historyKeymap, ...standardKeymap]),
    host.placeholder === undefined ? [] : placeholder(host.placeholder),
    theme,
  ];
}

function isFromPage({ transactions }: ViewUpdate): boolean {
  return transactions.every((each) => !each.docChanged || each.annotation(fromPage) === true);
}
