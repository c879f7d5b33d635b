import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeLink,
  encodeLink,
  readWorkFile,
  type SharedWork,
  writePlainLink,
  writeWorkFile,
} from '../../src/share';
import { normalizeSharedWork } from '../../src/share/shared-work';
import { fewerRuns } from '../properties';
import { writeFormat1 } from './craft';
import { works } from './works';

/** Every way in which a work is written, and how it is read again; undefined where a work cannot be written so. */
const ENCODINGS: readonly (readonly [string, (work: SharedWork) => unknown])[] = [
  ['format 1', (work) => decodeLink(writeFormat1(work))],
  ['format 2', async (work) => decodeLink(await encodeLink(work))],
  ['plain parameters', (work) => readIf(writePlainLink(work))],
  ['a file', (work) => readWorkFile(writeWorkFile(work))],
];

function readIf(link: string): unknown {
  return link === '' ? undefined : decodeLink(link);
}

// Format 1 is older than these.
function inFormat1({ template, event, options, vocabulary, title, note }: SharedWork): SharedWork {
  const choices = { ...(options && { options }), ...(vocabulary && { vocabulary }) };
  return { template, event, ...choices, ...(title && { title }), ...(note && { note }) };
}

test.each(ENCODINGS)('%s keeps every character of what is written', async (name, carry) => {
  const property = fc.asyncProperty(works, async (work) => {
    const carried = await carry(work);
    if (name === 'plain parameters' && carried === undefined) {
      expect(JSON.stringify(work)).toMatch(/\\ud[89a-f]/);
      return;
    }
    const expected = normalizeSharedWork(name === 'format 1' ? inFormat1(work) : work);
    // As text, since equality of objects ignores the order of keys.
    expect(JSON.stringify(carried)).toBe(JSON.stringify({ ok: true, work: expected, notes: [] }));
  });
  await fc.assert(property, fewerRuns(10));
});
