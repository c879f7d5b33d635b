import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type EventFields, hash } from '../../../src/engine';
import { type Adoption, adoptOptions } from '../../../src/received';
import { type Case, linesOf, readCases, textOf } from '../../engine/cases';
import { fieldsOf } from '../../engine/event';
import { candidateOf } from '../match/matching';

/* Template and event are those of the case before unless a case has its own; an empty event is none. */
const SHAPE = {
  sections: ['template', 'event', 'requests', 'found'],
  required: [['requests'], ['found']],
};

/** What is found, a line each: options that are not open, notations that are not filled, and what stays unexplained. */
export function foundLines({ findings, notations, unexplained, exactCount, macros }: Adoption): string[] {
  return [
    ...findings
      .filter(({ finding }) => finding !== 'not-determined')
      .map(({ name, value, finding }) => `${name} = ${String(value)}, ${finding}`),
    ...notations
      .filter(({ unfilled }) => unfilled > 0)
      .map(({ notation, filled, unfilled }) => `${notation}: ${filled} filled, ${unfilled} not`),
    ...unexplained.map(
      ({ caseIndex, name, sent, rendered }) =>
        `${caseIndex + 1} ${name}: ${sent ?? 'nothing'} arrived, ${rendered ?? 'nothing'} is rendered`,
    ),
    ...macros
      .filter(({ differ }) => differ > 0)
      .map(({ macro, agree, differ }) => `${macro}: ${agree} agree, ${differ} differ`),
    `${exactCount} byte for byte`,
  ];
}

let before: { template: string; event: EventFields | undefined } = { template: '', event: undefined };
for (const each of readCases(readFileSync('test/cases/received/adopt/options.txt', 'utf8'), SHAPE)) {
  const { template, event } = (before = givenBy(each));
  test(each.name, () => {
    const candidate = candidateOf(template);
    const cases = requestsOf(each).map((request) => ({ request, candidate, ...(event && { event }) }));
    expect(foundLines(adoptOptions(cases))).toEqual(linesOf(each, 'found'));
  });
}

function givenBy(each: Case): typeof before {
  const event = textOf(each, 'event');
  return {
    template: textOf(each, 'template') ?? before.template,
    event: event === undefined ? before.event : event === '' ? undefined : fieldsOf(event),
  };
}

// `SHA1(text)` in a request is the hash of the text.
function requestsOf(each: Case): readonly string[] {
  const requests = (textOf(each, 'requests') ?? '').split('\n===\n');
  return requests.map((request) =>
    request.replace(/SHA1\(([^)]*)\)/g, (_, text: string) => hash('sha1', text)),
  );
}

test('no requests tell nothing', () => {
  const adoption = adoptOptions([]);
  expect(adoption.isExact).toBe(false);
  expect(adoption.findings.every(({ finding }) => finding === 'not-determined')).toBe(true);
});
