import { type Diagnostic, type FieldValue, readTime, type Suggestion, writeTime } from '../../engine';
import { findField } from '../../vocabulary';
import { plainNumber, readLocalTime } from './local-forms';
import { problemAt, quote } from '../problem';
import type { ReadEvent } from '../reading/reading';
import { situationOf } from '../situation';
import { NOWHERE, suggest, valueEdit, jsonEdit } from './edits';
import { nestedValue, encodedValue } from './encoded-value';

/** Reports values that can be read, but are not in the form that AppsFlyer sends or that a receiver expects. */
export function valueForms(reading: ReadEvent): ReadonlyMap<string, Diagnostic> {
  const found = new Map<string, Diagnostic>();
  for (const [name, value] of reading.fields) {
    const problem = problemOf(reading, name, value);
    if (problem !== undefined) found.set(name, problem);
  }
  return found;
}

function problemOf(reading: ReadEvent, name: string, value: FieldValue): Diagnostic | undefined {
  if (value.kind !== 'string' && value.kind !== 'number') return undefined;
  if (name === 'event_value') return nestedValue(reading, value) ?? encodedValue(reading, value);
  return (
    wordForNothing(reading, value) ??
    rounded(name, value) ??
    appId(reading, name, value) ??
    timeForm(reading, name, value) ??
    localForm(reading, name, value)
  );
}

const NO_VALUE = /^(?:null|NULL|None|undefined|NaN)$/;

function wordForNothing(reading: ReadEvent, value: FieldValue): Diagnostic | undefined {
  const { key, text, kind } = value;
  if (kind !== 'string' || reading.form === 'raw-data' || !NO_VALUE.test(text)) return undefined;
  const message = `${key} is the text "${text}" and is sent as this word. JSON writes null without quotes where there is no value.`;
  return suggest(value, 'event-field-null', message, {
    label: 'Use null',
    edits: jsonEdit(reading, value, 'null'),
    changes: `${key} has no value, so its macro is empty.`,
  });
}

// Twelve digits are the first that a spreadsheet writes this way.
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E\+?(?:09|[1-9]\d)$/i;
// A spreadsheet keeps fifteen digits and writes zeros for the others.
const ZEROS = /^[1-9]\d{14}0{3,}$/;

function rounded(name: string, { key, text, at = NOWHERE }: FieldValue): Diagnostic | undefined {
  const type = findField(name)?.type ?? 'text';
  if (type !== 'text' && type !== 'device-id') return undefined;
  if (SCIENTIFIC.test(text)) {
    const message = `${key} is ${quote(text)}: a number in this form was rounded, usually by a spreadsheet, so its last digits are lost. Copy the value from where it came from.`;
    return problemAt(at, 'warning', 'event-field-rounded', message);
  }
  if (!ZEROS.test(text)) return undefined;
  const message = `${key} has only zeros after its 15th digit; a spreadsheet may have rounded it.`;
  return problemAt(at, 'info', 'event-field-rounded', message);
}

function appId(reading: ReadEvent, name: string, value: FieldValue): Diagnostic | undefined {
  const { key, text } = value;
  if (name !== 'app_id' || !/^\d{6,12}$/.test(text)) return undefined;
  const { platform } = situationOf(reading.fields);
  if (platform === 'android') return undefined;
  const written = `id${text}`;
  const reason =
    platform === 'ios'
      ? `AppsFlyer’s ID of an iOS app is ${written}, with id before the digits.`
      : `IDs of only digits are those of the App Store, so this is probably an iOS app, which AppsFlyer calls ${written}.`;
  return suggest(value, 'event-field-app-id', `${key} is ${quote(text)}. ${reason}`, {
    label: `Use ${written}`,
    edits: valueEdit(reading, value, written),
    changes: `${key} is sent as ${written}.`,
  });
}

// Google Play gives its times as Unix times, and no document says in which form AppsFlyer reports them.
const ANY_FORM = /^gp_|_selected_timezone$/;
const OFFSET = /[+-]\d\d:?\d\d$/;

function timeForm(reading: ReadEvent, name: string, value: FieldValue): Diagnostic | undefined {
  const { key, text } = value;
  const time = readTime(text);
  if (findField(name)?.type !== 'time' || ANY_FORM.test(name) || time === undefined) return undefined;
  if (Math.abs(time) > LAST_TIME) return undefined;
  const written = writeTime(time);
  const edits = valueEdit(reading, value, written);
  const label = `Use ${written}`;
  if (/^\d+$/.test(text)) {
    const message = `${key} is a Unix time, ${written} in UTC. AppsFlyer has this field as a date and a time.`;
    const changes = 'A macro that sends the time as it is sends the date and the time, not the number.';
    return suggest(value, 'event-field-time-unix', message, { label, edits, changes });
  }
  const offset = OFFSET.exec(text)?.[0];
  if (offset === undefined) return undefined;
  const message = `${key} has the offset ${offset}. AppsFlyer has this field in UTC, without an offset.${twinOf(name)}`;
  return suggest(value, 'event-field-time-offset', message, {
    label,
    edits,
    changes: 'A macro that sends the time as it is sends it in UTC.',
  });
}

const LAST_TIME = 8_640_000_000_000_000;

function twinOf(name: string): string {
  const twin = findField(`${name}_selected_timezone`)?.name;
  return twin === undefined ? '' : ` A time with an offset belongs in ${twin}.`;
}

// A spreadsheet writes numbers and dates as its country does.
function localForm(reading: ReadEvent, name: string, value: FieldValue): Diagnostic | undefined {
  const { key, text } = value;
  const type = findField(name)?.type;
  const number = type === 'number' ? plainNumber(text) : undefined;
  if (number !== undefined) {
    const message = `${key} is ${quote(text)}; it should be a plain number such as ${number}.`;
    const use = useOf(reading, value, number);
    const currency = /\p{Sc}|[A-Za-z]{3}/u.exec(text)?.[0];
    const without =
      currency === undefined
        ? ''
        : ` It does not say ${quote(currency)}; the currency is a field of its own.`;
    return suggest(value, 'event-field-number', message, { ...use, changes: use.changes + without });
  }
  const isTime = type === 'time' && readTime(text) === undefined;
  const [time, other] = (isTime ? readLocalTime(text)?.times : undefined) ?? [];
  if (time === undefined) return undefined;
  if (other !== undefined) {
    const message = `${key} is ${quote(text)}, which is ${time.slice(0, 10)} in one country and ${other.slice(0, 10)} in another; it should be a time such as 2024-05-01 12:34:56.789.`;
    return problemAt(value.at ?? NOWHERE, 'warning', 'event-field-time', message);
  }
  const message = `${key} is ${quote(text)}; it should be a time such as ${time}.${assumed(text)}`;
  return suggest(value, 'event-field-time', message, useOf(reading, value, time));
}

function assumed(text: string): string {
  const zone = /(?:UTC|GMT)$/i.test(text) ? '' : ' Its time zone is not known; UTC is assumed.';
  return text.includes(':') ? zone : ' It has no time of day; midnight in UTC is assumed.';
}

function useOf(reading: ReadEvent, value: FieldValue, written: string): Suggestion {
  const edits = valueEdit(reading, value, written);
  return { label: `Use ${written}`, edits, changes: `${value.key} is sent as ${written}.` };
}
