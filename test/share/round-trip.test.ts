import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeLink,
  encodeLink,
  readStateFile,
  type SharedState,
  writePlainLink,
  writeStateFile,
} from '../../src/share';
import { normalizeState } from '../../src/share/state';
import { writeFormat1 } from './craft';
import { states } from './states';

/** Every way in which a state is written, and how it is read again; undefined where a state cannot be written so. */
const ENCODINGS: readonly (readonly [string, (state: SharedState) => unknown])[] = [
  ['format 1', (state) => decodeLink(writeFormat1(state))],
  ['format 2', async (state) => decodeLink(await encodeLink(state))],
  ['plain parameters', (state) => readIf(writePlainLink(state))],
  ['a file', (state) => readStateFile(writeStateFile(state))],
];

function readIf(link: string): unknown {
  return link === '' ? undefined : decodeLink(link);
}

// Format 1 is older than these.
function inFormat1({ template, event, options, vocabulary, title, note }: SharedState): SharedState {
  const choices = { ...(options && { options }), ...(vocabulary && { vocabulary }) };
  return { template, event, ...choices, ...(title && { title }), ...(note && { note }) };
}

test.each(ENCODINGS)('%s keeps every character of what is written', async (name, carry) => {
  const property = fc.asyncProperty(states, async (state) => {
    const carried = await carry(state);
    if (name === 'plain parameters' && carried === undefined) {
      expect(JSON.stringify(state)).toMatch(/\\ud[89a-f]/);
      return;
    }
    const expected = normalizeState(name === 'format 1' ? inFormat1(state) : state);
    // As text, since equality of objects ignores the order of keys.
    expect(JSON.stringify(carried)).toBe(JSON.stringify({ ok: true, state: expected, notes: [] }));
  });
  await fc.assert(property);
});
