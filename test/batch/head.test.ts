import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHead } from '../../src/batch';

interface HeadCase {
  readonly name: string;
  readonly text: string;
  readonly title?: string;
  readonly from?: number;
  readonly message?: string;
}

const cases = JSON.parse(readFileSync('test/cases/batch/heads.json', 'utf8')) as readonly HeadCase[];

test.each(cases)('$name', ({ text, title, from, message }) => {
  const reading = readHead(new TextEncoder().encode(text));
  if (reading.ok) expect({ title: reading.title, from: reading.format.from }).toEqual({ title, from });
  else expect(reading.message).toBe(message);
});

test('any bytes are recognized or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const reading = readHead(bytes);
      expect(reading.ok ? reading.title : reading.message).not.toBe('');
    }),
  );
});
