import { type Condition, type Expectation, MAX_CONDITIONS, MAX_TEXT_LENGTH, TOLERATED } from './expectation';
import { compileCondition } from './evaluate';
import type { SentValue, Subject } from './subject';

/**
 * Makes a case of what is shown now: each parameter and header has its present value, no macro is sent as written, the
 * verdict and the worst problem are the present ones. It holds for the same event, until something changes. What is not
 * known yet, and a value too long to write down, is left out.
 */
export function expectPresent(event: string, subject: Subject): Expectation {
  const { verdict, problems, values } = subject;
  const all: readonly Condition[] = [
    ...(verdict
      ? [{ verdict: verdict.state, ...(verdict.reason !== undefined && { reason: verdict.reason }) }]
      : []),
    ...(problems ? [{ worstProblem: worstOf(problems.map(({ severity }) => severity)) }] : []),
    { macros: 'replaced' },
    ...distinct(values).flatMap(valueCondition),
  ];
  const holding = all.filter((condition) => compileCondition(condition).holds(subject) === true);
  const expect = holding.slice(0, MAX_CONDITIONS);
  return { event, expect: expect.length > 0 ? expect : [{ maxLength: Math.max(1, subject.text.length) }] };
}

function worstOf(severities: readonly string[]): (typeof TOLERATED)[number] {
  return TOLERATED.findLast((each) => severities.includes(each)) ?? 'none';
}

function valueCondition({ place, name, value }: SentValue): readonly Condition[] {
  if (name === '' || Math.max(name.length, value.length) > MAX_TEXT_LENGTH) return [];
  const test = value === '' ? ({ is: 'empty' } as const) : { equals: value };
  return [place === 'header' ? { header: name, ...test } : { parameter: name, ...test }];
}

// The same name with the same value twice says nothing more.
function distinct(values: readonly SentValue[]): readonly SentValue[] {
  const seen = new Set<string>();
  return values.filter(({ place, name, value }) => {
    const key = JSON.stringify([place === 'header', name, value]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
