import { readTime, writeMacro } from '../../../engine';
import { findField, type Macro } from '../../../vocabulary';
import type { Comparison } from './comparison';
import { type Change, differ, type Difference } from '../difference';

const QUARTER = 15 * 60_000;
const LARGEST_OFFSET = 14 * 60 * 60_000;

/** Finds a time in another form, or at another hour as in another time zone. */
export function timeDifference(comparison: Comparison): Difference | undefined {
  const { decoded, expected, piece } = comparison;
  const macro = piece.fill.match?.macro;
  if (macro === undefined || decoded === expected || !isTime(macro)) return undefined;
  const received = anyTime(decoded);
  if (received === undefined) return undefined;
  const wanted = expected === undefined ? undefined : readTime(expected);
  if (wanted === undefined) return expected === undefined ? unexpectedForm(comparison, macro) : undefined;
  const apart = received - wanted;
  if (Math.floor(received / 1000) === Math.floor(wanted / 1000)) return otherForm(comparison, macro);
  // The beginning of a time is a cut one.
  if (expected?.startsWith(decoded) === true) return undefined;
  if (apart % QUARTER !== 0 || Math.abs(apart) > LARGEST_OFFSET) return sameSecondsApart(comparison, apart);
  return otherZone(comparison, apart);
}

function isTime({ kind, fields, name }: Macro): boolean {
  if (kind === 'unix-seconds' || kind === 'unix-milliseconds' || kind === 'hour') return true;
  return kind === 'text' && findField(fields[0] ?? name)?.type === 'time';
}

// Other common ways to write a time, which the engine does not read: ISO with a comma, slashes, RFC 2822.
function anyTime(text: string): number | undefined {
  const known = readTime(text);
  if (known !== undefined) return known;
  if (text.length > 40 || !/\d{4}/.test(text) || !/\d\d?[:/ -]\d\d/.test(text)) return undefined;
  const iso = text.replace(',', '.').replaceAll('/', '-');
  const read = readTime(iso);
  if (read !== undefined) return read;
  const parsed = /(?:GMT|UTC|Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}

function formOfTime(text: string): string {
  if (/^\d{10}$/.test(text)) return 'a Unix time in seconds';
  if (/^\d{13}$/.test(text)) return 'a Unix time in milliseconds';
  if (/(?:Z|[+-]\d\d:?\d\d)$/.test(text.slice(10))) return 'a date and time with a zone';
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return 'a date and time with a T';
  return /\.\d{1,9}$/.test(text) ? 'a date and time with a fraction' : 'a date and time without a fraction';
}

function otherForm(comparison: Comparison, macro: Macro): Difference {
  const { decoded, expected = '', at, piece } = comparison;
  const [form, wanted] = [formOfTime(decoded), formOfTime(expected)];
  const how = form === wanted ? 'written in another way' : `but ${form} instead of ${wanted}`;
  return differ('time-form', `It is the same time, ${how}.`, {
    at,
    templateAt: piece.at,
    change: formChange(comparison, macro),
  });
}

function unexpectedForm(comparison: Comparison, macro: Macro): Difference | undefined {
  const { decoded, at, piece } = comparison;
  const wanted = wantedForm(macro);
  const isNumber = /^\d+$/.test(decoded);
  const fits =
    wanted === 'text' ? !isNumber : isNumber && decoded.length === (wanted === 'seconds' ? 10 : 13);
  if (fits) return undefined;
  return differ('time-form', `It is ${formOfTime(decoded)}; the template’s macro writes another form.`, {
    at,
    templateAt: piece.at,
    change: formChange(comparison, macro),
  });
}

function wantedForm({ kind }: Macro): 'seconds' | 'milliseconds' | 'text' {
  if (kind === 'unix-seconds') return 'seconds';
  return kind === 'unix-milliseconds' ? 'milliseconds' : 'text';
}

// Another macro of the same field that writes the form that arrived.
function formChange({ decoded, piece, vocabulary }: Comparison, macro: Macro): Change | undefined {
  const form = /^\d{10}$/.test(decoded) ? 'seconds' : /^\d{13}$/.test(decoded) ? 'milliseconds' : 'text';
  if (wantedForm(macro) === form) return undefined;
  const [field] = macro.fields;
  const twin = vocabulary.macros.find(
    (each) =>
      each !== macro &&
      each.kind !== 'hour' &&
      field !== undefined &&
      each.fields[0] === field &&
      wantedForm(each) === form,
  );
  if (twin === undefined) return undefined;
  const insert = writeMacro(twin.name, piece.fill.part.notation);
  return { label: `Use ${insert}`, edits: [{ ...piece.at, insert }] };
}

function otherZone({ at, piece }: Comparison, apart: number): Difference {
  const sentence = `It is ${hours(apart)} than expected, as a time in another zone is.`;
  return differ('time-zone', sentence, {
    at,
    templateAt: piece.at,
    cause: {
      sentence:
        'AppsFlyer sends UTC; the time may be in the zone of the app or of the server that logged it.',
      evidence: 'observed',
      source: 'XAP',
    },
  });
}

function hours(apart: number): string {
  const minutes = Math.abs(apart) / 60_000;
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(whole > 0 ? [`${String(whole)} ${whole === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 ? [`${String(rest)} minutes`] : []),
  ];
  return `${parts.join(' ')} ${apart < 0 ? 'earlier' : 'later'}`;
}

function sameSecondsApart({ at, piece }: Comparison, apart: number): Difference {
  const seconds = Math.abs(Math.round(apart / 1000));
  const when = apart < 0 ? 'earlier' : 'later';
  const sentence = `It is another time, ${seconds.toLocaleString('en-US')} s ${when} than that of the event here.`;
  return differ('other-value', sentence, { at, templateAt: piece.at });
}
