import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventFields, FieldValue, Severity } from '../../src/engine';
import {
  decide,
  PARTNERS,
  VERDICT_STATES,
  type Check,
  type DeliveryRequest,
  type Remedy,
  type Verdict,
  type VerdictState,
} from '../../src/partners';
import { CHECK_ORDER, SENDER_ORDER } from '../../src/partners/checks/check';
import { withoutKey } from '../../src/partners/shaping/fields';
import { anyTemplate } from '../engine/arbitraries';
import { fewerRuns } from '../properties';
import { anyJourney, likelyDelivery } from './arbitraries';
import { deliver } from './delivering';

/** A journey is long: fewer of them are tried than of a template. */
const fewer = fewerRuns(20);

/** The journey after a person has taken a remedy. */
function after(journey: DeliveryRequest, { settings, advertiser, event }: Remedy): DeliveryRequest {
  return {
    ...journey,
    settings: { ...journey.settings, ...settings },
    advertiser: { ...journey.advertiser, ...advertiser },
    event: withTexts(journey.event, event ?? {}),
  };
}

function withTexts(event: EventFields, texts: Readonly<Record<string, string>>): EventFields {
  const fields = Object.entries(texts).map(([key, text]): [string, FieldValue] => [
    key,
    { key, text, kind: 'string' },
  ]);
  return new Map([...event, ...fields]);
}

const checkOf = (journey: DeliveryRequest, { id }: Check) =>
  decide(journey).checks.find((check) => check.id === id);

const templates = PARTNERS.flatMap((partner) => partner.templates.map(({ text }) => text));
const template = fc.oneof(fc.constantFrom(...templates, 'https://p.example/?n=(event_name)'), anyTemplate);

/** The best state that each known fact still allows. */
function worstStates(
  { decision, answer, address }: Verdict,
  problems: readonly { readonly severity: Severity }[],
  isEventRead: boolean,
): VerdictState[] {
  const states = new Set(decision.checks.map(({ state }) => state));
  const open = [...problems, ...(answer?.findings ?? [])].map(({ severity }) => severity);
  const facts: (readonly [holds: boolean, state: VerdictState])[] = [
    [!isEventRead, 'no-request'],
    [address !== undefined || states.has('fail'), 'not-sent'],
    [states.has('unknown') || answer?.outcome === 'unknown', 'cannot-say'],
    [answer?.outcome === 'held', 'held'],
    [/^(?:refused|declined|dropped)$/.test(answer?.outcome ?? ''), 'refused'],
    [answer?.outcome === 'lost', 'lost'],
    [open.includes('error') || open.includes('warning'), 'with-warnings'],
    [true, 'will-be-sent'],
  ];
  return facts.flatMap(([holds, state]) => (holds ? [state] : []));
}

function expectHonest({ state, headline, detail, answer }: Verdict, worst: readonly VerdictState[]): void {
  const rank = (each: VerdictState) => VERDICT_STATES.indexOf(each);
  expect(rank(state), headline).toBeLessThanOrEqual(Math.min(...worst.map(rank)));
  if (headline.includes('accepted')) {
    expect(answer?.outcome).toBe('accepted');
    expect(answer?.origins.some(({ evidence }) => evidence !== 'inferred')).toBe(true);
  }
  expect(headline).not.toMatch(/\.$/);
  expect(detail).toMatch(/[.?]$/);
}

