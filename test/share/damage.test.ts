import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink, MAX_LINK_LENGTH } from '../../src/share';
import type { LinkProblem } from '../../src/share';
import { pack } from '../../src/share/pack';
import { bomb, craftLink, sealed } from './craft';
import { small } from './samples';

const link = encodeLink(small);

function problemOf(fragment: string): LinkProblem | undefined {
  const reading = decodeLink(fragment);
  return reading.ok ? undefined : reading.reason;
}

test.each<[string, string, LinkProblem]>([
  ['no fragment', '', 'empty'],
  ['a lone #', '#', 'empty'],
  ['a lone # percent-encoded', '%23', 'empty'],
  ['the name of a place on the page', '#request', 'unknown'],
  ['plain parameters', '#template=https%3A%2F%2Fp.example&event={}', 'unknown'],
  ['a link after another character', `-${link}`, 'unknown'],
  ['a link after a stray %', `#%${link}`, 'unknown'],
  ['a link after two #', `##${link}`, 'unknown'],
  ['format 0', '0-N4Ig', 'unknown'],
  ['broken percent-encoding', '#%E0%A4%A', 'unknown'],
  ['a long number', '1234567890', 'unknown'],
  ['the tag of format 2', '2', 'newer'],
  ['format 2 in the frame of format 1', `#2${link.slice(1)}`, 'newer'],
  ['format 2 in a frame unlike any', '2~anything/at?all', 'newer'],
  ['format 2 with a variant', '2d-N4Ig', 'newer'],
  ['format 17', '#17-N4IgLiBc', 'newer'],
  ['the tag of format 1', '1', 'damaged'],
  ['a head without payload', '1-', 'damaged'],
  ['a payload without checksum', '1-N4Ig', 'damaged'],
  ['another separator', '1_N4IgAnSn', 'damaged'],
  ['a link before a stray %', `#${link}%`, 'damaged'],
])('%s', (_, fragment, reason) => {
  expect(problemOf(fragment)).toBe(reason);
});

test('every problem is told in one sentence of its own', () => {
  const fragments = ['', 'request', '2-', '1-', 'x'.repeat(MAX_LINK_LENGTH + 2)];
  const messages = fragments.map((fragment) => {
    const reading = decodeLink(fragment);
    return reading.ok ? '' : reading.message;
  });
  expect(new Set(messages).size).toBe(fragments.length);
  for (const message of messages) expect(message).toMatch(/^[A-Z][^.!]+\.$/);
});

describe('damage never opens as something else', () => {
  const places = Array.from(link, (_, at) => at);

  test.each(['A', 'z', '7', '_', '-', '.', ' ', 'é', '\u0000'])('each character changed to %j', (other) => {
    for (const at of places.filter((place) => link[place] !== other)) {
      expect(problemOf(link.slice(0, at) + other + link.slice(at + 1)), `at ${at}`).toBeDefined();
    }
  });

  test('each character in the other case', () => {
    for (const at of places) {
      const sign = link.charAt(at);
      const other = sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase();
      if (other !== sign) expect(problemOf(link.slice(0, at) + other + link.slice(at + 1))).toBe('damaged');
    }
    expect(problemOf(link.toLowerCase())).toBe('damaged');
  });

  test('each character left out, doubled, or exchanged with its neighbour', () => {
    for (const at of places) {
      const [before, sign, next, after] = [
        link.slice(0, at),
        link.charAt(at),
        link.charAt(at + 1),
        link.slice(at + 2),
      ];
      expect(problemOf(before + next + after), `${at} left out`).toBeDefined();
      expect(problemOf(before + sign + sign + next + after), `${at} doubled`).toBeDefined();
      if (next !== '' && sign !== next) {
        expect(problemOf(before + next + sign + after), `${at} exchanged`).toBeDefined();
      }
    }
  });

  test('cut at any place', () => {
    for (const at of places) {
      expect(problemOf(link.slice(0, at)), `at ${at}`).toBe(at === 0 ? 'empty' : 'damaged');
    }
  });

  test.each(['.', ')', '*', '/', 'A', '?utm_source=x'])('with %s after it', (tail) => {
    expect(problemOf(link + tail)).toBe('damaged');
  });

  test('twice in a row', () => {
    expect(problemOf(link + link)).toBe('damaged');
  });

  test('any text gets an answer', () => {
    const law = fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webFragments()), (tail) => {
      expect(problemOf(tail)).toBeDefined();
      expect(problemOf(`1-${tail}`)).toBe('damaged');
      expect(['damaged', 'too-long']).toContain(problemOf(sealed(`1-${tail}`)));
    });
    fc.assert(law, { numRuns: 2000 });
  });
});

