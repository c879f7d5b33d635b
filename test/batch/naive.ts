import { dsvFormat } from 'd3-dsv';
import {
  decode,
  type Diagnostic,
  type EventFields,
  outlineOf,
  parse,
  planTemplate,
  render,
  segmentsOf,
} from '../../src/engine';
import { readEvent, toJson } from '../../src/event';
import { checkEvent } from '../../src/event/check';
import { rowReader, withLinkParameters } from '../../src/event/forms';
import type { CsvFormat, Job } from '../../src/batch';
import { lint } from '../../src/lint/lint';
import { decide, findPartner, verdictOf } from '../../src/partners';
import { APPSFLYER } from '../../src/vocabulary';

/** What one row comes to when it is read, decided, rendered and judged alone, as the page does with one event. */
export interface NaiveRow {
  readonly request: string;
  readonly state: string;
  readonly reason: string | undefined;
  readonly problems: readonly string[];
}

/** Reads a table with a library and runs each row alone. */
export function naiveRows(text: string, format: CsvFormat, job: Job): NaiveRow[] {
  const read = rowReader(format.titles);
  const template = parse(job.template, APPSFLYER);
  const partner = findPartner(job.partner.id);
  const { settings, advertiser } = job.partner;
  return dsvFormat(String.fromCharCode(format.delimiter))
    .parseRows(text)
    .slice(1)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => {
      const event = withLinkParameters(read(cells.slice(0, format.titles.length)));
      const delivery = { partner, event, settings, advertiser };
      const decision = decide(delivery);
      const plan = planTemplate(template, APPSFLYER, job.options, decision.settings);
      const rendering = render(plan, decision.fields);
      const segments = segmentsOf(rendering);
      const found = lint({ template, vocabulary: APPSFLYER, rendering, segments });
      const problems = [...found, ...fieldProblems(event)];
      const request = { text: rendering.text, decoded: decode(rendering.text, outlineOf(rendering)) };
      const verdict = verdictOf(delivery, decision, request, { template: job.template, problems });
      const isSecond = event.get('is_primary_attribution')?.text.trim().toLowerCase() === 'false';
      return {
        request: rendering.text.trim().replaceAll(/[\r\n]+/g, ' '),
        state: isSecond ? 'second-row' : verdict.state,
        reason: decision.decisive?.reason,
        problems: [...new Set(problems.map(({ code }) => code))].sort(),
      };
    });
}

/** The problems of the fields of an event once it is opened in the text box of the event, from a table or from JSON. */
export function fieldProblems(
  fields: EventFields,
  form: 'raw-data' | 'playground' = 'raw-data',
): readonly Diagnostic[] {
  const reading = readEvent(toJson({ ok: true, form, text: '', fields, problems: [] }));
  return [...reading.problems, ...checkEvent(reading)];
}
