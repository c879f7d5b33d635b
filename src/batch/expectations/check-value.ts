import { findField } from '../../vocabulary';
import type { HeaderCondition, ParameterCondition } from './expectation';
import { readPattern } from './pattern/pattern';
import type { SentValue, Subject } from './subject';

/** Tests one occurrence of a name. */
export type OccurrenceTest = (value: SentValue, subject: Pick<Subject, 'fields'>) => boolean;

/** True for what a condition on values is about. */
export function isNamed(condition: ParameterCondition | HeaderCondition): (value: SentValue) => boolean {
  if ('parameter' in condition) {
    const { parameter } = condition;
    return ({ place, name }) => place !== 'header' && name === parameter;
  }
  const header = condition.header.toLowerCase();
  return ({ place, name }) => place === 'header' && name.toLowerCase() === header;
}

/** Returns what each occurrence of a name is tested for; `absent` and names that are missing are decided elsewhere. */
export function occurrenceTests(condition: ParameterCondition | HeaderCondition): readonly OccurrenceTest[] {
  const { is, hash, equals, matches, from } = condition;
  const tests: OccurrenceTest[] = [];
  if (is === 'filled') tests.push(({ value }) => value !== '');
  if (is === 'empty') tests.push(({ value }) => value === '');
  if (is === 'uuid-or-empty') tests.push(({ value }) => value === '' || UUID.test(value));
  if (is === 'hashed') tests.push((value) => isHashed(value, hash));
  if (equals !== undefined) tests.push(({ value }) => value === equals);
  if (matches !== undefined) tests.push(patternTest(matches));
  if (from !== undefined) tests.push((value, { fields }) => isFrom(value, fields, from));
  return tests;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

// A condition that was read has a pattern that can be read.
function patternTest(text: string): OccurrenceTest {
  const reading = readPattern(text);
  return reading.ok ? ({ value }) => reading.pattern.matches(value) : () => false;
}

// The whole value must be the hash; with text around it, it is no longer a valid hash.
function isHashed(sent: SentValue, hash: string | undefined): boolean {
  const { at } = sent;
  return sent.macros().some(({ output, filling }) => {
    if (output.from !== at.from || output.to !== at.to || filling?.state !== 'filled') return false;
    return filling.hash !== undefined && (hash === undefined || filling.hash === hash);
  });
}

// Fields are known by their canonical name, its aliases, and by the key that the event has.
function isFrom(sent: SentValue, fields: Subject['fields'], name: string): boolean {
  const wanted = fields.get(findField(name)?.name ?? name);
  return sent
    .macros()
    .some(
      ({ filling }) =>
        filling?.field !== undefined && (filling.field.key === name || filling.field === wanted),
    );
}
