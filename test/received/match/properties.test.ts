import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EventFields,
  hash,
  planTemplate,
  readOptions,
  render,
  type RenderOptions,
} from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../../src/event/samples';
import {
  adoptOptions,
  bestMatch,
  deriveTemplate,
  type Match,
  matchRequest,
  preferredMatch,
  prepareCandidate,
  rankCandidates,
  recoverEvent,
} from '../../../src/received';
import { APPSFLYER } from '../../../src/vocabulary';
import { anyEvent, anyOptions, anyTemplate, anyText } from '../../engine/arbitraries';
import { fieldsOf } from '../../engine/event';
import { fewerRuns } from '../../properties';
import { candidateOf } from './matching';

const EVENTS = EVENT_SAMPLES.flatMap(({ text }) => {
  const reading = readEvent(text);
  return reading.ok ? [reading.fields] : [];
});
const TEMPLATES = TEMPLATE_SAMPLES.map(({ text }) => text);

const MACROS =
  'idfa idfv advertiserId app_id event_name event_time install_time install-unix-ts ip country_code city'
    .concat(
      ' campaign media_source event_revenue currency wifi is_lat attributed_touch_type event_value encode',
    )
    .concat(' install-unix-ts-ms install-ts-hour-floor user_agent clickid af_sub1 nope')
    .split(' ');

/** A value of a parameter: one macro, or macros with text around them. */
const value = fc
  .array(fc.constantFrom(...MACROS), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.constantFrom('', '|', '-', '/x/').map((between) => names.map((name) => `(${name})`).join(between)),
  );

/** Templates with parameters of unlike names, in the query, in a form or in JSON, and a macro in the path. */
const template = fc
  .tuple(fc.array(value, { minLength: 1, maxLength: 6 }), fc.constantFrom('query', 'form', 'json'))
  .map(([values, place]) => {
    const pairs = values.map((each, index) => `p${index}=${each}`).join('&');
    if (place === 'query') return `https://p.example/(app_id)/pb?${pairs}`;
    const head = `POST https://p.example/pb\nX-City: (city)\nContent-Type: application/`;
    if (place === 'form') return `${head}x-www-form-urlencoded\n\n${pairs}`;
    return `${head}json\n\n{${values.map((each, index) => `"p${index}": "${each}"`).join(', ')}}`;
  });

const anySampleEvent = fc.constantFrom(...EVENTS);
const anySampleTemplate = fc.constantFrom(...TEMPLATES);

function rendered(text: string, event: EventFields, options: object): string {
  const { template: parsed, vocabulary, options: read } = candidateOf(text, options);
  return render(planTemplate(parsed, vocabulary, read), event).text;
}

/** The rows whose values do not come out the same from the recovered event, though nothing about them is unsure. */
function unsound(match: Match, options: RenderOptions): string[] {
  const { event } = recoverEvent(match);
  const unsure = new Set(
    match.fields
      .filter(({ certainty, text }) => certainty === 'ambiguous' || text === undefined)
      .map(({ macro }) => macro.number),
  );
  const again = matchRequest(match.request, candidateOf(match.candidate.template.text, options), event);
  return again.rows.flatMap(({ name, macros, expected, sent, place }, index) => {
    const isUnsure = macros.some(({ number }) => unsure.has(number)) || isDoubtful(match, index);
    const bare = place === 'json' && expected?.startsWith('"') === true ? expected.slice(1, -1) : expected;
    return isUnsure || sent === undefined || bare === sent ? [] : [`${name}: ${bare ?? ''} ≠ ${sent}`];
  });
}

// A value whose macros cannot be told apart, and one that may be none.
function isDoubtful({ rows, fields }: Match, index: number): boolean {
  const row = rows[index];
  if (row === undefined) return true;
  const codes = row.differences.map(({ code }) => code);
  if (codes.some((code) => code !== 'empty' && code !== 'unexpected-form')) return true;
  return row.macros.some(({ at, number, name }) => {
    const isHash = name.startsWith('sha1');
    const isAmbiguous = fields.some(
      (field) => field.macro.number === number && field.certainty === 'ambiguous',
    );
    return at === undefined || isHash || isAmbiguous;
  });
}

