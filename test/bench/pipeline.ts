import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import {
  decode,
  DEFAULT_OPTIONS,
  type EventFields,
  outlineOf,
  parse,
  planTemplate,
  render,
  segmentsOf,
} from '../../src/engine';
import { lint } from '../../src/lint/lint';
import { loadExplanation } from '../../src/editor/explanation';
import { completeMacro } from '../../src/editor/completion/template/macros';
import { templateExtensions } from '../../src/editor/template';
import { readEvent } from '../../src/event';
import { APPSFLYER } from '../../src/vocabulary';
import { median, quantile, race, type Candidate } from './measure';
import { fortyMacros, hundredFields } from './sample';
import { printTable } from './table';

const help = (event: EventFields) => ({
  event: () => event,
  options: () => DEFAULT_OPTIONS,
  settings: () => new Map<string, string>(),
});

/** Makes the list of completions after an opening bracket at the end of a template. */
function completionOf(text: string, event: EventFields): (turn: number) => number {
  const templates = Array.from({ length: 7 }, (_, turn) => `${text.trimEnd()}&ga${'i'.repeat(turn)}=(`);
  const states = templates.map((doc) =>
    EditorState.create({
      doc,
      extensions: templateExtensions({ vocabulary: APPSFLYER }, help(event)),
    }),
  );
  return (turn) => {
    const state = states[Math.abs(turn) % states.length];
    if (state === undefined) return 0;
    return completeMacro(new CompletionContext(state, state.doc.length, false))?.options.length ?? 0;
  };
}

const RACE = { rounds: 100, calls: 20 };

/** Times what a keystroke costs without the page: 40 macros, 100 fields. The list is that of a loaded explanation, with values. */
export async function benchPipeline(): Promise<void> {
  await loadExplanation();
  const text = fortyMacros();
  const eventText = hundredFields(1);
  // Each call gets a text of its own, as each keystroke does.
  const changed = (whole: string, turn: number) => `${whole.trimEnd()}${'x'.repeat(Math.abs(turn) % 7)}\n`;
  const fieldsOf = (written: string) => {
    const reading = readEvent(written);
    if (!reading.ok) throw new Error('The event of the benchmark cannot be read.');
    return reading.fields;
  };
  const event = fieldsOf(eventText);
  const planOf = (turn: number) =>
    planTemplate(parse(changed(text, turn), APPSFLYER), APPSFLYER, DEFAULT_OPTIONS);
  const everything = (turn: number) => {
    const plan = planOf(turn);
    const rendering = render(plan, event);
    const segments = segmentsOf(rendering);
    const found = lint({ template: plan.template, vocabulary: APPSFLYER, rendering, segments });
    return decode(rendering.text, outlineOf(rendering)).parameters.length + found.length;
  };
  // What a keystroke leaves to lint once the request is there.
  const planned = render(planOf(0), event);
  const looked = {
    template: planned.plan.template,
    vocabulary: APPSFLYER,
    rendering: planned,
    segments: segmentsOf(planned),
  };
  const problems = () => lint(looked).length;
  const complete = completionOf(text, event);
  const candidates: readonly Candidate[] = [
    { name: 'parse', run: (turn) => parse(changed(text, turn), APPSFLYER).parts.length },
    { name: 'parse, plan, render', run: (turn) => render(planOf(turn), event).text.length },
    {
      name: 'parse, plan, render, decode',
      run: (turn) => {
        const rendering = render(planOf(turn), event);
        return decode(rendering.text, outlineOf(rendering)).parameters.length;
      },
    },
    { name: 'the same with segments and problems', run: everything },
    { name: 'problems alone (asked: 4)', run: problems },
    { name: 'the completion list (asked: 5)', run: complete },
    { name: 'read the event', run: (turn) => fieldsOf(`${eventText}${' '.repeat(Math.abs(turn) % 7)}`).size },
  ];
  const rows = race(candidates, RACE).map(({ name, rounds }) => [
    name,
    (median(rounds) / 1e6).toFixed(3),
    (quantile(rounds, 0.95) / 1e6).toFixed(3),
  ]);
  printTable('40 macros, 100 fields', ['', 'ms median', 'ms p95'], rows);
}
