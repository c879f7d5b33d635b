import { undo } from '@codemirror/commands';
import { diagnosticCount, forEachDiagnostic } from '@codemirror/lint';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { textChange } from '../../src/editor/handle';
import { setHighlights, highlights } from '../../src/editor/marks/decorations';
import { editing } from '../../src/editor/editing/apply';
import { createState } from '../../src/editor/state';
import { problemsAt, underline } from '../../src/editor/marks/underlines';
import type { Diagnostic } from '../../src/engine';
import { withCursor } from './cursor';

const nothing = () => undefined;

function stateOf(text: string, cursor = 0, readOnly = false): EditorState {
  const selection = { anchor: cursor, head: cursor };
  const host = { text, selection, label: 'Template', readOnly, onChange: nothing, onPoint: nothing };
  return createState(host, []);
}

const after = (state: EditorState, change: TransactionSpec | undefined) => state.update(change ?? {}).state;

function undone(state: EditorState): string {
  let text = state.doc.toString();
  undo({ state, dispatch: (transaction) => (text = transaction.state.doc.toString()) });
  return text;
}

describe('the state of an editor', () => {
  test.each(['a\r\nb', 'a\rb', 'a\nb\n', '\r\n\r\n', ''])('keeps %j as it is', (text) => {
    expect(stateOf(text).doc.toString()).toBe(text);
    expect(stateOf(text).doc.length).toBe(text.length);
  });

  test('a cursor beyond the text goes to its end', () => {
    expect(withCursor(stateOf('abc', 99))).toBe('abc|');
  });

  test('a new text leaves the cursor at what has not changed, and can be undone', () => {
    const state = stateOf('https://h/?a=(idfa)&b=2', 21);
    const next = after(state, textChange(state, 'https://h/?aa=(idfa)&b=2'));
    expect(withCursor(next)).toBe('https://h/?aa=(idfa)&b|=2');
    expect(undone(next)).toBe('https://h/?a=(idfa)&b=2');
    expect(textChange(next, next.doc.toString())).toBeUndefined();
  });

  test('what the page changes is not joined with what is typed before or after', () => {
    const type = (state: EditorState, from: number) =>
      after(state, { changes: { from, insert: 'x' }, userEvent: 'input.type' });
    const typed = type(stateOf('ab'), 2);
    expect(undone(after(typed, textChange(typed, 'abxy')))).toBe('abx');
    const fixed = after(typed, editing(typed, [{ from: 3, to: 3, insert: '!' }]));
    expect(undone(type(fixed, 4))).toBe('abx!');
  });

  test('edits are one step of undo, and those beyond the text are left out', () => {
    const state = stateOf('a(b)c(d)');
    const edits = [
      { from: 1, to: 4, insert: '{b}' },
      { from: 5, to: 8, insert: '{d}' },
      { from: 7, to: 99, insert: 'x' },
    ];
    const next = after(state, editing(state, edits));
    expect(next.doc.toString()).toBe('a{b}c{d}');
    expect(undone(next)).toBe('a(b)c(d)');
  });

  test('a text that is only for reading is not fixed', () => {
    const state = stateOf('a', 0, true);
    expect(after(state, editing(state, [{ from: 0, to: 1, insert: 'b' }])).doc.toString()).toBe('a');
  });
});

describe('problems', () => {
  const problem: Diagnostic = {
    from: 2,
    to: 40,
    severity: 'warning',
    code: 'unknown-macro',
    message: 'Nobody knows it.',
    fixes: [{ label: 'Use (idfa)', edits: [{ from: 2, to: 5, insert: 'idfa' }] }],
    suggestions: [],
  };

  test('are shown where they are, within the text, with a button for each fix', () => {
    const state = stateOf('x(abc)');
    const next = after(state, underline(state, [problem]) ?? {});
    const seen: string[] = [];
    forEachDiagnostic(next, ({ actions }, from, to) => seen.push(`${from}-${to} ${actions?.[0]?.name}`));
    expect(seen).toEqual(['2-6 Use (idfa)']);
    expect(problemsAt(next, 3)).toEqual(['Nobody knows it.']);
    expect(problemsAt(next, 1)).toEqual([]);
    expect(diagnosticCount(after(next, underline(next, []) ?? {}))).toBe(0);
  });
});

describe('problems that were found again', () => {
  const found = (from: number, message = 'Nobody knows it.'): Diagnostic => ({
    ...{ from, to: from + 3, severity: 'warning', code: 'unknown-macro', message },
    fixes: [{ label: 'Use (idfa)', edits: [{ from, to: from + 3, insert: 'idfa' }] }],
    suggestions: [],
  });
  const plain = stateOf('x(abc)(def)');
  const state = after(plain, underline(plain, [found(7), found(2)]) ?? {});

  test('change nothing where they are underlined already, in any order', () => {
    expect(underline(state, [found(2), found(7)])).toBeUndefined();
    expect(underline(plain, [])).toBeUndefined();
    const moved = after(state, { changes: { from: 0, insert: '__' } });
    expect(underline(moved, [found(4), found(9)])).toBeUndefined();
  });

  test('are underlined anew when anything about them is different', () => {
    const longer = { ...found(7), to: 11 };
    const severe: Diagnostic = { ...found(7), severity: 'error' };
    const unfixable = { ...found(7), fixes: [] };
    const others = [found(6), found(7, 'Another.'), longer, severe, unfixable];
    for (const other of others) expect(underline(state, [found(2), other])).toBeDefined();
    expect(underline(state, [found(2)])).toBeDefined();
  });
});

describe('lit spans', () => {
  const lit = (state: EditorState) => {
    const spans: string[] = [];
    state.field(highlights).between(0, state.doc.length, (from, to) => void spans.push(`${from}-${to}`));
    return spans;
  };

  test('replace those before, follow the text, and may lie beyond it', () => {
    const plain = stateOf('0123456789');
    const state = after(plain, setHighlights(plain, [{ from: 2, to: 4 }]) ?? {});
    expect(lit(after(state, { changes: { from: 0, insert: 'x' } }))).toEqual(['3-5']);
    const spans = [
      { from: 6, to: 8 },
      { from: 1, to: 3 },
      { from: 5, to: 5 },
      { from: 9, to: 99 },
    ];
    expect(lit(after(state, setHighlights(state, spans) ?? {}))).toEqual(['1-3', '6-8']);
  });

  test('change nothing when they are lit already, having moved along with the text', () => {
    const plain = stateOf('0123456789');
    expect(setHighlights(plain, [])).toBeUndefined();
    const state = after(plain, setHighlights(plain, [{ from: 2, to: 4 }]) ?? {});
    const typed = after(state, { changes: { from: 3, insert: 'x' } });
    expect(setHighlights(typed, [{ from: 2, to: 5 }])).toBeUndefined();
    expect(setHighlights(typed, [{ from: 2, to: 4 }])).toBeDefined();
    expect(setHighlights(typed, [])).toBeDefined();
  });
});