describe('what was rendered from a template', () => {
  test('of the samples gives the same values again', () => {
    for (const [index, text] of TEMPLATES.entries()) {
      // Each template with a third of the events, each event with a third of the templates.
      for (const event of EVENTS.filter((_, place) => (place + index) % 3 === 0)) {
        const match = matchRequest(rendered(text, event, {}), candidateOf(text));
        expect(unsound(match, readOptions({}))).toEqual([]);
        expect(match.order).toBe('same');
      }
    }
  });

  test('gives the same values again under any options', () => {
    fc.assert(
      fc.property(
        fc.oneof(template, anySampleTemplate),
        anySampleEvent,
        anyOptions,
        (text, event, options) => {
          const match = matchRequest(rendered(text, event, options), candidateOf(text, options));
          expect(unsound(match, options)).toEqual([]);
        },
      ),
      fewerRuns(25),
    );
  });

  test('has no differences from what the event it was rendered from gives', () => {
    fc.assert(
      fc.property(
        fc.oneof(template, anySampleTemplate),
        anySampleEvent,
        anyOptions,
        (text, event, options) => {
          const { differences } = matchRequest(
            rendered(text, event, options),
            candidateOf(text, options),
            event,
          );
          const codes = differences.map(({ code }) => code);
          // A macro whose name is unknown is sent as it is written.
          expect(codes.filter((code) => code !== 'macro-not-filled')).toEqual([]);
        },
      ),
      fewerRuns(25),
    );
  });
});

test('any text is matched to any template, and every span is inside of its text', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, anyTemplate),
      anyTemplate,
      fc.option(anyEvent, { nil: undefined }),
      (request, text, event) => {
        const match = matchRequest(request, candidateOf(text), event);
        for (const { at, templateAt } of match.differences) {
          if (at !== undefined) expect(at.from <= at.to && at.to <= request.length).toBe(true);
          if (templateAt !== undefined) expect(templateAt.to).toBeLessThanOrEqual(text.length);
        }
        const { text: written, places } = recoverEvent(match);
        for (const [name, { from, to }] of places) {
          expect(written.slice(from, to)).toContain(JSON.stringify(name));
        }
        expect(readEvent(written).ok).toBe(true);
      },
    ),
    fewerRuns(8),
  );
});

