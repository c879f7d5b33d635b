import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink, type LinkProblem, MAX_LINK_LENGTH } from '../../src/share';
import { seal } from '../../src/share/checksum';
import { bomb, craftLink, writeFormat1 } from './craft';
import { small } from './samples';
import { fewerRuns } from '../properties';

const links = [
  ['format 1', writeFormat1(small)],
  ['format 2', await encodeLink(small)],
] as const;
const [[, link]] = links;

async function problemOf(fragment: string): Promise<LinkProblem | undefined> {
  const reading = await decodeLink(fragment);
  return reading.ok ? undefined : reading.reason;
}

test.each<[string, string, LinkProblem]>([
  ['no fragment', '', 'empty'],
  ['a lone #', '#', 'empty'],
  ['a lone # percent-encoded', '%23', 'empty'],
  ['the name of a place on the page', '#request', 'unknown'],
  ['parameters that are none of ours', '#utm_source=x&template=y', 'unknown'],
  ['a link after another character', `-${link}`, 'unknown'],
  ['a link after a stray %', `#%${link}`, 'unknown'],
  ['a link after two #', `##${link}`, 'unknown'],
  ['format 0', '0-N4Ig', 'unknown'],
  ['broken percent-encoding', '#%E0%A4%A', 'unknown'],
  ['a long number', '1234567890', 'unknown'],
  ['the tag of format 3', '3', 'newer'],
  ['format 3 in the frame of format 1', `#3${link.slice(1)}`, 'newer'],
  ['format 2 in the frame of format 1', `#2${link.slice(1)}`, 'damaged'],
  ['format 3 in a frame unlike any', '3~anything/at?all', 'newer'],
  ['format 3 with a variant', '3d-N4Ig', 'newer'],
  ['format 17', '#17-N4IgLiBc', 'newer'],
  ['the tag of format 1', '1', 'damaged'],
  ['the tag of format 2', '2', 'damaged'],
  ['the head of format 2', '2-', 'damaged'],
  ['a head without payload', '1-', 'damaged'],
  ['a payload without checksum', '1-N4Ig', 'damaged'],
  ['another separator', '1_N4IgAnSn', 'damaged'],
  ['a link before a stray %', `#${link}%`, 'damaged'],
])('%s', async (_, fragment, reason) => {
  expect(await problemOf(fragment)).toBe(reason);
});

test('every problem has a sentence of its own', async () => {
  const fragments = ['', 'request', '3-', '1-', 'x'.repeat(MAX_LINK_LENGTH + 2)];
  const readings = await Promise.all(fragments.map((fragment) => decodeLink(fragment)));
  const messages = readings.map((reading) => (reading.ok ? '' : reading.message));
  expect(new Set(messages).size).toBe(fragments.length);
  for (const message of messages) expect(message).toMatch(/^[A-Z][^.!]+\.$/);
});

describe.each(links)('damage to %s never opens as something else', (_format, link) => {
  const places = Array.from(link, (_, at) => at);

  test.each(['A', 'z', '7', '_', '-', '.', ' ', 'é', '\u0000'])(
    'each character changed to %j',
    async (other) => {
      for (const at of places.filter((place) => link[place] !== other)) {
        expect(await problemOf(link.slice(0, at) + other + link.slice(at + 1)), `at ${at}`).toBeDefined();
      }
    },
  );

  test('each character in the other case', async () => {
    for (const at of places) {
      const sign = link.charAt(at);
      const other = sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase();
      if (other !== sign) {
        expect(await problemOf(link.slice(0, at) + other + link.slice(at + 1))).toBe('damaged');
      }
    }
    expect(await problemOf(link.toLowerCase())).toBe('damaged');
  });

  test('each character left out, doubled, or exchanged with its neighbour', async () => {
    for (const at of places) {
      const [before, sign, next, after] = [
        link.slice(0, at),
        link.charAt(at),
        link.charAt(at + 1),
        link.slice(at + 2),
      ];
      expect(await problemOf(before + next + after), `${at} left out`).toBeDefined();
      expect(await problemOf(before + sign + sign + next + after), `${at} doubled`).toBeDefined();
      if (next !== '' && sign !== next) {
        expect(await problemOf(before + next + sign + after), `${at} exchanged`).toBeDefined();
      }
    }
  });

  test('cut at any place', async () => {
    for (const at of places) {
      expect(await problemOf(link.slice(0, at)), `at ${at}`).toBe(at === 0 ? 'empty' : 'damaged');
    }
  });

  test.each(['.', ')', '*', '/', 'A', '?utm_source=x'])('with %s after it', async (tail) => {
    expect(await problemOf(link + tail)).toBe('damaged');
  });

  test('twice in a row', async () => {
    expect(await problemOf(link + link)).toBe('damaged');
  });
});

