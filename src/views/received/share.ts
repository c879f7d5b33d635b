import { type EventFields, parse, type Span } from '../../engine';
import { readEvent } from '../../event';
import {
  type Candidate,
  type Match,
  type MatchedRow,
  matchRequest,
  recognize,
  recoverEvent,
  rehashed,
} from '../../received';
import type { SharedRequest } from '../../share';
import type { PreparedShare } from '../../share/redact';
import type { Work } from '../../work';

/** What can be shared of a request that arrived, before identifiers are replaced. */
export interface SharedArrival {
  /** The template that it is compared with, and the event that the expected values are from. */
  readonly work: Work;
  /** The request. */
  readonly received: SharedRequest;
}

/**
 * Completes what is shared of a request that arrived: a hash of an identifier becomes the hash of its placeholder, so it
 * still fits, and a note names each value that compares in another way once identifiers are replaced.
 */
export function settleShare(match: Match, given: SharedArrival, prepared: PreparedShare): PreparedShare {
  const masked = prepared.work.received;
  if (masked === undefined) return prepared;
  const text = withHashes(match, given, { work: prepared.work, received: masked });
  const work = { ...prepared.work, received: { ...masked, text } };
  const names = differing(match, given, { ...prepared, work });
  const note = `Once identifiers are replaced, these compare in another way: ${names.join(', ')}.`;
  return { ...prepared, work, notes: names.length === 0 ? prepared.notes : [...prepared.notes, note] };
}

function fieldsOf(text: string): EventFields | undefined {
  const reading = readEvent(text);
  return reading.ok ? reading.fields : undefined;
}

// Placeholders are as long as what they replace, so what was received is at the same place.
function withHashes({ rows, request }: Match, given: SharedArrival, masked: SharedArrival): string {
  const [before, after] = [fieldsOf(given.work.event), fieldsOf(masked.work.event)];
  let { text } = masked.received;
  const shift = given.received.text.indexOf(request);
  const isAligned = shift >= 0 && given.received.text.length === text.length;
  if (!isAligned || before === undefined || after === undefined) return text;
  for (const { from, to } of rows.flatMap(valuesOf)) {
    const digits = rehashed(request.slice(from, to), before, after);
    if (digits === undefined) continue;
    text = text.slice(0, shift + from) + digits + text.slice(shift + to);
  }
  return text;
}

function valuesOf({ macros, valueAt }: MatchedRow): readonly Span[] {
  const spans = macros.flatMap(({ at }) => at ?? []);
  return spans.length > 0 ? spans : valueAt === undefined ? [] : [valueAt];
}

// The names of the rows that differ in other ways than before. Both are compared as the person who opens it will.
function differing(match: Match, given: SharedArrival, { work, found }: PreparedShare): readonly string[] {
  const placeholders = new Map(found.map(({ text, placeholder }) => [text, placeholder]));
  const settings = [...match.candidate.settings].map(
    ([name, value]) => [name, placeholders.get(value) ?? value] as const,
  );
  const template = parse(work.template, match.candidate.vocabulary);
  const candidate = { ...match.candidate, template, settings: new Map(settings) };
  const expected = work.received?.expected;
  const before = compared(match.candidate, { ...given.received, expected }, given.work.event);
  const after = compared(candidate, { text: '', ...work.received }, work.event);
  const names = before.flatMap((row, index) => (codesOf(row) === codesOf(after[index]) ? [] : [row.name]));
  return [...new Set(names)];
}

function compared(
  candidate: Candidate,
  { text, expected }: { readonly text: string; readonly expected?: SharedRequest['expected'] | undefined },
  event: string,
): readonly MatchedRow[] {
  const [{ request } = { request: '' }] = recognize(text).arrivals;
  const fields =
    expected === 'recovered' ? recoverEvent(matchRequest(request, candidate)).event : fieldsOf(event);
  return matchRequest(request, candidate, fields).rows;
}

function codesOf(row: MatchedRow | undefined): string {
  return row === undefined ? 'none' : row.differences.map(({ code }) => code).join(' ');
}