describe('for any partner, settings and event', () => {
  test('every check is there once, in order, with a sentence and documents, and the first that fails decides', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const { checks, sent, decisive } = decide(journey);
        const order = journey.partner.direction === 'to-partner' ? CHECK_ORDER : SENDER_ORDER;
        expect(checks.map(({ id }) => id)).toEqual(order);
        const failed = checks.find(({ state }) => state === 'fail');
        expect(decisive).toBe(failed ?? checks.find(({ state }) => state === 'unknown'));
        expect(sent).toBe(failed === undefined);
        const unsaid = checks.filter(({ message, origins, reason, state }) => {
          const isReasoned = (reason !== undefined) === ['fail', 'changed', 'unknown'].includes(state);
          return !message.endsWith('.') || origins.length === 0 || !isReasoned;
        });
        expect(unsaid).toEqual([]);
      }),
      fewer,
    );
  });

  test('the first remedy of a check that fails makes it pass', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        for (const check of decide(journey).checks) {
          const [remedy] = check.remedies;
          if (!['fail', 'unknown'].includes(check.state) || remedy === undefined) continue;
          expect(checkOf(after(journey, remedy), check)?.state, remedy.label).not.toBe(check.state);
        }
      }),
      fewer,
    );
  });

  test('there is an answer exactly when the request is sent, and its findings lie in the request', () => {
    fc.assert(
      fc.property(anyJourney, template, (journey, text) => {
        const { verdict, request } = deliver(journey, text);
        const isSent = verdict.state !== 'not-sent' && verdict.state !== 'no-request';
        expect(verdict.answer !== undefined).toBe(isSent);
        expect(isSent && !verdict.decision.sent).toBe(false);
        for (const { from, to } of verdict.answer?.findings ?? []) {
          if (from === undefined || to === undefined) continue;
          // An empty request leaves no room for one.
          expect(from).toBeLessThan(request.text === '' ? 1 : to);
          expect(to).toBeLessThanOrEqual(request.text.length);
        }
      }),
      fewer,
    );
  });

  test('the verdict is never better than the worst thing known, nor says “accepted” without support', () => {
    const problems = fc.array(
      fc.record({
        severity: fc.constantFrom('error', 'warning', 'info', 'hint'),
        message: fc.constant('There is something wrong.'),
      }),
      { maxLength: 2 },
    );
    const any = fc.record({ journey: anyJourney, template });
    const reached = new Set<VerdictState>();
    fc.assert(
      fc.property(
        fc.oneof(any, { arbitrary: likelyDelivery, weight: 3 }),
        problems,
        fc.boolean(),
        (delivery, found, isEventRead) => {
          const surroundings = { problems: found, isEventRead };
          const { verdict } = deliver(delivery.journey, delivery.template, surroundings);
          reached.add(verdict.state);
          expectHonest(verdict, worstStates(verdict, found, isEventRead));
        },
      ),
    );
    expect([...reached].sort()).toEqual([...VERDICT_STATES].sort());
  });

  test('shaping loses no field, and what it changes keeps its key', () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const { fields } = decide(journey);
        for (const [name, { key }] of journey.event) {
          if (name !== 'partner_event_id') expect(fields.get(name)?.key).toBe(key);
        }
      }),
      fewer,
    );
  });
});

describe('taking a key out of the text of an object', () => {
  const keys = fc.constantFrom('af_revenue', 'a', 'b', '10', '2');
  const values = fc.constantFrom<unknown>(1, '"', null, true, [1, { a: 2 }], { af_revenue: 1 }, {});
  const objects = fc.dictionary(keys, values, { noNullPrototype: true });

  test('leaves everything else as it is', () => {
    fc.assert(
      fc.property(objects, fc.constantFrom(0, 1, '\t'), (object, indent) => {
        const rest = Object.entries(object).filter(([key]) => key !== 'af_revenue');
        const cut = withoutKey(JSON.stringify(object, null, indent), 'af_revenue');
        expect(cut && JSON.parse(cut)).toEqual('af_revenue' in object ? Object.fromEntries(rest) : undefined);
      }),
      fewer,
    );
  });

  test.each([
    ['{"af_revenue":1}', '{}'],
    ['{ "af_revenue" : 1 }', '{  }'],
    ['{"af_revenue":1,"b":1.0}', '{"b":1.0}'],
    ['{"b":12345678901234567890,"af_revenue":1}', '{"b":12345678901234567890}'],
    ['{"a":1, "af_revenue":2,\n"b":3}', '{"a":1,\n"b":3}'],
    ['{"af_revenue":1,"a":"\\/","af_revenue":2}', '{"a":"\\/"}'],
    ['{"a":{"af_revenue":1}}', undefined],
    ['[{"af_revenue":1}]', undefined],
    ['{"af_revenue":1', undefined],
    ['', undefined],
  ])('%j becomes %j', (text, cut) => {
    expect(withoutKey(text, 'af_revenue')).toBe(cut);
  });
});
