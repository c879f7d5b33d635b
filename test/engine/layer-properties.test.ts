import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash, percentEncode } from '../../src/engine';
import {
  across,
  describeValue,
  innerPieces,
  MAX_LAYERS,
  openLayers,
  openValue,
  originOf,
  piecesOf,
  type Layer,
  type Opening,
  type Piece,
} from '../../src/engine/layers';
import { anyText, wellFormedText } from './arbitraries';
import { fewerRuns } from '../properties';
import { innerOf } from './layering';

const few = fewerRuns(4);

const place = fc.constantFrom('query', 'form', 'header', 'json', 'plain');

/** Texts that are encoded in several ways, whole or with a fault. */
const anyEncoded: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      anyText,
      fc.json(),
      fc.webUrl({ withQueryParameters: true }),
      fc.constantFrom('50%25off', '100%', '%E9', ''),
    ),
    fc.array(fc.constantFrom('percent', 'component', 'json', 'base64', 'base64url', 'url', 'query', 'cut'), {
      maxLength: 5,
    }),
  )
  .map(([text, steps]) => steps.reduce(encode, text));

function encode(text: string, step: string): string {
  switch (step) {
    case 'percent':
      return percentEncode(text);
    case 'component':
      return encodeURIComponent(text.toWellFormed());
    case 'json':
      return JSON.stringify({ a: text, b: ['x', text.slice(0, 9)] });
    case 'base64':
    case 'base64url':
      return Buffer.from(text).toString(step);
    case 'url':
      return `https://a.example/p%C3%A9?u=${percentEncode(text)}#f=%31`;
    case 'query':
      return `a=1&b=${percentEncode(text)}`;
    default:
      return text.slice(0, -1);
  }
}

function everyLayer(layers: readonly Layer[]): Layer[] {
  return layers.flatMap((layer) => [layer, ...innerOf(layer).flatMap((inner) => everyLayer(inner.layers))]);
}

function depthOf({ layers }: Opening): number {
  return layers.reduceRight((depth, layer) => 1 + Math.max(depth, ...innerOf(layer).map(depthOf)), 0);
}

/** Says whether pieces cover both texts without a gap, and are the same text where they claim to be. */
function tiles(pieces: readonly Piece[], before: string, after: string): boolean {
  let at = { before: 0, after: 0 };
  for (const piece of pieces) {
    if (piece.before.from !== at.before || piece.after.from !== at.after) return false;
    at = { before: piece.before.to, after: piece.after.to };
    if (at.before < piece.before.from || at.after < piece.after.from) return false;
    const isSame = before.slice(piece.before.from, at.before) === after.slice(piece.after.from, at.after);
    if (piece.same && !isSame) return false;
  }
  return at.before === before.length && at.after === after.length;
}

