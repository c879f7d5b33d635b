import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, type DecodedUrl } from '../../src/engine';

const read = (text: string) =>
  decode(text, { method: 'GET', url: { from: 0, to: text.length }, headers: [] });

/** The parts of a URL by name, as the playground cuts it; a part that is not there is empty. */
function cut(text: string) {
  const { url } = read(text);
  const part = (name: keyof DecodedUrl) => text.slice(url[name]?.from ?? 0, url[name]?.to ?? 0);
  return {
    scheme: part('scheme'),
    host: part('host'),
    path: part('path'),
    query: part('query'),
    fragment: part('fragment'),
  };
}

const isPlain = (text: string) => /^[\x21-\x7e]*$/.test(text);

/**
 * Compares with the platform, where it takes the text as it is: `href` differs when it repairs something, and what is
 * repaired is no longer what is sent.
 */
function expectAgreement(text: string): void {
  const url = URL.parse(text);
  if (url === null) return;
  const pairs = read(text).parameters.map(({ name, value }) => [name.text, value?.text ?? '']);
  // Without a `#` in it, the query of both is the same text; node cuts other letters to bytes beside broken escapes.
  if (isPlain(text)) {
    const query = /^[^?#]*\?([^#]*)/.exec(text)?.[1] ?? '';
    // Given a query alone, the platform takes a `?` at its beginning for the sign before it.
    expect(pairs, text).toEqual([...new URLSearchParams(`&${query}`)]);
  }
  if (url.href !== text) return;
  expect(cut(text), text).toEqual({
    scheme: url.protocol.slice(0, -1),
    host: url.host,
    path: url.pathname,
    query: url.search.slice(1),
    fragment: url.hash.slice(1),
  });
  expect(pairs, text).toEqual([...url.searchParams]);
}

/** Offsets are right when what stands there, decoded by the platform, is what was read. */
function expectOffsets(text: string): void {
  for (const { name, value } of read(text).parameters) {
    for (const { at, text: decoded } of value === undefined ? [name] : [name, value]) {
      const raw = text.slice(at.from, at.to);
      expect(raw).not.toMatch(/[&#]/);
      if (isPlain(raw)) expect([...new URLSearchParams(`x=${raw}`)]).toEqual([['x', decoded]]);
    }
  }
}

const PIECES = [
  ...Array.from('?&=#/:@+%;,.~*!()[]{}|^`"\\<> abZ0'),
  ...['&&', '==', '%20', '%2B', '%26', '%3D', '%C3%AA', '%E2%82', '%zz', '%00', '://', '..', '//'],
  ...['[]', 'a[b]', 'ü', '\ud83d\ude00', '\t', '\n', 'x=1', 'user:pw@', ':8080', '[::1]', 'xn--'],
];

const anyUrl = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(
      fc.constantFrom(
        'https://p.example/',
        'http://p.example',
        'https://p.example/a/b?',
        'HTTPS://P.EXAMPLE:443/?',
      ),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }),
    )
    .map(([start, pieces]) => start + pieces.join('')),
);

describe('URL and URLSearchParams of the platform', () => {
  test('agree on any URL that both take as it is', () => {
    fc.assert(fc.property(anyUrl, expectAgreement));
  });

  test('decode what stands at the offsets to what was read there', () => {
    fc.assert(fc.property(anyUrl, expectOffsets));
  });

  test.each([
    'https://p.example/?',
    'https://p.example/?#',
    'https://p.example/#?a=1',
    'https://p.example/?a',
    'https://p.example/?=1',
    'https://p.example/?a=b=c&&d',
    'https://p.example/?a=1?b=2',
    'https://p.example/?a=%&b=%4&c=%zz',
    'https://p.example/?a=%C3%28&b=%F0%9F%98%80',
    'https://p.example/?a+b=c+d%2B',
    'https://p.example/?u=https://q.example/?x=1',
    'https://user:pass@p.example:8443/a;b=c/d?e#f?g#h',
    'https://[2001:db8::1]/?a=1',
    'https://p.example/a%2Fb?c%3Dd=e%26f',
    'mailto:a@p.example?subject=x',
    'myapp://open/path?a=1#top',
    'https://p.example/?a[]=1&a[]=2',
  ])('agree on %s', (text) => {
    expect(URL.canParse(text)).toBe(true);
    expectAgreement(text);
    expectOffsets(text);
  });
});
