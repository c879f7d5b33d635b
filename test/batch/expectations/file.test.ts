import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Condition,
  type Expectation,
  isCondition,
  readExpectations,
  readExpectationsFile,
  writeExpectationsFile,
} from '../../../src/batch/expectations';
import cases from '../../cases/expectations/files.txt?raw';
import { anyText } from '../../engine/arbitraries';
import { linesOf, readCases, textOf } from '../../engine/cases';
import { fewerRuns } from '../../properties';

const SHAPE = { sections: ['file', 'faults', 'read'], required: [['file'], ['faults'], ['read']] };

test.each(readCases(cases, SHAPE).map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const file = textOf(each, 'file') ?? '';
  const { expectations, faults } = readExpectationsFile(file);
  const lines = faults.map(
    ({ line, column, message, from, to }) => `${line}:${column} ${message} “${file.slice(from, to)}”`,
  );
  expect(lines).toEqual(linesOf(each, 'faults'));
  expect(expectations.map((expectation) => JSON.stringify(expectation))).toEqual(linesOf(each, 'read'));
});

const text = anyText.filter((each) => each !== '');
const optional = { requiredKeys: [] };
const value = fc.record(
  { is: fc.constantFrom('filled', 'absent', 'uuid-or-empty'), equals: text, from: text },
  optional,
);
const condition = fc
  .oneof<fc.Arbitrary<unknown>[]>(
    fc.tuple(text, value).map(([parameter, rest]) => ({ parameter, ...rest })),
    fc.tuple(text, value).map(([header, rest]) => ({ header, ...rest })),
    fc.record(
      { verdict: fc.constantFrom('held', ['lost', 'held']), reason: text },
      { requiredKeys: ['verdict'] },
    ),
    fc.record(
      { maxLength: fc.integer({ min: 1 }), unit: fc.constant('bytes') },
      { requiredKeys: ['maxLength'] },
    ),
    fc.record({ worstProblem: fc.constantFrom('none', 'warning') }),
    fc.constant({ macros: 'replaced' }),
  )
  .filter((each): each is Condition => isCondition(each));
const common = {
  name: fc.string({ minLength: 1, maxLength: 120 }),
  expect: fc.array(condition, { minLength: 1, maxLength: 3 }),
};
const scope = fc.dictionary(text, fc.oneof(anyText, fc.array(anyText, { minLength: 1, maxLength: 2 })), {
  minKeys: 1,
  maxKeys: 2,
});
const expectation: fc.Arbitrary<Expectation> = fc.oneof(
  fc.record({ ...common, for: scope }, { requiredKeys: ['expect'] }),
  fc.record({ ...common, event: anyText }, { requiredKeys: ['expect'] }),
);

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.array(expectation, { maxLength: 3 }), (expectations) => {
      expect(readExpectationsFile(writeExpectationsFile(expectations))).toEqual({ expectations, faults: [] });
    }),
    fewerRuns(10),
  );
});

test('any value and any text is read, or is said to be wrong', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.oneof(anyText, fc.json()), (json, file) => {
      const { expectations, problems } = readExpectations([json]);
      expect(expectations.length + problems.length).toBe(1);
      expect(readExpectationsFile(file).faults).not.toEqual([]);
    }),
    fewerRuns(10),
  );
});
