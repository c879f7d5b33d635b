import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, outlineOf, segmentsOf } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { readTable } from '../../../src/event/table';
import { replaceSensitive, SHARE_SCOPES, type Subject } from '../../../src/share/redact';
import { anyOptions, anyTemplate, anyText } from '../../engine/arbitraries';
import { runs } from '../../properties';
import { renderTemplate } from '../../engine/rendering';
import { prepare, READING, subjectOf } from './redacting';

const UUID = fc.uuid();
const DIGITS = fc.integer({ min: 2, max: 2 ** 50 }).map(String);
// Blanks, marks that every place escapes in its own way, and letters of two, three and four bytes.
const WORD = fc.stringMatching(/^[A-Za-z]{1,5}[ _./+"é文🙂-]?[0-9]{0,6}$/u);
const EMAIL = fc.stringMatching(/^[a-z]{1,8}[.+]?[a-z0-9]{1,4}@[a-z]{1,6}\.(?:example|test)$/);

/** Identifiers of every shape that is told apart, and words. */
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

// Subjects are large: these are enough for a run of all tests; `FC_RUNS` asks for more.
const TRIES = { numRuns: runs / 40 };

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

const SUBJECT: fc.Arbitrary<Subject> = EVENT.chain((event) =>
  fc.record({
    template: TEMPLATE(event),
    event: fc.constant(JSON.stringify(event, null, 1)),
    settings: fc.record({ api_token: IDENTIFIER, region: fc.constant('eu1') }),
    title: fc.constant(''),
    note: IDENTIFIER,
  }),
);

function rendered(
  { template, event, settings }: Subject,
  options: Parameters<typeof renderTemplate>[1] = {},
) {
  const reading = readEvent(event, readTable);
  const texts = Object.entries(settings).map(
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

test('what is replaced renders a request of the same length and structure', () => {
  fc.assert(
    fc.property(SUBJECT, anyOptions, (subject, options) => {
      expect(rendered(replaceSensitive(subject, READING), { options })).toEqual(
        rendered(subject, { options }),
      );
    }),
    TRIES,
  );
});

test('nothing of what was found is left, however it is escaped', () => {
  fc.assert(
    fc.property(SUBJECT, (subject) => {
      const { subject: after, found } = prepare(subject);
      const standIns = new Set(found.map(({ standIn }) => standIn));
      const left = found.filter(({ text }) => text.length >= 12 && /\d|@/.test(text) && !standIns.has(text));
      for (const { text } of left) {
        for (const written of [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)]) {
          expect(JSON.stringify([after.template, after.event, after.note])).not.toContain(written);
        }
      }
    }),
    TRIES,
  );
});

test('replacing once more changes nothing', () => {
  fc.assert(
    fc.property(SUBJECT, (subject) => {
      const once = replaceSensitive(subject, READING);
      expect(replaceSensitive(once, READING)).toEqual(once);
    }),
    TRIES,
  );
});

test('what is kept stays in every place', () => {
  fc.assert(
    fc.property(SUBJECT, (subject) => {
      const { found } = prepare(subject);
      const keep = new Set(found.map(({ text }) => text));
      expect(prepare(subject, { keep }).subject).toEqual(subject);
    }),
    TRIES,
  );
});

test('the shape of an event renders the same parameters, none of them filled otherwise', () => {
  fc.assert(
    fc.property(SUBJECT, (subject) => {
      const { subject: after } = prepare(subject, { scope: 'shape' });
      const states = (each: Subject) => rendered(each).segments.map(([, , state]) => state);
      const names = (each: Subject) => rendered(each).parameters.map(([place, name]) => [place, name]);
      expect(after.event.length).toBe(subject.event.length);
      expect(states(after)).toEqual(states(subject));
      expect(names(after)).toEqual(names(subject));
    }),
    TRIES,
  );
});

test('any text is prepared in every scope, and places are within it', () => {
  fc.assert(
    fc.property(
      anyTemplate,
      anyText,
      anyText,
      fc.constantFrom(...SHARE_SCOPES),
      (template, event, note, scope) => {
        const subject = subjectOf({ template, event, note });
        const { found } = prepare(subject, { scope });
        for (const { text, standIn, places } of found) {
          expect(standIn.length).toBe(text.length);
          for (const { pane, from, to } of places) {
            const { length } = pane === 'settings' ? '' : subject[pane];
            expect(0 <= from && from < to && to <= length).toBe(true);
          }
        }
      },
    ),
  );
});
