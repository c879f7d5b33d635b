import type { Span } from '../../engine';
import { plainText } from './names';
import { splitPairs } from './pairs';
import { readWireAs } from './read-as';
import type { StackName, StackReading } from './reading';
import type { Stack } from './stack';
import { subjectOf } from './subject';
import { valueTextShort } from './value';
import { readWire, type Wire } from './wire';
import { lengthSentence, whyOf } from './why';
import { type Tone, wordOf } from './words';

/** What one stack makes of one name, or of the whole request. */
export interface StackCell {
  /** One word: `read`, `400`, `last`, `renamed`; `–` below a request that is refused, and for a name it does not make. */
  readonly word: string;
  /** The value, or what refused the request; absent when the word says all. */
  readonly value?: string;
  /** `none` is that of a cell that has nothing to say. */
  readonly tone: Tone | 'none';
  /** Lines of code that read the name, with what they return as a comment; none for the whole request. */
  readonly code: readonly string[];
  /** Why it is so, in sentences. */
  readonly why: readonly string[];
}

/** A row of the comparison: a name, the whole request, or a body that is no form. */
export interface StackRow {
  /** The name as it was sent, decoded; absent for the whole request and for a body. */
  readonly sent?: string;
  /** The name as a row shows it: `sub, twice`, `revenue=`, `whole request`. */
  readonly label: string;
  /** The pairs of that name in the request. */
  readonly spans: readonly Span[];
  /** True when a stack reads it in another way than it was sent. */
  readonly isDifferent: boolean;
  /** The cells, in the order of the stacks. */
  readonly cells: readonly StackCell[];
}

/** How several stacks read one request. */
export interface Comparison {
  /** The stacks, in the order of the columns. */
  readonly stacks: readonly Stack[];
  /** The first row is the whole request, the next a body whose reading is not modeled; then the names as sent. */
  readonly rows: readonly StackRow[];
  /** How many names there are. */
  readonly names: number;
  /** How many of them a stack reads in another way than they were sent. */
  readonly differing: number;
}

/** Compares how stacks read a request, as `readAs` takes it. Total. */
export function compareStacks(stacks: readonly Stack[], request: string): Comparison {
  const wire = readWire(request);
  const readings = stacks.map((stack) => readWireAs(stack, wire));
  const byName = readings.map(({ names }) => new Map(names.map((name) => [keyOf(name), name] as const)));
  const sent = sentNames(wire);
  const rows = namesIn(readings).map((name) => {
    const cells = readings.map((reading, index) => {
      const found = byName[index]?.get(keyOf(name));
      return found === undefined ? absentCell(reading, name, sent) : nameCell(reading, found);
    });
    const isDifferent = cells.some(({ tone }) => tone === 'changed' || tone === 'lost');
    return { sent: name.sent, label: labelOf(wire, name), spans: name.spans, isDifferent, cells };
  });
  const differing = rows.filter(({ isDifferent }) => isDifferent).length;
  const whole = readings.map(wire.isBodyAlone ? unknownCell : requestCell);
  const isRefused = whole.some(({ tone }) => tone === 'lost');
  const first = { label: 'whole request', spans: [], isDifferent: isRefused, cells: whole };
  return { stacks, rows: [first, ...bodyRow(wire, readings), ...rows], names: rows.length, differing };
}

// Forms are told by their names.
function bodyRow(wire: Wire, readings: readonly StackReading[]): readonly StackRow[] {
  const { body } = wire;
  if (body !== 'json' && body !== 'text') return [];
  const cells = readings.map(({ refused, stack }) => {
    if (refused !== undefined) return NOTHING;
    const why = [
      `How ${subjectOf(stack)} reads ${BODY_WORDS[body]} was not measured, and is not modeled here.`,
    ];
    return { ...NOTHING, word: 'not modeled', why };
  });
  return [{ label: body === 'json' ? 'JSON body' : 'body', spans: [], isDifferent: true, cells }];
}

const BODY_WORDS = { json: 'a JSON body', text: 'a body that is neither a form nor JSON' } as const;

function keyOf({ place, sent }: StackName): string {
  return `${place} ${sent}`;
}

/** The names of all readings, each as the first that has it, in the order of the request. */
function namesIn(readings: readonly StackReading[]): readonly StackName[] {
  const names = new Map<string, StackName>();
  for (const name of readings.flatMap((reading) => reading.names)) {
    if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  }
  return [...names.values()].sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0));
}

const TIMES = ['', '', ', twice'];

function labelOf(wire: Wire, { sent, spans }: StackName): string {
  if (spans.length > 1) return `${sent}${TIMES[spans.length] ?? `, ${spans.length} times`}`;
  const [span] = spans;
  const written = span === undefined ? '' : plainText(wire.text, span);
  return written === `${sent}=` ? written : sent;
}

function requestCell(reading: StackReading): StackCell {
  const { refused } = reading;
  if (refused === undefined) return { word: 'read', tone: 'same', code: [], why: lengthSentence(reading) };
  const { status, error, by, reason } = refused;
  const word = status === undefined ? (error === undefined ? 'closed' : 'error') : String(status);
  return { word, value: by, tone: 'lost', code: [], why: [reason] };
}

const NOTHING: StackCell = { word: '–', tone: 'none', code: [], why: [] };

// Of a body that was pasted alone.
function unknownCell(): StackCell {
  return { ...NOTHING, word: 'not known', why: ['Its request line is not known.'] };
}

/** The names of a request as the page reads them, as `keyOf` writes them. */
function sentNames({ text, query, form }: Wire): ReadonlySet<string> {
  const pairs = [
    ...(query ? splitPairs(text, query, 'query', '&', 0).pairs : []),
    ...(form ? splitPairs(text, form, 'form', '&', 0).pairs : []),
  ];
  return new Set(pairs.map(({ place, name }) => `${place} ${plainText(text, name)}`));
}

// A name that only another stack makes of the request is not missing.
function absentCell(reading: StackReading, name: StackName, sent: ReadonlySet<string>): StackCell {
  if (reading.refused !== undefined || !sent.has(keyOf(name))) return NOTHING;
  if (name.place === 'form' && reading.form === undefined) {
    return { ...NOTHING, word: 'not modeled', why: ['How it reads forms is not modeled here.'] };
  }
  return { ...NOTHING, word: 'missing', tone: 'lost' };
}

function nameCell(reading: StackReading, name: StackName): StackCell {
  return { ...wordOf(name), code: codeOf(reading.stack, name), why: whyOf(reading, name) };
}

function codeOf(
  { comment, codeForAll }: Stack,
  { code, value, path, kept, place }: StackName,
): readonly string[] {
  const result = value === undefined ? 'nothing' : valueTextShort(value);
  const lines = [`${code} ${comment} ${result}`];
  return kept > 1 && path !== undefined && codeForAll !== undefined && place === 'query'
    ? [...lines, `${codeForAll(path)} ${comment} ${kept} values`]
    : lines;
}
