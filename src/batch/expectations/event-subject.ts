import {
  decode,
  type Diagnostic,
  type EventFields,
  MAX_TEMPLATE_LENGTH,
  NO_FIELDS,
  NO_SETTINGS,
  outlineOf,
  parse,
  planTemplate,
  render,
  type Rendering,
  type RenderOptions,
  type Template,
} from '../../engine';
import type { EventReading } from '../../event';
import { checkEvent } from '../../event/check';
import { templateTooLong } from '../../lint';
import {
  decide,
  type DeliveryRequest,
  type ListedPartner,
  type SettingValues,
  type Verdict,
  verdictOf,
} from '../../partners';
import type { Vocabulary } from '../../vocabulary';
import { foreignSystem, templateProblems } from '../rows/template-problems';
import { requestSubject, type Subject } from './subject';

/** A template and where its requests go: all that a case's outcome depends on besides its event. */
export interface Setup {
  /** The text of the template. */
  readonly template: string;
  /** The language of the template. */
  readonly vocabulary: Vocabulary;
  /** The rendering options, those that apply in the language. */
  readonly options: RenderOptions;
  /** The partner; absent for a language whose postbacks AppsFlyer does not send, for which there are no verdicts. */
  readonly partner?: ListedPartner;
  /** The partner's settings that were changed. */
  readonly settings: SettingValues;
  /** The advertiser's settings that were changed. */
  readonly advertiser: SettingValues;
  /** The codes of the template's problems that do not count, unless they are errors. */
  readonly ignored: readonly string[];
}

/** Returns the request for an event as a subject. A refused event has no fields. */
export type SubjectOf = (reading: EventReading) => Subject;

/** Prepares a template for the subjects of many events, one by one, as the page has one for the event it shows. Total. */
export function prepareSubjects(setup: Setup): SubjectOf {
  const { template: text, vocabulary } = setup;
  const isTooLong = text.length > MAX_TEMPLATE_LENGTH;
  const template = parse(isTooLong ? '' : text, vocabulary);
  return (reading) => subjectOf({ ...setup, parsed: template, isTooLong }, reading);
}

interface Ready extends Setup {
  readonly parsed: Template;
  readonly isTooLong: boolean;
}

function subjectOf(setup: Ready, reading: EventReading): Subject {
  const event = reading.ok ? reading.fields : NO_FIELDS;
  const delivery = deliveryOf(setup, event);
  const decision = delivery && decide(delivery);
  const settings = decision?.settings ?? NO_SETTINGS;
  const plan = planTemplate(setup.parsed, setup.vocabulary, setup.options, settings);
  const rendering = render(plan, decision?.fields ?? event);
  const problems = () => problemsOf(setup, reading, rendering);
  const verdict = (): Verdict | undefined => {
    if (delivery === undefined || decision === undefined) return undefined;
    const request = { text: rendering.text, decoded: decode(rendering.text, outlineOf(rendering)) };
    const foreign = foreignSystem(rendering, setup.vocabulary);
    return verdictOf(delivery, decision, request, {
      template: setup.template,
      isEventRead: reading.ok,
      problems: problems(),
      ...(foreign && { foreign }),
    });
  };
  return requestSubject({ rendering, event, verdict, problems });
}

function deliveryOf(
  { partner, settings, advertiser }: Setup,
  event: EventFields,
): DeliveryRequest | undefined {
  return partner && { partner, event, settings, advertiser };
}

function problemsOf(setup: Ready, reading: EventReading, rendering: Rendering): readonly Diagnostic[] {
  const { vocabulary, ignored } = setup;
  const found = setup.isTooLong
    ? [templateTooLong(setup.template)]
    : templateProblems(rendering, vocabulary, ignored, 'all');
  const isChecked = reading.ok && vocabulary.id === 'appsflyer';
  return [...found, ...reading.problems, ...(isChecked ? checkEvent(reading) : [])];
}
