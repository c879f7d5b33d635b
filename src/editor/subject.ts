import type { EditorState } from '@codemirror/state';
import type { Span } from '../engine';
import type { Info } from './info';

/** What is said of a thing of the text, and where the thing is when that is found out only in saying it. */
export type Told = Info & { readonly at?: Span };

/** A thing of the text that there is something to say about. */
export interface Subject {
  readonly at: Span;
  /** Says it, perhaps after loading what that takes; undefined when there is nothing to say after all. */
  readonly tell: () => Told | undefined | Promise<Told | undefined>;
}

/** Finds the thing at an offset; `side` says which neighbour counts when the offset is between two. */
export type SubjectFinder = (state: EditorState, offset: number, side: -1 | 1) => Subject | undefined;
