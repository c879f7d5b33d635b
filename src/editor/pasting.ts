import { type Extension, type Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Span } from '../engine';

/** Tells what is pasted, and where it is once it is there. */
export function pasting(tell: (pasted: string, at: Span) => void): Extension {
  return EditorView.updateListener.of(({ transactions }) => {
    for (const transaction of transactions) {
      const at = pastedIn(transaction);
      if (at !== undefined) tell(transaction.newDoc.sliceString(at.from, at.to), at);
    }
  });
}

/** Finds what a transaction pasted; undefined when it is none that pastes, or pastes at several places. */
export function pastedIn(transaction: Transaction): Span | undefined {
  if (!transaction.docChanged || !transaction.isUserEvent('input.paste')) return undefined;
  const places: Span[] = [];
  transaction.changes.iterChanges((_fromOld, _toOld, from, to) => places.push({ from, to }));
  return places.length === 1 ? places[0] : undefined;
}
