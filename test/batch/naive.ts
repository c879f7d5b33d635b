import { dsvFormat } from 'd3-dsv';
import { decode, outlineOf, parse, planTemplate, render, segmentsOf } from '../../src/engine';
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
      const problems = lint({ template, vocabulary: APPSFLYER, rendering, segments });
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
