import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../src/event/samples';
import { decodeLink, encodeLink } from '../../src/share';
import { baseOf, differenceTo } from '../../src/share/format2/difference';
import { indent, withoutLayout } from '../../src/share/format2/layout';
import { piecesOf } from '../../src/share/format2/pieces';
import { EVENT_PRESETS, TEMPLATE_PRESETS } from '../../src/share/format2/presets';
import { MAX_NUMBER } from '../../src/share/format2/symbols';
import { NAMES, PHRASES } from '../../src/share/format2/words';
import { craftLink2 } from './craft';
import { large, largeIndented, small } from './samples';

const hash = (texts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);

// Links name rows of these lists by their place. Anyone who appends to one adds a row here; no row is ever changed.
test.each([
  ['names', NAMES, 502, 'fb16e1333f1a2199'],
  ['phrases', PHRASES, 58, '087ff8c98056c5cb'],
  ['templates', TEMPLATE_PRESETS.map(({ text }) => text), 14, '449deb1cbb4ea492'],
  ['events', EVENT_PRESETS.map(({ text }) => text), 20, '3f3e05b980f36693'],
  ['pieces of events', EVENT_PRESETS.map(({ text }) => piecesOf(text).join('\n|')), 20, '6a24285679663954'],
  [
    'pieces of templates',
    TEMPLATE_PRESETS.map(({ text }) => piecesOf(text).join('\n|')),
    14,
    'fedeede338fad0e8',
  ],
])('the %s that links name are what they were', (_, list, count, frozen) => {
  expect(list.length).toBeGreaterThanOrEqual(count);
  expect(hash(list.slice(0, count))).toBe(frozen);
});

test('no word is listed twice', () => {
  expect(new Set(NAMES).size).toBe(NAMES.length);
  expect(new Set(PHRASES).size).toBe(PHRASES.length);
});

describe('length in characters', () => {
  const [galleryEvent] = EVENT_SAMPLES;
  const event = galleryEvent?.text ?? '';
  const fiveChanged = event
    .replace('7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10', '0f3a77aa-81c2-4e55-b3f0-6a1d2f9c4e70')
    .replace('2024-05-02 09:10:11.120', '2024-07-19 22:41:07.553')
    .replace('"spring_sale"', '"autumn_push_2024"')
    .replace('203.0.113.7', '198.51.100.77')
    .replace('video_15s', 'video_30s_landscape');

  test.each([
    ['a template of 283 characters, the event of the gallery', { ...large, event }, 320],
    ['the same with five fields changed', { ...large, event: fiveChanged }, 520],
    ['the same with an unrelated event of 42 fields', large, 1_300],
    ['the same with that event over lines', largeIndented, 1_300],
    ['ten parameters and twelve fields', small, 400],
  ])('%s', async (_, work, limit) => {
    const link = await encodeLink(work);
    expect(link.length).toBeLessThanOrEqual(limit);
    expect(await decodeLink(link)).toMatchObject({ ok: true, work });
  });

  const items = EVENT_SAMPLES.map(({ text }, index) => {
    return [TEMPLATE_SAMPLES[index % TEMPLATE_SAMPLES.length]?.text ?? '', text] as const;
  });

  test.each(items)('items of the gallery as they are: %#', async (template, text) => {
    expect((await encodeLink({ template, event: text })).length).toBeLessThanOrEqual(40);
  });

  test('the fixture is what the figures are for', () => {
    expect(large.template).toHaveLength(283);
    expect(Object.keys(JSON.parse(large.event) as object)).toHaveLength(42);
    expect(large.event.length).toBeGreaterThan(1_290);
  });
});

