import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decode,
  outlineOf,
  percentEncode,
  segmentsOf,
  type EventFields,
  type FieldValue,
} from '../../src/engine';
import { anyEvent, anyOptions, anyTemplate, anyText, wellFormedText } from './arbitraries';
import { readForm } from './form';
import { renderTemplate } from './rendering';

const eventOf = (values: readonly string[]): EventFields => {
  return new Map(
    values.map((text, index): [string, FieldValue] => [
      `f${index}`,
      { key: `f${index}`, text, kind: 'string' },
    ]),
  );
};

const decodeTemplate = (template: string, event: EventFields) => {
  const rendering = renderTemplate(template, { event });
  return { rendering, decoded: decode(rendering.text, outlineOf(rendering)) };
};

const pairs = fc.array(fc.tuple(wellFormedText, wellFormedText), { minLength: 1, maxLength: 6 });

const readBack = (template: string, event: EventFields) => {
  const { decoded } = decodeTemplate(template, event);
  return decoded.parameters.map(({ name, value }) => [name.text, value?.text]);
};

describe('what is put in comes out again', () => {
  test('from the query of a URL', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const query = given.map(([name], index) => `${percentEncode(name)}=(f${index})`).join('&');
        expect(readBack(`https://p.example/pb?${query}#x`, eventOf(given.map(([, value]) => value)))).toEqual(
          given,
        );
      }),
    );
  });

  test('from macros as the names of parameters, one parameter a line', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const query = given.map((_, index) => `(f${index * 2})=(f${index * 2 + 1})`).join('\r\n  &');
        expect(readBack(`https://p.example/pb\n  ?${query}\n`, eventOf(given.flat()))).toEqual(given);
      }),
    );
  });

  test('from a form body, after headers that hold the same values', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const body = given.map(([name], index) => `${percentEncode(name)}=(f${index})`).join('\n&');
        const head = 'POST https://p.example/\nX: (f0)\nContent-Type: application/x-www-form-urlencoded\n\n';
        expect(readBack(head + body, eventOf(given.map(([, value]) => value)))).toEqual(given);
      }),
    );
  });

  test('from the strings of a JSON body, lone surrogates included', () => {
    fc.assert(
      fc.property(anyText, anyText, (key, value) => {
        const template = 'POST https://p.example/\n\n{"k(f0)": ["(f1)", "(f1)(f0)"]}';
        const { rendering, decoded } = decodeTemplate(template, eventOf([key, value]));
        const { from, to } = decoded.body ?? { from: 0, to: 0 };
        expect(JSON.parse(rendering.text.slice(from, to))).toEqual({ [`k${key}`]: [value, value + key] });
      }),
    );
  });

  test('from outside the strings of a JSON body: JSON as it is, other text as a string, nothing as null', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json()), (value) => {
        const template = 'POST https://p.example/\n\n[1, (f0), 2]';
        const { rendering, decoded } = decodeTemplate(template, eventOf([value]));
        const { from, to } = decoded.body ?? { from: 0, to: 0 };
        expect(JSON.parse(rendering.text.slice(from, to))).toEqual([1, asJson(value), 2]);
      }),
    );
  });
});

function asJson(value: string): unknown {
  if (value === '') return null;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

test('a header holds its value in one line', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const { text } = renderTemplate('GET /\nA: (f0)\nB: 1', { event: eventOf([value]) });
      expect(text.split(/[\r\n]+/)).toEqual(['GET /', `A: ${value.replace(/\p{Cc}+/gu, ' ')}`, 'B: 1']);
    }),
  );
});

test('values are never scanned again: a macro is filled the same whatever is around it', () => {
  fc.assert(
    fc.property(anyTemplate, anyEvent, anyOptions, (template, event, options) => {
      const keeping = { event, options: { ...options, missing: 'empty' } } as const;
      const rendering = renderTemplate(`?${template}`, keeping);
      for (const { source, output, part } of segmentsOf(rendering)) {
        if (part.type !== 'macro') continue;
        const alone = renderTemplate(`?${template}`.slice(source.from, source.to), keeping).text;
        expect(rendering.text.slice(output.from, output.to)).toBe(alone);
      }
    }),
  );
});

test('decoding is total, and every span lies in the request', () => {
  fc.assert(
    fc.property(anyTemplate, anyEvent, anyOptions, (template, event, options) => {
      const rendering = renderTemplate(template, { event, options });
      const { url, parameters } = decode(rendering.text, outlineOf(rendering));
      for (const { from, to } of [...Object.values({ ...url }), ...parameters]) {
        if (from < 0 || to < from || to > rendering.text.length) expect({ from, to }).toBe('in the request');
      }
      for (const { from, to, name, value } of parameters) {
        expect([name.at.from, value?.at.to ?? name.at.to]).toEqual([from, to]);
      }
    }),
  );
});

const FORM_PIECES = ['&', '&&', '=', '%26', '%3D', '+', '%', '%C3', '%AA', 'ê', '?', 'a'];

const anyForm = fc.array(fc.oneof(fc.constantFrom(...FORM_PIECES), anyText)).map((parts) => parts.join(''));

test('the query is what a browser takes it for', () => {
  fc.assert(
    fc.property(anyForm, (query) => {
      const text = `?${query.replaceAll('#', '').toWellFormed()}`;
      const outline = { method: 'GET', url: { from: 0, to: text.length }, headers: [] };
      const read = decode(text, outline).parameters.map(({ name, value }) => [name.text, value?.text ?? '']);
      expect(read).toEqual(readForm(text.slice(1)));
    }),
  );
});
