import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, outlineOf, segmentsOf } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { readForm } from '../../../src/event/forms';
import { SHARE_SCOPES } from '../../../src/share/redact';
import { normalizeWork, type Work } from '../../../src/work';
import { anyOptions, anyTemplate, anyText } from '../../engine/arbitraries';
import { fewerRuns } from '../../properties';
import { renderTemplate } from '../../engine/rendering';
import { prepare } from './redacting';

const UUID = fc.uuid();
const DIGITS = fc.integer({ min: 2, max: 2 ** 50 }).map(String);
// Spaces, marks that every place escapes in its own way, and letters of two, three and four bytes.
const WORD = fc.stringMatching(/^[A-Za-z]{1,5}[ _./+"é文🙂-]?[0-9]{0,6}$/u);
const EMAIL = fc.stringMatching(/^[a-z]{1,8}[.+]?[a-z0-9]{1,4}@[a-z]{1,6}\.(?:example|test)$/);

/** Identifiers in every form that is recognized, and words. */
const IDENTIFIER = fc.oneof(
  UUID,
  UUID.map((text) => text.toUpperCase()),
  fc.ipV4(),
  fc.ipV6(),
  EMAIL,
  DIGITS,
  DIGITS.map((text) => `+${text}`),
  WORD,
  fc.stringMatching(/^(?:[0-9a-f]{16}|[0-9A-F]{40})$/),
  fc.constantFrom('purchase', 'user-1001', 'click', 'true', 'idfa', '1e5', '0123', '-5', '', '0'),
);

// Works are large: these are enough for a run of all tests; `FC_RUNS` asks for more.
const TRIES = fewerRuns(80);

const NAMES = [
  'customer_user_id',
  'idfa',
  'ip',
  'email',
  'phone',
  'api_token',
  'appsflyer_id',
  'event_name',
  'city',
];

const EVENT = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(IDENTIFIER, fc.integer())), { maxLength: 8 }),
    fc.dictionary(
      fc.constantFrom('user', 'mail', 'price', 'list'),
      fc.oneof(IDENTIFIER, fc.array(IDENTIFIER)),
    ),
    fc.boolean(),
  )
  .map(([fields, value, isText]) => ({
    ...Object.fromEntries(fields),
    event_value: isText ? JSON.stringify(value) : value,
  }));

const MACROS = [...NAMES, 'sha1-idfa', 'encode', 'clickid', 'setting:api_token'];

/** A template of macros and of literals, some of which are those of the event, percent-encoded or not. */
const TEMPLATE = (event: Readonly<Record<string, unknown>>) => {
  const literals = Object.values(event).map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  );
  const literal = fc.constantFrom('x', 'purchase', ...literals).map(encodeURIComponent);
  const macro = fc.constantFrom(...MACROS).map((name) => `(${name})`);
  const value = fc.array(fc.oneof(macro, literal), { minLength: 1, maxLength: 2 }).map((all) => all.join(''));
  const pair = fc.tuple(fc.constantFrom('a', 'token', 'ip', 'uid'), value).map((both) => both.join('='));
  const query = fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join('&'));
  const body = fc.array(value, { maxLength: 3 }).map((values) => JSON.stringify(values));
  return fc.oneof(
    query.map((text) => `https://p.example/pb?${text}`),
    fc
      .tuple(query, body)
      .map(
        ([text, json]) =>
          `POST https://p.example/?${text}\nX-Token: (idfa)\nContent-Type: application/json\n\n${json}`,
      ),
  );
};

const WORK: fc.Arbitrary<Work> = EVENT.chain((event) =>
  fc
    .record({
      template: TEMPLATE(event),
      event: fc.constant(JSON.stringify(event, null, 1)),
      partner: fc.record({
        id: fc.constantFrom('custom', 'clevertap', 'unknown'),
        settings: fc.record({ api_token: IDENTIFIER, region: fc.constant('eu1') }),
        advertiser: fc.record({ owner: IDENTIFIER }),
      }),
      note: IDENTIFIER,
    })
    .map(normalizeWork),
);

function rendered({ template, event, partner }: Work, options: Parameters<typeof renderTemplate>[1] = {}) {
  const reading = readEvent(event, readForm);
  const texts = Object.entries(partner?.settings ?? {}).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  const given = { ...options, settings: new Map(texts) };
  const rendering = renderTemplate(template, reading.ok ? { ...given, event: reading.fields } : given);
  const { parameters } = decode(rendering.text, outlineOf(rendering));
  return {
    length: rendering.text.length,
    segments: segmentsOf(rendering).map(({ source, output, filling }) => [source, output, filling?.state]),
    parameters: parameters.map(({ place, name, value, json }) => [place, name.text, value?.at, json?.ok]),
  };
}

test('masking keeps the length and the structure of the request', () => {
  fc.assert(
    fc.property(WORK, anyOptions, (work, options) => {
      expect(rendered(prepare(work).work, { options })).toEqual(rendered(work, { options }));
    }),
    TRIES,
  );
});

test('nothing that was found is left, however it is escaped', () => {
  fc.assert(
    fc.property(WORK, (work) => {
      const { work: after, found } = prepare(work);
      const placeholders = new Set(found.map(({ placeholder }) => placeholder));
      const gone = found.filter(
        ({ text }) => text.length >= 12 && /\d|@/.test(text) && !placeholders.has(text),
      );
      for (const { text } of gone) {
        for (const written of [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)]) {
          expect(JSON.stringify(after)).not.toContain(written);
        }
      }
    }),
    TRIES,
  );
});

test('masking twice changes nothing more', () => {
  fc.assert(
    fc.property(WORK, (work) => {
      const once = prepare(work).work;
      expect(prepare(once).work).toEqual(once);
    }),
    TRIES,
  );
});

test('a work stays the same when every finding is unmasked', () => {
  fc.assert(
    fc.property(WORK, (work) => {
      const unmasked = new Set(prepare(work).found.map(({ text }) => text));
      expect(prepare(work, { unmasked }).work).toEqual(work);
    }),
    TRIES,
  );
});

test('the shape of an event renders the same parameters in the same states', () => {
  fc.assert(
    fc.property(WORK, (work) => {
      const { work: after } = prepare(work, { scope: 'shape' });
      const states = (each: Work) => rendered(each).segments.map(([, , state]) => state);
      const names = (each: Work) => rendered(each).parameters.map(([place, name]) => [place, name]);
      expect(after.event.length).toBe(work.event.length);
      expect(states(after)).toEqual(states(work));
      expect(names(after)).toEqual(names(work));
    }),
    TRIES,
  );
});

test('any text is prepared in every scope, and places are inside it', () => {
  fc.assert(
    fc.property(
      anyTemplate,
      anyText,
      anyText,
      fc.constantFrom(...SHARE_SCOPES),
      (template, event, note, scope) => {
        const texts = { template, event, note, title: '', settings: '', expectations: '', received: '' };
        const { found } = prepare({ template, event, note }, { scope });
        for (const { text, placeholder, places } of found) {
          expect(placeholder.length).toBe(text.length);
          for (const { pane, from, to } of places) {
            expect(0 <= from && from < to && to <= texts[pane].length).toBe(true);
          }
        }
      },
    ),
    fewerRuns(4),
  );
});
