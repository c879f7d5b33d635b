import { inferred } from '../../vocabulary/reference';
import type { ReceiverFinding } from '../verdict';
import { API_LIMITS, type ArgumentRow } from './actions';
import { isStructure, type Value } from './arguments';
import { finding, quote } from '../receiver/finding';

const RULES: readonly (readonly [RegExp, string])[] = [
  [/^[.-]/, 'begins with a dot or a hyphen'],
  [/\/$/, 'ends with a slash'],
  [/[,|"{\t\n\r]/, 'contains a comma, a bar, a double quote, a brace, a tab or a line break'],
  [/^\d+(?:\.\d+)?$/, 'is a number'],
];

/** Returns what is wrong with the name of an event, a state, an attribute or a parameter (L2), as the rest of a sentence; undefined when it is valid. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.length > API_LIMITS.name.most) return `is longer than ${API_LIMITS.name.most} characters`;
  return RULES.find(([pattern]) => pattern.test(name))?.[1];
}

/** Checks the value of one argument. */
export type ArgumentCheck = (value: Value, row: ArgumentRow) => Iterable<ReceiverFinding>;

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Text; an object or a list is not text. */
export const text: ArgumentCheck = function* (value, { name, origins }) {
  if (!isStructure(value)) return;
  yield finding(
    'error',
    'leanplum-text',
    `${name} must be text, not an object or a list.`,
    origins,
    value.at,
  );
};

/** A number, as JSON has it or as text. */
export const number: ArgumentCheck = function* (value, { name, origins }) {
  if (!isStructure(value) && NUMBER.test(value.text)) return;
  yield finding('error', 'leanplum-number', `${name} must be a number, such as 9.99.`, origins, value.at);
};

/** A whole number. */
export const integer: ArgumentCheck = function* (value, { name, origins }) {
  if (!isStructure(value) && /^-?\d+$/.test(value.text)) return;
  yield finding('error', 'leanplum-number', `${name} must be a whole number.`, origins, value.at);
};

/** True or false. */
export const boolean: ArgumentCheck = function* (value, { name, origins }) {
  if (/^(?:true|false)$/i.test(value.text)) return;
  yield finding('error', 'leanplum-boolean', `${name} must be true or false.`, origins, value.at);
};

/** One of the row's values, letter by letter. */
export const choice: ArgumentCheck = function* (value, { name, values = [], origins }) {
  if (values.includes(value.text)) return;
  const message =
    values.length === 1
      ? `${name} must be ${values.join()}.`
      : `${name} must be one of ${values.join(', ')}.`;
  yield finding('error', 'leanplum-choice', message, origins, value.at);
};

const ZEROS = /^0[0-]*$/;

/** The ID of a user or a device. */
export const id: ArgumentCheck = function* (value, row) {
  yield* text(value, row);
  const { most, origins } = API_LIMITS.id;
  if (value.text.length > most) {
    yield finding(
      'error',
      'leanplum-id-length',
      `${row.name} has more than ${most} characters.`,
      origins,
      value.at,
    );
  }
  if (ZEROS.test(value.text)) {
    const message = `${row.name} is all zeros: every device without an identifier would be the same user.`;
    yield finding('warning', 'leanplum-id-zeros', message, inferred('SEED', 'L1'), value.at);
  }
};

/** The name of an event or a state. */
export const name: ArgumentCheck = function* (value, row) {
  yield* text(value, row);
  const problem = isStructure(value) ? undefined : nameProblem(value.text);
  if (problem === undefined) return;
  const message = `The ${row.name} ${quote(value.text)} ${problem}.`;
  yield finding('error', 'leanplum-name', message, API_LIMITS.name.origins, value.at);
};

/** A currency's code. */
export const currency: ArgumentCheck = function* (value, { name: argument, origins }) {
  if (/^[A-Z]{3}$/.test(value.text)) return;
  yield finding(
    'error',
    'leanplum-currency',
    `${argument} must be three letters such as USD.`,
    origins,
    value.at,
  );
};

// In seconds this is the year 5138; in milliseconds it is 1973.
const FIRST_MILLISECONDS = 1e11;

/** A time in seconds since 1970. */
export const seconds: ArgumentCheck = function* (value, row) {
  const { name: argument, origins } = row;
  if (isStructure(value) || !NUMBER.test(value.text)) {
    const message = `${argument} must be seconds since 1970, such as 1760000000.`;
    yield finding('error', 'leanplum-seconds', message, origins, value.at);
  } else if (Math.abs(Number(value.text)) >= FIRST_MILLISECONDS) {
    const message = `${argument} is in milliseconds; Leanplum reads seconds.`;
    yield finding('error', 'leanplum-milliseconds', message, origins, value.at);
  }
};
