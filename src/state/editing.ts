import { applyEdits, parse, planTemplate, render, segmentsOf, type Template, touches } from '../engine';
import { type EventReading, readEvent, toJson } from '../event';
import type * as Editing from '../edit';
import type { Change, PasteKind, RecognizedPaste } from '../edit';
import { fixAll } from '../lint';
import type { Notation, Vocabulary } from '../vocabulary';
import type { Derived } from './derivation/derived';
import { loadDocumentation } from './reference/documentation';

export type { PasteKind };

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

/** The name of a command that changes the template. */
export type EditName = keyof typeof EDITS;

/** Applies a command to the template at the cursor, a UTF-16 offset; undefined when there is nothing to change. */
export async function editOf(
  name: EditName,
  { language, request }: Derived,
  cursor: number,
): Promise<Change | undefined> {
  const editing = await import('../edit');
  const edit: Edit = EDITS[name];
  return edit(editing, request.parsed, cursor, language.vocabulary);
}

/** Says why `toggle` changes nothing at the cursor, in a sentence or two. */
export async function whyNotToggled({ request }: Derived, cursor: number): Promise<string> {
  const editing = await import('../edit');
  return editing.whyNotToggled(request.parsed, cursor);
}

/** Returns the text of the event with every problem fixed that has a safe fix. */
export async function fixedEvent({ inputs, insight }: Derived): Promise<string> {
  if (!insight.eventFindings.some(({ fixes }) => fixes.length > 0)) return inputs.event;
  const { checkEvent } = await import('../event/check');
  const findings = (text: string) => {
    // Raw-data rows are read by a reader of their own, which the event has.
    if (text === inputs.event) return insight.eventFindings;
    const reading = readEvent(text);
    return reading.ok ? [...reading.problems, ...checkEvent(reading)] : reading.problems;
  };
  return fixAll(inputs.event, findings).text;
}

/** Returns the text of the template with every problem fixed that has a safe fix. */
export async function fixedTemplate({ inputs, language, delivery, insight }: Derived): Promise<string> {
  const { lint } = await import('../lint/lint');
  const { vocabulary, options } = language;
  const findings = (text: string) => {
    const template = parse(text, vocabulary);
    const rendering = render(planTemplate(template, vocabulary, options, delivery.settings), delivery.fields);
    const segments = segmentsOf(rendering);
    const foreign = insight.certainlyForeign(rendering, segments);
    const found = lint({ template, vocabulary, rendering, segments, foreign });
    return found.filter((finding) => !insight.isIgnored(finding));
  };
  return fixAll(inputs.template, findings).text;
}

/** Returns the name of the parameter at the cursor, as written; undefined where there is none. */
export async function parameterNameAt({ request }: Derived, cursor: number): Promise<string | undefined> {
  const { parameterAt } = await import('../edit');
  const name = parameterAt(request.parsed, cursor)?.name;
  return name && request.parsed.text.slice(name.from, name.to);
}

/** Renames the parameter at the cursor; undefined when there is nothing to change. */
export async function renamed(
  { request }: Derived,
  cursor: number,
  name: string,
): Promise<Change | undefined> {
  const { renameParameter } = await import('../edit');
  return renameParameter(request.parsed, cursor, name);
}

/**
 * Returns the event's text with a sample field added for each macro that finds none, or only for the macro at an offset
 * of the template. An event inside another form becomes JSON. Returns the text unchanged when no field is missing or the
 * event is not JSON.
 */
export async function eventWithMissingFields(
  { inputs, language, event, delivery, request }: Derived,
  offset?: number,
): Promise<string> {
  const [{ insertField, missingFields }, { fieldReference }] = await Promise.all([
    import('../edit'),
    loadDocumentation(language.current),
  ]);
  const samples = (field: string) => fieldReference(field)?.example;
  const missing = missingFields(request.parsed, delivery.fields, language.vocabulary, samples).filter(
    ({ macros }) => offset === undefined || macros.some((macro) => touches(macro, offset)),
  );
  if (missing.length === 0) return inputs.event;
  return missing.reduce(
    (text, { field, sample }) => {
      const edit = insertField(text, field, sample);
      return edit === undefined ? text : applyEdits(text, [edit]);
    },
    jsonOf(event.reading) ?? inputs.event,
  );
}

function jsonOf(reading: EventReading): string | undefined {
  return reading.ok && reading.wrapping !== undefined && reading.tree !== undefined
    ? toJson(reading)
    : undefined;
}

/** Recognizes what a pasted template was wrapped or escaped as, and unwraps it; undefined for a plain template. */
export async function recognizeTemplate(text: string): Promise<RecognizedPaste | undefined> {
  const { recognizePaste } = await import('../edit');
  return recognizePaste(text);
}