describe('properties', () => {
  test('JSON encoded n times has n layers of percent-encoding and then JSON, and comes back unchanged', () => {
    const anyJson = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(anyJson, fc.integer({ min: 0, max: 3 }), fc.boolean(), (value, times, isSent) => {
        const original = JSON.stringify(value);
        let encoded = original;
        for (let time = 0; time < times; time += 1) encoded = encodeURIComponent(encoded);
        const layers = openLayers(encoded, { at: isSent && times > 0 ? 'query' : 'plain' });
        expect(layers.map(({ kind }) => kind)).toEqual([
          ...Array.from({ length: times }, () => 'percent'),
          'json',
        ]);
        expect(layers.at(-1)?.after).toBe(original);
        expect(layers.at(-1)?.stop).toBeUndefined();
      }),
      few,
    );
  });

  test('each layer begins where the one before it ended', () => {
    fc.assert(
      fc.property(anyEncoded, place, (value, at) => {
        const chain = (text: string, { layers, stop }: Opening) => {
          expect(layers.length === 0 || stop === undefined).toBe(true);
          layers.forEach((layer, index) => {
            expect(layer.before).toBe(layers[index - 1]?.after ?? text);
            for (const inner of innerOf(layer)) chain(inner.text, inner);
          });
        };
        chain(value, openValue(value, { at }));
      }),
      few,
    );
  });

  test('there are never more layers than the limit, and a stop is inside the text that is not decoded', () => {
    fc.assert(
      fc.property(anyEncoded, place, (value, at) => {
        const opening = openValue(value, { at });
        expect(depthOf(opening)).toBeLessThanOrEqual(MAX_LAYERS);
        for (const { stop, after } of everyLayer(opening.layers)) {
          if (stop === undefined) continue;
          expect(stop.at.from).toBeLessThanOrEqual(stop.at.to);
          expect(stop.at.to).toBeLessThanOrEqual(after.length);
        }
      }),
      few,
    );
  });

  test('pieces tile the text before and the text after', () => {
    fc.assert(
      fc.property(anyEncoded, place, (value, at) => {
        for (const layer of everyLayer(openLayers(value, { at }))) {
          expect([layer, tiles(piecesOf(layer), layer.before, layer.after)]).toEqual([layer, true]);
          for (const inner of innerOf(layer)) {
            const written = layer.after.slice(inner.at.from, inner.at.to);
            expect([inner, tiles(innerPieces(layer, inner), written, inner.text)]).toEqual([inner, true]);
          }
        }
      }),
      few,
    );
  });

  test('a piece of a sound layer, decoded by itself, is the piece after it', () => {
    fc.assert(
      fc.property(anyEncoded, place, (value, at) => {
        for (const layer of everyLayer(openLayers(value, { at }))) {
          if ('problems' in layer && layer.problems.length > 0) continue;
          const wrong = piecesOf(layer).filter(({ before, after }) => {
            const decoded = decodeAlone(layer, layer.before.slice(before.from, before.to));
            return decoded !== layer.after.slice(after.from, after.to);
          });
          expect([layer.before, wrong]).toEqual([layer.before, []]);
        }
      }),
      few,
    );
  });

  test('what corresponds to a span corresponds back to a span that covers it', () => {
    fc.assert(
      fc.property(anyEncoded, fc.nat(), fc.nat(), (value, a, b) => {
        for (const layer of everyLayer(openLayers(value))) {
          const pieces = piecesOf(layer);
          const ends = [a % (layer.after.length + 1), b % (layer.after.length + 1)] as const;
          const span = { from: Math.min(...ends), to: Math.max(...ends) };
          if (span.from === span.to) continue;
          const back = across(pieces, across(pieces, span, 'before'), 'after');
          expect(back.from <= span.from && back.to >= span.to).toBe(true);
        }
      }),
      few,
    );
  });

  test('a span of the innermost text is found in the value as it was sent', () => {
    fc.assert(
      fc.property(wellFormedText, fc.nat(), fc.integer({ min: 1, max: 3 }), (text, offset, times) => {
        const characters = Array.from(`ü${text}`);
        let value = JSON.stringify({ a: characters.join('') });
        const json = value;
        const nth = offset % characters.length;
        const from = '{"a":"'.length + JSON.stringify(characters.slice(0, nth).join('')).length - 2;
        const width = JSON.stringify(characters[nth]).length - 2;
        for (let time = 0; time < times; time += 1) value = percentEncode(value);
        const origin = originOf(openLayers(value), { from, to: from + width });
        let written = value.slice(origin.from, origin.to);
        for (let time = 0; time < times; time += 1) written = decodeURIComponent(written);
        expect(written).toBe(json.slice(from, from + width));
      }),
      few,
    );
  });

  test('base64 of JSON or of a sentence is opened', () => {
    const word = fc.constantFrom(
      'spring',
      'sale',
      'Grüße',
      'привет',
      '日本語',
      '2024',
      'user:42',
      'purchase',
    );
    const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.oneof(
          sentence,
          sentence.map((a) => JSON.stringify({ a })),
        ),
        fc.boolean(),
        (text, isUrl) => {
          const value = Buffer.from(text).toString(isUrl ? 'base64url' : 'base64');
          expect(openLayers(value)[0]).toMatchObject({ before: value, after: text });
        },
      ),
    );
  });

  test('digits, hashes and UUIDs are never taken for base64', () => {
    const hex = fc.stringMatching(/^[0-9a-fA-F]{8,64}$/);
    fc.assert(
      fc.property(fc.oneof(hex, fc.uuid(), fc.nat().map(String)), (text) => {
        expect(openLayers(text)).toEqual([]);
      }),
    );
  });

  test('the hash of every identifier is recognised, and so is the case it had', () => {
    const cases = fc.constantFrom(
      ['as stored', (text: string) => text] as const,
      ['in lower case', (text: string) => text.toLowerCase()] as const,
      ['in upper case', (text: string) => text.toUpperCase()] as const,
    );
    const algorithm = fc.constantFrom('sha1', 'md5');
    const id = fc.oneof(
      fc.uuid(),
      fc.string({ minLength: 1 }),
      wellFormedText.filter((text) => text !== ''),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        algorithm,
        cases,
        (ids, pick, of, [name, change]) => {
          const identifiers = new Map(ids.map((text, index) => [`field_${index}`, text]));
          const nth = pick % ids.length;
          const stored = ids[nth] ?? '';
          const notes = describeValue(hash(of, change(stored)), { identifiers });
          const note = notes.find(({ value }) => value === `field_${nth}`);
          expect(note).toMatchObject({ kind: of, sure: 'certain' });
          const same = change(stored) === stored ? 'as stored' : name;
          expect(note?.text).toContain(`field_${nth}, ${same}`);
        },
      ),
    );
  });

  test('any text can be described, and a note is at least a sentence', () => {
    fc.assert(
      fc.property(anyEncoded, anyText, (text, currency) => {
        for (const note of describeValue(text, { identifiers: new Map([['idfa', text]]), currency })) {
          expect(note.text).toMatch(/^[A-Z][^]*\.$/);
        }
      }),
      few,
    );
  });
});

function decodeAlone(layer: Layer, piece: string): string {
  switch (layer.kind) {
    case 'percent':
      return decodeURIComponent(piece);
    case 'form':
      return decodeURIComponent(piece.replaceAll('+', ' '));
    case 'base64':
    case 'base64url':
      return Buffer.from(piece, 'base64').toString();
    case 'json-string':
      return /^\s*"\s*$/.test(piece) ? '' : String(JSON.parse(`"${piece}"`));
    default:
      return piece;
  }
}
