import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStacks, readAs, type StackId, STACKS, stackNamed } from '../../../src/received/stacks';
import { anyCharacter, fewerRuns } from '../../properties';

function read(id: StackId, request: string) {
  const stack = stackNamed(id);
  if (stack === undefined) throw new Error(`there is no stack ${id}`);
  return readAs(stack, request);
}

test('any text has a reading in every stack, with spans inside it', () => {
  const texts = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '/',
          '?',
          '&',
          '=',
          '#',
          '[',
          ']',
          ';',
          '%',
          '%ff',
          '+',
          ' ',
          'a',
          'POST ',
          'https://h',
          '\n\n',
          'é',
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { spans, cells } of compareStacks(STACKS, text).rows) {
        expect(cells).toHaveLength(STACKS.length);
        for (const { from, to } of spans) expect(0 <= from && from <= to && to <= text.length).toBe(true);
      }
    }),
    fewerRuns(100),
  );
});

test('every pair of a request is in a value or lost for a reason, in every stack that reads it', () => {
  const names = fc.constantFrom('a', 'a[b]', 'a[]', 'a[0]', 'b.c', 'b_c', '', '__proto__', '%zz');
  const queries = fc.array(fc.tuple(names, fc.constantFrom('1', '', '%ff', ';')), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(queries, (pairs) => {
      const query = pairs.map(([name, value]) => `${name}=${value}`).join('&');
      for (const stack of STACKS) {
        const { names: found, pairs: sent, refused } = readAs(stack, `/?${query}`);
        if (refused !== undefined) continue;
        const counted = found.reduce((sum, { kept, lost }) => sum + kept + lost.length, 0);
        expect([stack.id, counted]).toEqual([stack.id, sent.length]);
      }
    }),
    fewerRuns(40),
  );
});

describe('limits', () => {
  test('two million characters are refused or read, and nothing hangs', () => {
    const long = `a=1&${'b&'.repeat(1_000_000)}`;
    for (const { tone } of compareStacks(STACKS, `/?${long}`).rows[0]?.cells ?? []) expect(tone).toBe('lost');
    const form = `POST /\nContent-Type: application/x-www-form-urlencoded\n\n${long}`;
    expect(read('flask', form).names[1]).toMatchObject({ sent: 'b', kept: 199_999 });
    expect(read('php', form).names[1]?.lost.at(-1)?.why).toBe('over-limit');
  });

  test('the length is counted in bytes, and in what the server counts', () => {
    expect(read('flask-gunicorn', 'POST https://h.example/pb?a=é').limit).toMatchObject({
      length: 'POST /pb?a=.. HTTP/1.1'.length,
      most: 4094,
    });
  });
});

test('a body that is no form is said not to be modeled', () => {
  const json = 'POST https://h.example/\nContent-Type: application/json\n\n{"a": 1}';
  expect(read('express-5', json)).toMatchObject({ names: [], bodyNotModelled: 'json' });
  expect(read('php', 'https://h.example/?a=1').bodyNotModelled).toBeUndefined();
});
