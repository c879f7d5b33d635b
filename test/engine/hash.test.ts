import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash } from '../../src/engine';
import { anyText } from './arbitraries';

// FIPS 180 and RFC 3174 for SHA-1, RFC 1321 for MD5.
test.each([
  ['sha1', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['sha1', '', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  [
    'sha1',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '84983e441c3bd26ebaae4aa1f95129e5e54670f1',
  ],
  ['sha1', 'a'.repeat(1_000_000), '34aa973cd4c4daa4f61eeb2bdbad27316534016f'],
  ['md5', '', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['md5', 'abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['md5', 'message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['md5', '1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
] as const)('%s of a known text', (algorithm, text, expected) => {
  expect(hash(algorithm, text)).toBe(expected);
});

test.each(['sha1', 'md5'] as const)('%s is that of the platform for any text', (algorithm) => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(hash(algorithm, text)).toBe(createHash(algorithm).update(text, 'utf8').digest('hex'));
    }),
  );
});
