import { compactJson, type EventFields, type FieldValue, readJson, shorten, type Span } from '../../engine';
import { toJson } from '../../event';
import type { Match, RecoveredField } from '../match/rows/row';

/** A note on a field that is less than the original or not sure. */
export interface RecoveryNote extends Span {
  /** The name of the field. */
  readonly field: string;
  /** What it lacks or may be instead, in a few words. */
  readonly note: string;
  /** True when the value may be another one, not only less precise. */
  readonly isDoubtful: boolean;
}

/** An event as it was read from a received request. */
export interface RecoveredEvent {
  /** The event as JSON with the names of the raw data. */
  readonly text: string;
  /** The fields of the event, as the engine fills them into a template. */
  readonly event: EventFields;
  /** What was read, those without a value included. */
  readonly fields: readonly RecoveredField[];
  /** Where in the text each field is, by its name. */
  readonly places: ReadonlyMap<string, Span>;
  /** Notes on fields, in their order; a field without a value has a note of no length at the end of the text. */
  readonly notes: readonly RecoveryNote[];
}

/** Writes the fields that were read from a request as an event. Rendered again, it gives the values that arrived. */
export function recoverEvent({ fields }: Pick<Match, 'fields'>): RecoveredEvent {
  const event = new Map<string, FieldValue>();
  const places = new Map<string, Span>();
  let text = '{';
  for (const field of fields) {
    if (field.text === undefined) continue;
    const value: FieldValue = { key: field.name, text: field.text, kind: field.kind };
    event.set(field.name, value);
    text += text === '{' ? '\n' : ',\n';
    const line = entryText(field.name, value);
    const from = text.length + line.length - line.trimStart().length;
    text += line;
    places.set(field.name, { from, to: text.length });
  }
  text += event.size === 0 ? '}' : '\n}';
  const end = { from: text.length, to: text.length };
  const notes = fields.flatMap((field) => noteOf(field, places.get(field.name) ?? end));
  return { text, event, fields, places, notes };
}

/**
 * Writes the event of a request as one line of JSON, with every digit as it arrived; undefined when the request fits no
 * template.
 */
export function recoveredLine(match: Match | undefined): string | undefined {
  if (match?.fits !== true) return undefined;
  const { text } = recoverEvent(match);
  const reading = readJson(text);
  return reading.ok ? compactJson(reading.node, text) : undefined;
}

// An event value that is not compact must stay text, because an object is sent compact.
function entryText(name: string, value: FieldValue): string {
  if (name === 'event_value' && value.kind === 'string') {
    return `  ${JSON.stringify(name)}: ${JSON.stringify(value.text)}`;
  }
  const whole = toJson({
    ok: true,
    form: 'playground',
    text: '',
    fields: new Map([[name, value]]),
    problems: [],
  });
  return whole.slice(2, -2);
}

function noteOf(field: RecoveredField, at: Span): readonly RecoveryNote[] {
  const { name, losses, alternatives, certainty } = field;
  const parts = losses.map(({ note }) => note);
  const [other, ...more] = alternatives;
  if (other !== undefined) {
    const which = other.name === name ? quoted(other.text) : `${other.name} ${quoted(other.text)}`;
    parts.push(`or ${which}${more.length === 0 ? '' : ` and ${String(more.length)} other readings`}`);
  }
  if (certainty === 'form') parts.push('divided by the form of the values');
  if (parts.length === 0) return [];
  return [{ ...at, field: name, note: parts.join('; '), isDoubtful: certainty === 'ambiguous' }];
}

function quoted(text: string): string {
  return text === '' ? 'no value' : `“${shorten(text, 40)}”`;
}