const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

test('any text gets an answer', async () => {
  const property = fc.asyncProperty(fc.oneof(anyText, fc.string()), async (tail) => {
    expect(await problemOf(tail)).toBeDefined();
    for (const head of ['1-', '2-']) {
      expect(await problemOf(head + tail)).toBe('damaged');
      expect(['damaged', 'too-long', 'newer']).toContain(await problemOf(seal(head + tail)));
    }
  });
  await fc.assert(property, fewerRuns(8));
});

describe('a link of format 1 with a valid checksum and other contents', () => {
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
  ])('%s is damage', async (_, text) => {
    expect(await problemOf(craftLink(text))).toBe('damaged');
  });

  const optionsNote = 'Some rendering options are unknown; their defaults are used.';
  const leftOut = 'The link has unknown fields, which were left out.';

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
  ])('%s costs no more than itself', async (_, rest, fields, notes) => {
    const reading = await decodeLink(craftLink(`{"t":"x","e":"{}",${rest}}`));
    expect(reading).toStrictEqual({ ok: true, work: { template: 'x', event: '{}', ...fields }, notes });
  });

  test('nothing reaches the prototype of other objects', async () => {
    await decodeLink(
      craftLink('{"t":"x","e":"{}","__proto__":{"polluted":1},"o":{"__proto__":{"polluted":1}}}'),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe.each(['1-', '2-'])('size of a link that begins with %s', (head) => {
  test('a link of 2 MB is refused before any work', async () => {
    const fragment = `#${head}${'N4Ig'.repeat(500_000)}`;
    expect(await problemOf(fragment)).toBe('too-long');
  });

  test('a link is too long by the first character too many', async () => {
    const longest = `${head}${'A'.repeat(MAX_LINK_LENGTH - 2)}`;
    expect(await problemOf(`#${longest}`)).toBe('damaged');
    expect(await problemOf(`#${longest}A`)).toBe('too-long');
  });

  test('a long run of one character is refused once it passes a million', async () => {
    // This many characters unpack to 1.3 million.
    expect(await problemOf(seal(head + bomb(3_000)))).toBe('too-long');
  });

  test('the worst that fits into a link is refused in time and memory of a normal one', async () => {
    const fragment = seal(head + bomb(MAX_LINK_LENGTH - 20));
    expect(fragment.length).toBeGreaterThan(MAX_LINK_LENGTH - 100);
    expect(fragment.length).toBeLessThanOrEqual(MAX_LINK_LENGTH);
    const before = process.memoryUsage().heapUsed;
    expect((await decodeLink(fragment)).ok).toBe(false);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
    expect(await problemOf(fragment)).toBe('too-long');
  });
});

test('a decompression bomb below the limit is unpacked in full', async () => {
  const text = 'a'.repeat(900_000);
  const reading = await decodeLink(craftLink(`{"t":"${text}","e":""}`));
  expect(reading).toStrictEqual({ ok: true, work: { template: text, event: '' }, notes: [] });
});
