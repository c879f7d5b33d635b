import {
  decode,
  DEFAULT_OPTIONS,
  type Diagnostic,
  outlineOf,
  parse,
  planTemplate,
  render,
  segmentsOf,
} from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { checkEvent } from '../../../src/event/check';
import { readForm } from '../../../src/event/forms';
import { lint } from '../../../src/lint/lint';
import { decide, findPartner, verdictOf } from '../../../src/partners';
import { APPSFLYER } from '../../../src/vocabulary';
import type { Work } from '../../../src/work';

/** What the page says about a work: its problems with their places, and the verdict with all that leads to it. */
export function diagnose({ template: text, event: eventText, partner, options }: Work) {
  const reading = readEvent(eventText, readForm);
  const request = {
    partner: findPartner(partner?.id ?? 'custom'),
    event: reading.ok ? reading.fields : new Map(),
    settings: partner?.settings ?? {},
    advertiser: partner?.advertiser ?? {},
  };
  const decision = decide(request);
  const template = parse(text, APPSFLYER);
  const plan = planTemplate(template, APPSFLYER, { ...DEFAULT_OPTIONS, ...options }, decision.settings);
  const rendering = render(plan, decision.fields);
  const problems = lint({ template, vocabulary: APPSFLYER, rendering, segments: segmentsOf(rendering) });
  const decoded = decode(rendering.text, outlineOf(rendering));
  const verdict = verdictOf(request, decision, { text: rendering.text, decoded });
  return {
    template: problems.map(placed),
    event: [...reading.problems, ...checkEvent(reading)].map(placed),
    checks: decision.checks.map(({ id, state, reason }) => [id, state, reason]),
    state: verdict.state,
    answer: verdict.answer && [
      verdict.answer.outcome,
      verdict.answer.status,
      ...verdict.answer.findings.map(({ code, from, to }) => [code, from, to]),
    ],
  };
}

function placed({ code, severity, from, to }: Diagnostic) {
  return [code, severity, from, to] as const;
}
