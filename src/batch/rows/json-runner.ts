import { NO_FIELDS } from '../../engine';
import { readEvent } from '../../event';
import { readForm } from '../../event/forms';
import type { Vocabulary } from '../../vocabulary';
import type { Block } from '../blocks/block';
import type { Runner } from '../blocks/block-result';
import { CLOSING_BRACKET, NEWLINE } from '../bytes/codes';
import { eventProblems } from '../event-problems/event-problems';
import { addGeneralRow, newSink, resultOf } from './general-rows';
import { checksEvents, type Job, type JsonFormat } from '../job';
import { elements } from '../blocks/json-elements';
import { macroList } from '../macro-list';
import type { Outcome } from './outcome';
import { newOutput } from '../bytes/output';
import { NO_PROBLEMS } from './problem-lists';
import { RowEngine } from './row-engine';
import { decodeUtf8, isBlank } from '../bytes/text';

/** Reads one event written as JSON, or in any form that people paste; undefined for a text that is none. */
export function jsonEvent(bytes: Uint8Array) {
  const reading = readJsonRow(bytes);
  return reading.ok ? reading.fields : undefined;
}

function readJsonRow(bytes: Uint8Array) {
  return readEvent(decodeUtf8(bytes), readForm);
}

/** What is said of a row that is no event. */
const UNREAD: Outcome = {
  key: 'unread',
  state: 'unread',
  headline: 'Not an event',
  reason: 'The row is not an event in JSON',
};

/** Runs events that are written as JSON, with the engine as a whole. */
export function jsonRunner(job: Job, format: JsonFormat, vocabulary: Vocabulary): Runner {
  const engine = new RowEngine(job, vocabulary);
  const macros = macroList(engine.judge.planFor(undefined), vocabulary);
  const output = newOutput();
  const checks = checksEvents(job) ? eventProblems(engine.lists) : undefined;
  return (block) => {
    const sink = newSink(job, macros, output);
    const { row, tally } = sink;
    for (const { from, to } of rowsOf(block, format)) {
      row.at = from;
      row.flags = 0;
      const reading = readJsonRow(block.bytes.subarray(from, to));
      if (!reading.ok) {
        addGeneralRow(job, engine, macros, { fields: NO_FIELDS, problems: NO_PROBLEMS }, sink);
        row.outcome = engine.outcomes.of(UNREAD.key, () => UNREAD);
        row.isCounted = false;
        tally.remark('unread');
      } else {
        const { fields, problems: ofReading } = reading;
        if (ofReading.some(({ code }) => code === 'event-list')) tally.remark('several');
        const problems = checks?.ofFields(fields) ?? NO_PROBLEMS;
        addGeneralRow(job, engine, macros, { fields, problems }, sink);
      }
      tally.add(row);
    }
    if (format.kind === 'json-array' && isCut(block)) tally.remark('cut');
    return resultOf(job, engine, sink, { block, end: block.bytes.length, isOpen: false });
  };
}

// The last block of an array has its closing bracket.
function isCut({ bytes, isLast }: Block): boolean {
  if (!isLast || isBlank(bytes, 0, bytes.length)) return false;
  let last = -1;
  for (const { to } of elements(bytes, bytes.length)) last = to;
  return bytes[last] !== CLOSING_BRACKET;
}

/** Finds the rows of a block, without those that are only spaces. */
function* rowsOf({ bytes, isLast }: Block, { kind }: JsonFormat): Generator<{ from: number; to: number }> {
  if (kind === 'json-array') {
    for (const element of elements(bytes, bytes.length)) {
      if (!isBlank(bytes, element.from, element.to)) yield element;
    }
    return;
  }
  let from = 0;
  while (from < bytes.length) {
    const found = bytes.indexOf(NEWLINE, from);
    const to = found < 0 ? bytes.length : found;
    if (!isBlank(bytes, from, to) && (found >= 0 || isLast)) yield { from, to };
    from = to + 1;
  }
}
