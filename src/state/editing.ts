import { fixAll } from '../lint';
import { applyEdits, parse, planTemplate, render, segmentsOf, type Template, touches } from '../engine';
import type * as Editing from '../edit';
import type { Change, PasteKind, RecognizedPaste } from '../edit';
import type { Notation, Vocabulary } from '../vocabulary';
import { loadDocumentation } from './languages';
import type { Session } from './session.svelte';

type Edit = (
  editing: typeof Editing,
  template: Template,
  cursor: number,
  vocabulary: Vocabulary,
) => Change | undefined;

const EDITS = {
  format: ({ format }, template, cursor) => format(template, { cursor }),
  align: ({ format }, template, cursor) => format(template, { cursor, aligned: true }),
  json: ({ format }, template, cursor) => format(template, { cursor, json: true }),
  unformat: ({ unformat }, template, cursor) => unformat(template, { cursor }),
  sort: ({ sortParameters }, template, cursor, vocabulary) =>
    sortParameters(template, 'name', vocabulary, cursor),
  order: ({ sortParameters }, template, cursor, vocabulary) =>
    sortParameters(template, 'vocabulary', vocabulary, cursor),
  insert: ({ insertParameter }, template, cursor) => insertParameter(template, cursor),
  toggle: ({ toggleParameter }, template, cursor) => toggleParameter(template, cursor),
  remove: ({ removeParameter }, template, cursor) => removeParameter(template, cursor),
  up: ({ moveParameter }, template, cursor) => moveParameter(template, cursor, 'up'),
  down: ({ moveParameter }, template, cursor) => moveParameter(template, cursor, 'down'),
  parentheses: (editing, template, cursor, vocabulary) =>
    convert('paren', editing, template, cursor, vocabulary),
  braces: (editing, template, cursor, vocabulary) => convert('brace', editing, template, cursor, vocabulary),
} as const satisfies Record<string, Edit>;

export type { PasteKind };

// In a notation that the language does not have, macros would become text.
function convert(
  notation: Notation,
  { convertNotation }: typeof Editing,
  template: Template,
  cursor: number,
  { notations }: Vocabulary,
): Change | undefined {
  return notations.includes(notation) ? convertNotation(template, notation, cursor) : undefined;
}

/** The ways of changing a template by a command. */
export type EditName = keyof typeof EDITS;

/** Works out what a command does to the template of a session; undefined when there is nothing to do. */
export async function editOf(name: EditName, session: Session, cursor: number): Promise<Change | undefined> {
  const editing = await import('../edit');
  const edit: Edit = EDITS[name];
  return edit(editing, session.parsed, cursor, session.vocabulary);
}

/** Repairs everything in the template of a session that can be repaired, and gives the text. */
export async function repaired(session: Session): Promise<string> {
  const { lint } = await import('../lint/lint');
  const { vocabulary, inputs, fields, options, settings } = session;
  const findings = (text: string) => {
    const template = parse(text, vocabulary);
    const rendering = render(planTemplate(template, vocabulary, options, settings), fields);
    return lint({ template, vocabulary, rendering, segments: segmentsOf(rendering) });
  };
  return fixAll(inputs.template, findings).text;
}

/** Finds the parameter at the cursor and its name as written; undefined where there is none. */
export async function parameterNamed({ parsed }: Session, cursor: number): Promise<string | undefined> {
  const { parameterAt } = await import('../edit');
  const name = parameterAt(parsed, cursor)?.name;
  return name && parsed.text.slice(name.from, name.to);
}

/** Works out what giving the parameter at the cursor another name does; undefined when there is nothing to do. */
export async function renamed(
  { parsed }: Session,
  cursor: number,
  name: string,
): Promise<Change | undefined> {
  const { renameParameter } = await import('../edit');
  return renameParameter(parsed, cursor, name);
}

/**
 * Adds to the event a field with a sample value for each macro that finds none, or only for the macro at an offset of
 * the template, and gives the text.
 */
export async function eventWithMissingFields(
  { parsed, fields, language, inputs }: Session,
  offset?: number,
): Promise<string> {
  const [{ insertField, missingFields }, { fieldReference }] = await Promise.all([
    import('../edit'),
    loadDocumentation(language),
  ]);
  const samples = (field: string) => fieldReference(field)?.example;
  const missing = missingFields(parsed, fields, language.vocabulary, samples).filter(
    ({ macros }) => offset === undefined || macros.some((macro) => touches(macro, offset)),
  );
  return missing.reduce((text, { field, sample }) => {
    const edit = insertField(text, field, sample);
    return edit === undefined ? text : applyEdits(text, [edit]);
  }, inputs.event);
}

/** Tells what a template was disguised as when it was pasted, and gives its clean form; undefined for a clean one. */
export async function recognizeTemplate(text: string): Promise<RecognizedPaste | undefined> {
  const { recognizePaste } = await import('../edit');
  return recognizePaste(text);
}
