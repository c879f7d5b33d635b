import {
  decode,
  DEFAULT_OPTIONS,
  type EventFields,
  outlineOf,
  parse,
  planTemplate,
  render,
} from '../../src/engine';
import { situationOf } from '../../src/event';
import { EVENT_SAMPLES } from '../../src/event/samples';
import {
  decide,
  verdictOf,
  type DeliveryRequest,
  type Json,
  type ListedPartner,
  type ReceivedRequest,
  type SettingValues,
  type Surroundings,
  type Verdict,
} from '../../src/partners';
import { APPSFLYER } from '../../src/vocabulary';
import { fieldsOf } from '../engine/event';

/** A verdict and the request it speaks of, which is rendered whether or not it is sent. */
export interface Delivered {
  readonly verdict: Verdict;
  readonly request: ReceivedRequest;
}

/** Sends an event on its way to a partner, with a template in AppsFlyer's vocabulary. */
export function deliver(
  journey: DeliveryRequest,
  template: string,
  surroundings: Surroundings = {},
): Delivered {
  const decision = decide(journey);
  const parsed = parse(template, APPSFLYER);
  const plan = planTemplate(parsed, APPSFLYER, DEFAULT_OPTIONS, decision.settings);
  const rendering = render(plan, decision.fields);
  const request = { text: rendering.text, decoded: decode(rendering.text, outlineOf(rendering)) };
  return { verdict: verdictOf(journey, decision, request, { ...surroundings, template }), request };
}

/** The sections of a case in test/cases/delivery. */
export const DELIVERY_SHAPE = {
  sections: [
    'rule',
    'partner',
    'settings',
    'advertiser',
    'event',
    'template',
    'verdict',
    'checks',
    'all checks',
    'notes',
    'fields',
    'request',
    'answer',
    'said',
    'findings',
    'remedies',
    'cites',
    'answers cite',
    'says',
  ],
  required: [['rule'], ['partner'], ['event'], ['verdict']],
};

/** Stands in where the partner has no template and the case writes none. */
const ANY_TEMPLATE = 'https://p.example/?n=(event_name)';

/** The template of that id, the first that fits the event when the id is empty or else the first, or the text itself. */
export function templateText({ templates }: ListedPartner, event: EventFields, written: string): string {
  const use = situationOf(event).kind === 'in-app' ? 'in-app' : 'install';
  const found = templates.find((each) =>
    written === '' ? each.use === use || each.use === 'both' : each.id === written,
  );
  if (written === '') return (found ?? templates[0])?.text ?? ANY_TEMPLATE;
  return found?.text ?? written;
}

/** Reads lines `name = value` as settings: JSON where the value is JSON, otherwise text. */
export function settingsOf(pairs: readonly (readonly [name: string, value: string])[]): SettingValues {
  return Object.fromEntries(pairs.map(([name, value]) => [name, jsonOr(value)]));
}

function jsonOr(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/**
 * Reads an event of a case: JSON, or a line `sample id` for an event of the gallery and a line `field = value` for
 * each field that is set on top of it.
 */
export function eventOf(written: string): EventFields {
  const [first = '', ...changes] = written.split('\n');
  if (!first.startsWith('sample ')) return fieldsOf(written);
  const id = first.slice('sample '.length);
  const sample = EVENT_SAMPLES.find((each) => each.id === id);
  if (sample === undefined) throw new Error(`There is no sample ${id}.`);
  const event = new Map(fieldsOf(sample.text));
  for (const line of changes.filter((each) => each !== '')) {
    const at = `${line} `.indexOf(' = ');
    if (at < 0) throw new Error(`The line “${line}” of the event lacks “ = ”.`);
    const key = line.slice(0, at);
    event.set(key, { key, text: line.slice(at + 3), kind: 'string' });
  }
  return event;
}
