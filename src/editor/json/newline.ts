import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type Extension,
  type TransactionSpec,
} from '@codemirror/state';
import { type Command, keymap } from '@codemirror/view';
import type { Span } from '../../engine';
import { closingOf, jsonTokens } from './tokens';
import { textOf } from '../text';

const STEP = '  ';

const breakLine: Command = (view) => {
  if (!view.state.readOnly) view.dispatch(newline(view.state));
  return !view.state.readOnly;
};

/** Enter begins a line that is indented by the brackets around it; between two brackets it begins two. */
export const jsonNewline: Extension = keymap.of([{ key: 'Enter', run: breakLine, shift: breakLine }]);

/** Replaces each selection by a line break, with the spaces around it by the right indentation. */
export function newline(state: EditorState): TransactionSpec {
  const broken = state.changeByRange((range) => {
    const { changes, cursor } = breakAt(state, range);
    return { changes, range: EditorSelection.cursor(cursor) };
  });
  return { ...broken, scrollIntoView: true, userEvent: 'input' };
}

function breakAt(state: EditorState, { from, to }: Span): { changes: ChangeSpec; cursor: number } {
  const line = state.doc.lineAt(from);
  const before = line.text.slice(0, from - line.from);
  const after = state.sliceDoc(to, Math.max(to, line.to));
  const content = before.trimEnd();
  const [bracket = ''] = after.trimStart();
  const opened = bracketAround(textOf(state), from);
  const outer = opened === undefined ? '' : indentation(state.doc.lineAt(opened).text);
  const inner = opened === undefined ? '' : outer + STEP;
  const end = to + after.length - after.trimStart().length;
  if (from === to && bracket !== '' && closingOf(content.at(-1) ?? '') === bracket) {
    const insert = `\n${inner}\n${indentation(before)}`;
    const start = line.from + content.length;
    return { changes: { from: start, to: end, insert }, cursor: start + 1 + inner.length };
  }
  const start = content === '' ? line.from : from;
  const indent = /[}\])]/.test(bracket) ? outer : inner;
  return { changes: { from: start, to: end, insert: `\n${indent}` }, cursor: start + 1 + indent.length };
}

function indentation(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}

/** Returns the offset of the innermost bracket that is open before an offset; undefined outside of all. */
function bracketAround(text: string, offset: number): number | undefined {
  const open: { readonly at: number; readonly closing: string }[] = [];
  for (const { from } of jsonTokens(text)) {
    if (from >= offset) break;
    const sign = text.charAt(from);
    const closing = closingOf(sign);
    if (closing !== undefined) open.push({ at: from, closing });
    else if (open.at(-1)?.closing === sign) open.pop();
  }
  return open.at(-1)?.at;
}
