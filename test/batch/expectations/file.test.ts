import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readExpectations,
  readExpectationsFile,
  writeExpectationsFile,
} from '../../../src/batch/expectations';
import cases from '../../cases/expectations/files.txt?raw';
import { anyText } from '../../engine/arbitraries';
import { anyExpectation } from './arbitraries';
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

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.array(anyExpectation, { maxLength: 3 }), (expectations) => {
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
