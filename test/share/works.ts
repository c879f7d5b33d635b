import fc from 'fast-check';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../src/event/samples';
import type { SharedWork } from '../../src/share';
import { MAX_NOTE_LENGTH, MAX_TITLE_LENGTH, type ExpectationData, type PartnerChoice } from '../../src/work';
import { NAMES, PHRASES } from '../../src/share/format2/words';

const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 });
const control = fc.array(fc.integer({ min: 0, max: 0x9f }), { maxLength: 60 });
const halves = fc.array(fc.constantFrom(0xd83d, 0xde00, 0x2028, 0xfeff, 0x61), { maxLength: 30 });
const hostile = fc.constantFrom(
  '__proto__',
  '{"__proto__":1}',
  '<img src=x onerror=alert(1)>',
  '\\u0000',
  '%2D',
  '#1-',
  '\u0000\u0001\u0002\u0003\u0004\u0005\u0006',
);
const odd = fc.oneof(
  fc.oneof(units, control, halves).map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: 'grapheme' }),
  fc.json(),
  hostile,
);

/** Names and phrases of format 2, and what stands between them. */
const wordy = fc
  .array(fc.constantFrom(...NAMES, ...PHRASES, '=(', ')', '","', '":"', '{', '}', ' ', 'ü', '\ue000'), {
    maxLength: 40,
  })
  .map((words) => words.join(''));

/** A text with a span of it replaced. */
function edited(texts: readonly string[]): fc.Arbitrary<string> {
  const place = fc.nat(2000);
  return fc
    .tuple(fc.constantFrom(...texts), place, fc.nat(60), fc.oneof(odd, wordy))
    .map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
}

const gallery = {
  templates: TEMPLATE_SAMPLES.map(({ text }) => text),
  events: EVENT_SAMPLES.flatMap(({ text }) => [text, JSON.stringify(JSON.parse(text))]),
};

/** JSON in the layout of the page, without one, and in another, with keys in any order. */
const json = fc
  .tuple(fc.json(), fc.constantFrom(0, 2, 2, 3, '\t'), fc.constantFrom('', '\n', ' \r\n'))
  .map(([value, indent, tail]) => JSON.stringify(JSON.parse(value), null, indent) + tail);

const texts = (samples: readonly string[]) =>
  fc.oneof(odd, odd, wordy, json, edited(samples), fc.constantFrom(...samples));

const options = fc.record(
  {
    missing: fc.constantFrom('empty', 'null', 'drop', 'zero-uuid'),
    touchType: fc.constantFrom('numbers', 'words'),
    booleans: fc.constantFrom('lower', 'upper', 'numbers'),
    newlineAfterEncode: fc.boolean(),
    hashCase: fc.constantFrom('as-stored', 'lower', 'upper'),
    escapeSlashes: fc.boolean(),
  },
  { requiredKeys: [] },
);

const value = fc.letrec((tie) => ({
  leaf: fc.oneof(odd, fc.double({ noDefaultInfinity: true, noNaN: true }), fc.boolean(), fc.constant(null)),
  list: fc.array(fc.dictionary(fc.string(), tie('leaf'), { maxKeys: 3 }), { maxLength: 3 }),
})).list;

// What JSON cannot express, such as -0, is brought to what it becomes.
const settings = fc
  .dictionary(
    fc.oneof(odd, fc.constantFrom('__proto__', 'constructor', '7', 'api_key')),
    fc.oneof(odd, value),
    { maxKeys: 4 },
  )
  .map((values) => JSON.parse(JSON.stringify(values)) as PartnerChoice['settings']);

const partner: fc.Arbitrary<PartnerChoice> = fc.record(
  {
    id: fc.constantFrom('custom', 'leanplum', 'clevertap', 'not-yet-written'),
    settings,
    advertiser: settings,
  },
  { requiredKeys: ['id', 'settings'] },
);

/** States of every kind: what people write, what is near a gallery item, and texts that nobody would write. */
export const works: fc.Arbitrary<SharedWork> = fc.record(
  {
    template: texts(gallery.templates),
    event: texts(gallery.events),
    options,
    partner,
    view: fc.constantFrom('decoded', 'problems'),
    vocabulary: fc.constant('leanplum' as const),
    title: odd.map((title) => title.slice(0, MAX_TITLE_LENGTH)),
    note: odd.map((note) => note.slice(0, MAX_NOTE_LENGTH)),
    ignored: fc.uniqueArray(fc.constantFrom('alias', 'insecure', 'macro-missing'), { minLength: 1 }),
    expectations: fc
      .array(
        fc.record({ name: odd, event: odd, expect: fc.array(fc.dictionary(odd, odd, { maxKeys: 2 })) }),
        {
          minLength: 1,
          maxLength: 2,
        },
      )
      .map((list) => JSON.parse(JSON.stringify(list)) as ExpectationData[]),
  },
  { requiredKeys: ['template', 'event'] },
);