describe('a link of format 2 with a valid checksum and other contents', () => {
  const leftOut = 'The link has unknown fields, which were left out.';

  test.each([
    ['nothing', '', 'damaged'],
    ['no event', 'x', 'damaged'],
    ['half of an escape', 'x\u0000{}\u0001', 'damaged'],
    ['a mark out of place', 'x\u0005\u0000{}', 'damaged'],
    ['a copy without a preset', 'x\u0003 !\u0000{}', 'damaged'],
    ['a copy of nothing', '\u0004 \u0003  \u0000{}', 'damaged'],
    ['a copy beyond the preset', '\u0004 \u0003 \u00ff\u0000{}', 'damaged'],
    ['a preset without its place', 'x\u0000\u0004', 'damaged'],
    ['a preset of a later version', '\u0004\u00f0\u0000{}', 'newer'],
    ['a name of a later version', 'x\ue7ff\u0000{}', 'newer'],
    ['a phrase of a later version', 'x\uefff\u0000{}', 'newer'],
    ['a bare name of a later version', 'x\u0002\ue7ff\u0000{}', 'newer'],
    ['presets copied over and over', `\u0004 ${'\u0003 \u0026'.repeat(60_000)}\u0000{}`, 'too-long'],
    ['names over and over', `${'\u007f'.repeat(100_000)}\u0000{}`, 'too-long'],
    ['deep nesting to be indented', `x\u0000\u0005${'['.repeat(10_000)}`, 'too-long'],
  ])('%s', async (_, body, reason) => {
    expect(await decodeLink(craftLink2(body))).toMatchObject({ ok: false, reason });
  });

  test.each([
    ['choices that are no JSON', '{"title":"x"', {}, [leftOut]],
    ['choices that are a list', '["x"]', {}, [leftOut]],
    ['an unknown choice', '{"title":"x","colour":1}', { title: 'x' }, [leftOut]],
    ['another template', '{"template":"y","title":"x"}', { title: 'x' }, [leftOut]],
    ['prototype keys', '{"__proto__":{"title":"y"},"constructor":{"prototype":{"note":"x"}}}', {}, [leftOut]],
    [
      'a partner that is none',
      '{"partner":"clevertap"}',
      {},
      ['The partner could not be read and was left out.'],
    ],
    [
      'a setting that is nested deeply',
      `{"partner":{"id":"x","settings":{"a":${'['.repeat(5_000)}${']'.repeat(5_000)},"b":1}}}`,
      { partner: { id: 'x', settings: { b: 1 } } },
      ['Some partner settings could not be read and were left out.'],
    ],
    ['a view that is markup', '{"view":"<b>"}', {}, ['The view could not be read and was left out.']],
  ])('%s cost no more than themselves', async (_, choices, fields, notes) => {
    const reading = await decodeLink(craftLink2(`x\u0000{}\u0000${choices}`));
    expect(reading).toStrictEqual({ ok: true, work: { template: 'x', event: '{}', ...fields }, notes });
  });

  test('a body without choices or with an end mark after them opens', async () => {
    expect(await decodeLink(craftLink2('x\u0000'))).toMatchObject({ work: { template: 'x', event: '' } });
    expect(await decodeLink(craftLink2('x\u0000{}\u0000{}\u0000'))).toMatchObject({ ok: true });
  });
});

describe('layout', () => {
  test.each([
    ['an object', '{\n  "a": 1,\n  "b": [\n    "x, y",\n    {}\n  ]\n}', '{"a":1,"b":["x, y",{}]}'],
    ['line breaks after it', '{\n  "a": "\\" {"\n}\n\n', '{"a":"\\" {"}\n\n'],
    ['keys that look like numbers', '{\n  "2": 1.0,\n  "1": 2\n}', '{"2":1.0,"1":2}'],
    ['no end', '{\n  "a": "b', '{"a":"b'],
    ['another width', '{\n    "a": 1\n}', undefined],
    ['a space too many', '{\n  "a":  1\n}', undefined],
    ['a space in an empty object', '{ }', undefined],
    ['none', '{"a":1}', undefined],
  ])('%s', (_, text, compact) => {
    expect(withoutLayout(text)).toBe(compact);
    if (compact !== undefined) expect(indent(compact, text.length)).toBe(text);
  });
});

describe('difference', () => {
  const base = baseOf('https://p.example/?a=1&b=2&c=3');

  test('unchanged pieces are copied, and new ones are written as text', () => {
    expect(differenceTo(base, piecesOf('https://p.example/?a=1&b=9&c=3&d=4'))).toEqual([
      { from: 0, count: 2 },
      '&b=9',
      { from: 3, count: 1 },
      '&d=4',
    ]);
  });

  test('what has moved is copied as well', () => {
    expect(differenceTo(base, piecesOf('https://p.example/?c=3&a=1&b=2&c=3'))).toEqual([
      { from: 0, count: 1 },
      '?c=3',
      '&a=1',
      { from: 2, count: 2 },
    ]);
  });

  test('a piece beyond the largest number is never copied', () => {
    const text = Array.from({ length: MAX_NUMBER + 2 }, (_, index) => `&p${index}=`).join('');
    const pieces = piecesOf(text);
    expect(differenceTo(baseOf(text), pieces.slice(MAX_NUMBER))).toEqual([
      { from: MAX_NUMBER, count: 1 },
      pieces[MAX_NUMBER + 1],
    ]);
  });

  test('the pieces of a text add up to the text', () => {
    for (const { text } of [...EVENT_PRESETS, ...TEMPLATE_PRESETS]) {
      expect(piecesOf(text).join('')).toBe(text);
    }
  });
});
