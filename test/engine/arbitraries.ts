import fc from 'fast-check';
import { OPTION_VALUES, type EventFields, type FieldValue, type RenderOptions } from '../../src/engine';
import { anyCharacter } from '../properties';

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Any string, lone surrogates and control characters among them. */
export const anyText = fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), fc.string({ unit }));

/** Any string that UTF-8 can hold. */
export const wellFormedText = anyText.map((text) => text.toWellFormed());

const PIECES = [
  '(',
  ')',
  '{',
  '}',
  '{{',
  '}}',
  '$$sdk(',
  '$$click(',
  '$$',
  '%28',
  '%',
  '%E2%82',
  '+',
  '\r\n',
  '\n',
  '\r',
  '\n\n',
  ' ',
  '\t',
  '?',
  '&',
  '=',
  '#',
  ':',
  ': ',
  '"',
  '\\',
  '@',
  '/',
  '//',
  '\n  //',
  'POST ',
  'get ',
  ' HTTP/1.1',
  'Content-Type: application/json',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Type: text/plain',
  'https://p.example/',
  'idfa',
  'a',
  '(idfa)',
  '{event-name}',
  '(sha1-idfa)',
  '(encode)',
  '(wifi)',
  '(install-unix-ts)',
  '$$sdk(vendorId)',
  '$$click(clickid)',
  '(setting:key)',
  '(nope)',
  '(__proto__)',
  '\ud83d',
  '\ude00',
  'ü',
  '\u0000',
];

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((parts) => parts.join(''));

const POST_HEADS = [
  'POST https://p.example/?a=(idfa)\nContent-Type: application/json\n\n',
  'POST https://p.example/?a=(idfa)\r\nX: (event)\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n',
  'PUT https://p.example\n  ?a=1\n  &b=(city)\n\n',
];

/** Any template: any string, strings made of pieces that mean something, and requests whose body is made of them. */
export const anyTemplate = fc.oneof(
  anyText,
  pieces,
  fc.tuple(fc.constantFrom(...POST_HEADS), pieces).map(([head, body]) => head + body),
  pieces.map((query) => `https://p.example/?${query}`),
);

const KEYS = [
  'idfa',
  'idfv',
  'event_name',
  'event_value',
  'wifi',
  'city',
  'clickid',
  'install_time',
  'attributed_touch_type',
  'nope',
  '__proto__',
  'constructor',
];

const VALUES = [
  '(idfa)',
  '{idfa}',
  '$$sdk(idfa)',
  'true',
  'click',
  '2024-05-01 12:34:56.789',
  '{"a":"x/y"}',
  '&a=b#',
];

const fieldText = fc.oneof(fc.constantFrom(...VALUES, ''), anyText, fc.json());

const kind = fc.constantFrom<FieldValue['kind']>('string', 'number', 'boolean', 'null', 'json');

/** Any event: known and unknown fields with values of every kind, whether or not the text fits the kind. */
export const anyEvent: fc.Arbitrary<EventFields> = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), anyText), fieldText, kind), { maxLength: 12 })
  .map((fields) => new Map(fields.map(([key, text, of]) => [key, { key, text, kind: of }])));

/** Any choice of rendering options. */
export const anyOptions: fc.Arbitrary<RenderOptions> = fc.record({
  missing: fc.constantFrom(...OPTION_VALUES.missing),
  touchType: fc.constantFrom(...OPTION_VALUES.touchType),
  booleans: fc.constantFrom(...OPTION_VALUES.booleans),
  newlineAfterEncode: fc.boolean(),
  hashCase: fc.constantFrom(...OPTION_VALUES.hashCase),
  escapeSlashes: fc.boolean(),
});

/** Settings of a partner, with the one that templates name or without it. */
export const anySettings = fc.option(anyText, { nil: undefined }).map((value) => {
  return new Map(value === undefined ? [] : [['key', value]]);
});
