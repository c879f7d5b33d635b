import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressProblem,
  decode,
  type EventFields,
  outlineOf,
  parse,
  planTemplate,
  render,
  segmentsOf,
  type Span,
  DEFAULT_OPTIONS,
  urlSpan,
} from '../../src/engine';
import { readEvent } from '../../src/event';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../src/event/samples';
import { fixAll } from '../../src/lint';
import { PARTNERS } from '../../src/partners';
import { APPSFLYER, type Vocabulary } from '../../src/vocabulary';
import { LEANPLUM } from '../../src/vocabulary/leanplum';
import { anyEvent, anyTemplate } from '../engine/arbitraries';
import { readCases, textOf } from '../engine/cases';
import { fieldsOf } from '../engine/event';
import { fewerRuns } from '../properties';
import { lintTemplate } from './linting';

/*
 * The promise of “Apply all safe fixes”: what was sent before is sent after. Every macro that had a value, or that was
 * known, gives the same text in the same parameter, with its hash, and the request goes to the same place.
 */

interface Sent {
  /** Scheme, credentials, host with its port, and path; undefined for an address in quotation marks. */
  readonly to: readonly (string | undefined)[] | undefined;
  /** The known macros in order. */
  readonly macros: readonly SentMacro[];
}

interface SentMacro {
  /** The name of its parameter as a receiver reads it; undefined outside of any, and where HTML damaged the name. */
  readonly parameter: string | undefined;
  /** Its place in the request, what it is, its hash, and the text that is sent for it. */
  readonly value: string;
}

