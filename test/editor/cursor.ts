import { EditorState, type Extension } from '@codemirror/state';
import { DEFAULT_OPTIONS, type EventFields, type Settings } from '../../src/engine';
import { templateExtensions } from '../../src/editor/template';
import { APPSFLYER, type Vocabulary } from '../../src/vocabulary';

/** Splits a text at the `|` that stands for the cursor. */
export function atCursor(marked: string): { text: string; cursor: number } {
  const cursor = marked.indexOf('|');
  return { text: marked.slice(0, cursor) + marked.slice(cursor + 1), cursor };
}

/** Shows the text of a state with `|` at its cursor. */
export function withCursor({ doc, selection }: EditorState): string {
  const { head } = selection.main;
  return `${doc.sliceString(0, head)}|${doc.sliceString(head)}`;
}

/** Makes an event of fields that hold text. */
export function eventOf(fields: Record<string, string>): EventFields {
  return new Map(Object.entries(fields).map(([key, text]) => [key, { key, text, kind: 'string' }]));
}

export interface Surroundings {
  readonly event?: EventFields;
  readonly settings?: Settings;
  readonly vocabulary?: Vocabulary;
}

/** Everything a template editor's state is made of, for an event and settings at hand. */
export function templateLanguageFor(surroundings: Surroundings = {}): Extension {
  const { event = new Map(), settings = new Map(), vocabulary = APPSFLYER } = surroundings;
  const help = { event: () => event, options: () => DEFAULT_OPTIONS, settings: () => settings };
  return [EditorState.lineSeparator.of('\n'), templateExtensions({ vocabulary }, help)];
}

export function templateState(doc: string, surroundings?: Surroundings): EditorState {
  return EditorState.create({ doc, extensions: templateLanguageFor(surroundings) });
}