describe('damage', () => {
  const event = fieldsOf(
    '{"idfa":"1F3A5C7E-9B2D-4E6F-8A1B-3C5D7E9F1A2B","event_name":"af purchase","event_time":"2024-05-02 09:10:11.120","campaign":"Spring & more","city":"Köln","event_value":{"af_price":"9.90"}}',
  );
  const NAMES = ['idfa', 'event_name', 'event_time', 'campaign', 'city', 'event_value'];
  const text = `https://p.example/pb?first=1&${NAMES.map((name) => `${name}=(${name})`).join('&')}&last=1`;
  const whole = rendered(text, event, {});

  /** Each damage to one parameter of the query, and the code it must get. */
  const DAMAGES: readonly (readonly [code: string, damage: (name: string, sent: string) => string])[] = [
    ['missing', () => ''],
    ['extra', (name, sent) => `${name}=${sent}&zz=1`],
    ['repeated', (name, sent) => `${name}=${sent}&${name}=${sent}`],
    ['renamed', (name, sent) => `zz_${name}=${sent}`],
    ['name-spelling', (name, sent) => `${name.toUpperCase()}=${sent}`],
    ['html-ampersand', (name, sent) => `amp;${name}=${sent}`],
    ['empty', (name) => `${name}=`],
    ['null-word', (name) => `${name}=null`],
    ['macro-not-filled', (name) => `${name}={${name}}`],
    ['macro-not-filled', (name) => `${name}=%28${name}%29`],
    ['encoded-twice', (name, sent) => `${name}=${encodeURIComponent(sent)}`],
    ['newline-at-end', (name, sent) => `${name}=${sent}%0A`],
    ['spaces-around', (name, sent) => `${name}=%20${sent}`],
    ['restricted', (name) => `${name}=restricted`],
    ['lost-after-semicolon', (name, sent) => `x=1;${name}=${sent}`],
  ];
  // An identifier has nothing that could be encoded.
  const pairs = DAMAGES.flatMap(([code, damage]) =>
    NAMES.filter((name) => name !== 'idfa' || code !== 'encoded-twice').map((name) => ({
      code,
      damage,
      name,
    })),
  );

  test.each(pairs)('to $name is told as $code', ({ code, damage, name }) => {
    const sent = new RegExp(`${name}=([^&]*)`).exec(whole)?.[1] ?? '';
    const damaged = whole.replace(`${name}=${sent}`, () => damage(name, sent));
    const { differences } = matchRequest(damaged, candidateOf(text), event);
    expect(differences.map((each) => each.code)).toContain(code);
  });

  test.each([
    ['plus-for-space', (request: string) => request.replaceAll('%20', '+')],
    [
      'lower-case-escapes',
      (request: string) => request.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
    ],
    ['other-escapes', (request: string) => request.replaceAll('%3A', ':')],
    ['not-encoded', (request: string) => request.replaceAll('%7B', '{')],
    ['lost-in-fragment', (request: string) => request.replace('&campaign', '#campaign')],
    ['cut', (request: string) => request.slice(0, -'.90%22%7D&last=1'.length)],
    ['reordered', (request: string) => request.replace('first=1&', '').concat('&first=1')],
    ['html-ampersand', (request: string) => request.replaceAll('&', '&amp;')],
    ['cut', (request: string) => request.slice(0, -'st=1'.length)],
    ['not-encoded', (request: string) => request.replace('%20%26', '%20&')],
    ['newline-at-end', (request: string) => `${request}%0A`],
    [
      'other-spelling',
      (request: string) => request.replace(/(?<=idfa=)[^&]*/, (id) => id.replaceAll('-', '')),
    ],
    [
      'hashed',
      (request: string) => request.replace(/(?<=campaign=)[^&]*/, () => hash('sha1', 'Spring & more')),
    ],
  ])('to the whole request is told as %s', (code, damage) => {
    const { differences } = matchRequest(damage(whole), candidateOf(text), event);
    expect(differences.map((each) => each.code)).toContain(code);
  });
});

test('a JSON body that is cut off is compared as far as it goes, and one that is broken is said', () => {
  const text =
    'POST https://p.example/pb\nContent-Type: application/json\n\n{"a":"(idfa)","b":{"c":"(city)","d":[1,2]},"e":"(ip)"}';
  const event = fieldsOf('{"idfa":"1F3A5C7E-9B2D-4E6F-8A1B-3C5D7E9F1A2B","city":"Köln","ip":"203.0.113.7"}');
  const whole = rendered(text, event, {});
  const codes = (request: string) =>
    matchRequest(request, candidateOf(text), event).rows.flatMap(({ name, differences }) =>
      differences.map(({ code }) => `${name}: ${code}`),
    );
  expect(codes(whole)).toEqual([]);
  expect(codes(whole.slice(0, -5))).toEqual(['e: cut']);
  expect(codes(whole.slice(0, whole.indexOf('Kö')))).toEqual([
    'b.c: cut',
    'b.d[0]: missing',
    'b.d[1]: missing',
    'e: missing',
  ]);
  const [first] = matchRequest(whole.replace(/"1F[^"]*"/, 'null'), candidateOf(text), event).differences;
  expect(first?.sentence).toBe(
    'It is null, not a value; the event here has “1F3A5C7E-9B2D-4E6F-8A1B-3C5D7E9F1A2B”.',
  );
  const [missing] = matchRequest(whole.replace('"a"', 'a'), candidateOf(text), event).differences;
  expect([missing?.code, missing?.cause?.sentence]).toEqual([
    'missing',
    'The body is not valid JSON, so no value of it is read.',
  ]);
});

describe('options', () => {
  test('that a request was rendered with are found, or others that render the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(template, anySampleTemplate),
        anySampleEvent,
        anyOptions,
        (text, event, options) => {
          const request = rendered(text, event, options);
          const adoption = adoptOptions([{ request, candidate: candidateOf(text), event }]);
          expect(adoption.unexplained).toEqual([]);
          expect(rendered(text, event, adoption.options)).toBe(request);
          expect(adoption.isExact).toBe(true);
        },
      ),
      fewerRuns(50),
    );
  });

  test('that change nothing are not claimed', () => {
    const text = 'https://p.example/pb?e=(event_name)';
    const event = fieldsOf('{"event_name":"af_login"}');
    const { findings } = adoptOptions([
      { request: rendered(text, event, {}), candidate: candidateOf(text, { booleans: 'upper' }), event },
    ]);
    expect(findings.map(({ finding }) => finding)).toEqual(findings.map(() => 'not-determined'));
    expect(findings.find(({ name }) => name === 'booleans')?.value).toBe('upper');
  });
});