describe('a sound link with something else inside', () => {
  test.each([
    ['no JSON', '{"t":"x","e":"y"'],
    ['nothing', ''],
    ['a text', '"t"'],
    ['null', 'null'],
    ['a list', '["t","e"]'],
    ['no event', '{"t":"x"}'],
    ['a number for a template', '{"t":1,"e":"{}"}'],
    ['an object for an event', '{"t":"x","e":{}}'],
    ['fields by their long names', '{"template":"x","event":"{}"}'],
    ['fields on a prototype', '{"__proto__":{"t":"x","e":"{}"}}'],
    ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ])('%s is damage', (_, text) => {
    expect(problemOf(craftLink(text))).toBe('damaged');
  });

  const optionsNote = 'Some rendering options are not known here; the defaults are used for them.';
  const leftOut = 'The link also carries something that this page does not know; it was left out.';

  test.each([
    ['an unknown key', '"p":"singular"', {}, [leftOut]],
    ['an unknown key deep down', `"p":${'['.repeat(5_000)}${']'.repeat(5_000)}`, {}, [leftOut]],
    ['an unknown option', '"o":{"m":"drop","z":1}', { options: { missing: 'drop' } }, [leftOut]],
    ['an option by its long name', '"o":{"missing":"drop"}', {}, [leftOut]],
    ['an unknown value', '"o":{"m":"guess","s":true}', { options: { escapeSlashes: true } }, [optionsNote]],
    ['options that are no object', '"o":7', {}, [optionsNote]],
    ['a default written out', '"o":{"m":"empty"}', {}, []],
    ['a title that is no text', '"h":7', {}, ['The title is not text and was left out.']],
    [
      'a long title',
      `"h":"${'x'.repeat(121)}"`,
      { title: 'x'.repeat(120) },
      ['The title was cut to 120 characters.'],
    ],
    ['prototype keys', '"__proto__":{"h":"x","o":{}},"constructor":{"prototype":{"n":"x"}}', {}, [leftOut]],
    ['prototype keys among the options', '"o":{"__proto__":{"m":"drop"},"toString":1}', {}, [leftOut]],
  ])('%s costs no more than itself', (_, rest, fields, notes) => {
    const reading = decodeLink(craftLink(`{"t":"x","e":"{}",${rest}}`));
    expect(reading).toStrictEqual({ ok: true, state: { template: 'x', event: '{}', ...fields }, notes });
  });

  test('nothing reaches the prototype of other objects', () => {
    decodeLink(craftLink('{"t":"x","e":"{}","__proto__":{"polluted":1},"o":{"__proto__":{"polluted":1}}}'));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('size', () => {
  test('a link of 2 MB is refused before any work', () => {
    const fragment = `#1-${'N4Ig'.repeat(500_000)}`;
    expect(problemOf(fragment)).toBe('too-long');
  });

  test('a link is too long by the first character too many', () => {
    const longest = `1-${'A'.repeat(MAX_LINK_LENGTH - 2)}`;
    expect(problemOf(`#${longest}`)).toBe('damaged');
    expect(problemOf(`#${longest}A`)).toBe('too-long');
  });

  test('a long run of one character is refused once it passes a million', () => {
    const packed = pack(`{"t":"${'a'.repeat(1_000_000)}","e":""}`);
    expect(packed.length).toBeLessThan(3_000);
    expect(problemOf(sealed(`1-${packed}`))).toBe('too-long');
  });

  test('the worst that fits into a link is refused in time and memory of a normal one', () => {
    const fragment = sealed(`1-${bomb(MAX_LINK_LENGTH - 20)}`);
    expect(fragment.length).toBeGreaterThan(MAX_LINK_LENGTH - 100);
    expect(fragment.length).toBeLessThanOrEqual(MAX_LINK_LENGTH);
    const before = process.memoryUsage().heapUsed;
    expect(decodeLink(fragment).ok).toBe(false);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
    expect(problemOf(fragment)).toBe('too-long');
  });

  test('a bomb below the limit is the text that it says it is', () => {
    const text = 'a'.repeat(900_000);
    const reading = decodeLink(craftLink(`{"t":"${text}","e":""}`));
    expect(reading).toStrictEqual({ ok: true, state: { template: text, event: '' }, notes: [] });
  });
});
