import { TEMPLATE_SAMPLES, EVENT_SAMPLES } from '../../src/event/samples';
import { EVENT_PRESETS, TEMPLATE_PRESETS } from '../../src/share/format2/presets';
import { writeFormat2 } from '../../src/share/format2/write';
import { median, quantile, race, type Candidate } from './measure';
import { fortyMacros, hundredFields } from './sample';
import { printTable } from './table';

const RACE = { rounds: 60, calls: 5 };
const PRESETS = { templates: TEMPLATE_PRESETS, events: EVENT_PRESETS };

/** Times what writing the link of an edit costs: of gallery items with a change, and of a template and event unlike any. */
export function benchLinks(): void {
  const template = TEMPLATE_SAMPLES.find(({ id }) => id === 'network-install')?.text ?? '';
  const event = EVENT_SAMPLES.find(({ id }) => id === 'install-android')?.text ?? '';
  const candidates: readonly Candidate[] = [
    candidate('a gallery template and event, one value changed', template, event),
    candidate('40 macros, 100 fields, unlike any', fortyMacros(), hundredFields(1)),
  ];
  const rows = race(candidates, RACE).map(({ name, rounds }) => [
    name,
    (median(rounds) / 1e6).toFixed(3),
    (quantile(rounds, 0.95) / 1e6).toFixed(3),
  ]);
  printTable('writing a link, target 5 ms', ['', 'ms median', 'ms p95'], rows);
}

// Each call gets a text of its own, as each edit does.
function candidate(name: string, template: string, event: string): Candidate {
  const run = (turn: number) =>
    writeFormat2({ template: `${template}&turn=${turn}`, event: event.replace('"', `"${turn}`) }, PRESETS)
      .length;
  return { name, run };
}