// HTML damage is in the name itself, or made a parameter part of the value before it; a fix restores the name.
const DAMAGED = /^(?:amp;|#)|(?:[<>"\u00a1-\u00ff]|%C[23]%[0-9A-F]{2})[\w.-]*=[^=]*$/i;

function sentBy(text: string, event: EventFields, vocabulary: Vocabulary): Sent {
  const rendering = render(planTemplate(parse(text, vocabulary), vocabulary, DEFAULT_OPTIONS), event);
  const { url, parameters } = decode(rendering.text, outlineOf(rendering));
  const textAt = (at: Span | undefined) => at && rendering.text.slice(at.from, at.to);
  const macros = segmentsOf(rendering).flatMap(({ output, part: { place }, filling }): SentMacro[] => {
    if (filling === undefined || filling.state === 'unknown') return [];
    const { macro, hash, raw, field } = filling;
    const around = parameters.find(({ from, to }) => from <= output.from && output.to <= to);
    // A macro in a name is compared by its value alone.
    const isInName = around !== undefined && output.from < around.name.at.to;
    const isDamaged = around !== undefined && DAMAGED.test(rendering.text.slice(around.from, output.from));
    const value = [place, macro?.name ?? field?.key, hash, raw, textAt(output)];
    return [
      { parameter: isDamaged || isInName ? undefined : around?.name.text, value: JSON.stringify(value) },
    ];
  });
  // A part of a template that begins with a parameter has no path.
  const path = text.charAt(rendering.plan.template.outline.url.from) === '&' ? undefined : url.path;
  const problem = addressProblem(rendering.text, urlSpan(url))?.code;
  // In quotation marks it is no address that a fix could change.
  if (problem === 'quoted' || problem === 'hidden') return { to: undefined, macros };
  return { to: [url.scheme, url.credentials, url.host, path].map(textAt), macros };
}

// Macros that were text before may be between those that were there.
function missingFrom(after: readonly SentMacro[], before: readonly SentMacro[]): SentMacro[] {
  let at = 0;
  return before.filter(({ parameter, value }) => {
    const isSame = (each: SentMacro) =>
      each.value === value && (parameter === undefined || each.parameter === parameter);
    const found = after.findIndex((each, index) => index >= at && isSame(each));
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

function expectHarmless(template: string, event: EventFields, vocabulary: Vocabulary): void {
  const before = sentBy(template, event, vocabulary);
  const { text } = fixAll(template, (changed) => lintTemplate(changed, { event, vocabulary }));
  const after = sentBy(text, event, vocabulary);
  const at = { template, text };
  expect({ ...at, to: after.to, missing: missingFrom(after.macros, before.macros) }).toEqual({
    ...at,
    to: before.to ?? after.to,
    missing: [],
  });
}

const files = import.meta.glob<string>('../cases/lint/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SECTIONS = [
  'template',
  'vocabulary',
  'event',
  'findings',
  'fixed',
  'silent',
  'messages',
  'fixes',
  'suggestions',
];

const golden = Object.values(files).flatMap((text) =>
  readCases(text, { sections: SECTIONS, required: [] }).map((each) => ({
    template: textOf(each, 'template') ?? '',
    event: fieldsOf(textOf(each, 'event') ?? '{}'),
    vocabulary: textOf(each, 'vocabulary') === 'leanplum' ? LEANPLUM : APPSFLYER,
  })),
);

const samples = EVENT_SAMPLES.flatMap(({ text }) => {
  const reading = readEvent(text);
  return reading.ok ? [reading.fields] : [];
});

const real = [
  ...TEMPLATE_SAMPLES.map(({ text }) => text),
  ...PARTNERS.flatMap(({ templates }) => templates.map(({ text }) => text)),
];

// What people, mail programs and web pages do to a template.
const DAMAGE = [
  ['&', '&amp;'],
  ['(', '%28'],
  [')', '%29'],
  [')', ''],
  ['(', ''],
  ['(', '( '],
  [')', ' )'],
  ['_', ' '],
  ['_', '-'],
  ['(', '{'],
  [')', '}'],
  ['(', '(('],
  [')', '))'],
  ['=', '= '],
  ['=', '=["{|^`'],
  ['=', '=São+;#'],
  ['?', '?a=http://q.example/?b=1&'],
  ['&', '\n  &'],
  ['&', '\n  //&x={"y":(ip)}\n  &'],
  ['&cur', '¤'],
  ['&time', '×'],
  ['https', 'http'],
  ['.example', '.example:8080'],
  ['(', '(sha1-'],
  ['=', '=%s'],
  ['=', '=[ID]'],
  ['=', '={}'],
  ['a', 'A'],
] as const;

const damaged = fc
  .tuple(
    fc.constantFrom(...real, ...golden.map(({ template }) => template)),
    fc.array(fc.tuple(fc.constantFrom(...DAMAGE), fc.nat()), { maxLength: 6 }),
  )
  .map(([template, damage]) =>
    damage.reduce((text, [[from, to], where]) => {
      const places = [...text.matchAll(new RegExp(from.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'g'))].map(
        ({ index }) => index,
      );
      const at = places[where % places.length];
      return at === undefined ? text : text.slice(0, at) + to + text.slice(at + from.length);
    }, template),
  );

describe('applying all safe fixes keeps what resolved', () => {
  test.each(golden.map((each, index) => [each.template, each, index] as const))(
    'in the case %s',
    (_, each, index) => {
      // Its own event and an eighth of the samples, each case another eighth.
      const some = samples.filter((_sample, other) => (index + other) % 8 === 0);
      for (const event of [each.event, ...some]) expectHarmless(each.template, event, each.vocabulary);
    },
  );

  test.each(real)('in the real template %s', (template) => {
    for (const event of samples) expectHarmless(template, event, APPSFLYER);
  });

  test('in real templates that were damaged', () => {
    fc.assert(
      fc.property(damaged, fc.constantFrom(...samples), (template, event) => {
        expectHarmless(template, event, APPSFLYER);
      }),
      fewerRuns(8),
    );
  });

  test('in any template, for any event', () => {
    fc.assert(
      fc.property(anyTemplate, anyEvent, (template, event) => {
        expectHarmless(template, event, APPSFLYER);
      }),
      fewerRuns(8),
    );
  });
});

describe('a body that is read as text or as a form', () => {
  const offersFor = (type: string, body: string) =>
    lintTemplate(`POST https://p.example/\nContent-Type: ${type}\n\n${body}`).flatMap(
      ({ fixes, suggestions }) => [...fixes, ...suggestions].map(({ label }) => label),
    );

  // It would look like JSON whose values are not escaped.
  test.each([
    ['text/plain', '%7Bip%7D'],
    ['text/plain', ' %7Bip%7D'],
    ['application/x-www-form-urlencoded', '%7Bip%7D=1'],
  ])('of the type %s does not begin like JSON after a fix: “%s”', (type, body) => {
    expect(offersFor(type, body)).not.toContain('Replace with {ip}');
  });

  test.each([
    ['text/plain', 'a %7Bip%7D'],
    ['text/plain', '%28ip%29'],
    ['application/json', '"%7Bip%7D"'],
  ])('of the type %s is fixed elsewhere: “%s”', (type, body) => {
    expect(offersFor(type, body)).toContain(`Replace with ${body.includes('28') ? '(ip)' : '{ip}'}`);
  });
});
