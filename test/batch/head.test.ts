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

test('a file that is not UTF-8 is said', () => {
  const latin1 = new Uint8Array(Buffer.from('Event Name,City\na,K\u00f6ln\n', 'latin1'));
  const reading = readHead(latin1);
  expect(reading.ok && reading.warnings).toEqual([
    'Some of it is not UTF-8, so characters are lost. Save the file as UTF-8.',
  ]);
  // The character of no text is UTF-8, too, and the head of a file may end in the middle of one.
  const encoded = new TextEncoder().encode('Event Name,City\na,K\ufffdln\u00f6');
  expect(readHead(encoded.subarray(0, -1))).toMatchObject({ ok: true, warnings: [] });
  const withMark = readHead(Uint8Array.of(0xff, 0xfe, 0x45, 0));
  expect(withMark).toMatchObject({ ok: false, message: 'The file is UTF-16. Save it as UTF-8.' });
});

test('any bytes are recognized or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const reading = readHead(bytes);
      expect(reading.ok ? reading.title : reading.message).not.toBe('');
    }),
  );
});