test('a derived template has every parameter of its request', () => {
  fc.assert(
    fc.property(anySampleTemplate, anySampleEvent, (text, event) => {
      const request = rendered(text, event, {});
      const derived = deriveTemplate(request, APPSFLYER);
      const match = matchRequest(request, candidateOf(derived.text));
      expect(match.counts).toMatchObject({ found: match.counts.expected, extra: 0 });
      expect(unsound(match, readOptions({}))).toEqual([]);
      for (const { templateAt, macro } of derived.parameters) {
        const written = derived.text.slice(templateAt.from, templateAt.to);
        expect(written === `(${macro ?? ''})`).toBe(macro !== undefined);
      }
    }),
    fewerRuns(60),
  );
});

test('the template a request was rendered from comes first, and equal ones keep their order', () => {
  const candidates = TEMPLATE_SAMPLES.map(({ id, text }) => candidateOf(text, {}, id));
  const [event] = EVENTS;
  for (const { id, text } of TEMPLATE_SAMPLES) {
    const ranked = rankCandidates(rendered(text, event ?? new Map(), {}), candidates);
    expect(ranked[0]?.candidate.id).toBe(id);
    expect(bestMatch(ranked[0]?.request ?? '', candidates.map(prepareCandidate))).toEqual(ranked[0]);
  }
  const twins = ['one', 'two'].map((id) => candidateOf('/pb?a=(idfa)', {}, id));
  const own = { ...candidateOf('/pb?a=(idfa)&b=(gaid)', {}, 'own'), source: 'present' as const };
  const better = [...twins, ...twins, own].map(prepareCandidate);
  expect(bestMatch('/pb?a=8C2A1F6E-1B1D-4A0E-9F27-0D6C6E1D2B3A', better)?.candidate.id).toBe('own');
  expect(rankCandidates('/pb?a=1', twins).map(({ candidate }) => candidate.id)).toEqual(['one', 'two']);
});

test('a list chooses the template that the headline chooses, whatever the own template is', () => {
  const [event = new Map()] = EVENTS;
  const others = TEMPLATE_SAMPLES.map(({ id, text }) => candidateOf(text, {}, id));
  for (const { text: own } of TEMPLATE_SAMPLES) {
    const candidates = [candidateOf(own, {}, 'present'), ...others];
    for (const { text } of TEMPLATE_SAMPLES) {
      const whole = rendered(text, event, {});
      for (const request of [
        whole,
        whole.replace(/&[^&]*/g, (pair, at: number) => (at % 3 > 0 ? pair : '')),
      ]) {
        const expected = preferredMatch(rankCandidates(request, candidates));
        expect(bestMatch(request, candidates.map(prepareCandidate))).toEqual(expected);
      }
    }
  }
});
