import { DEFAULT_OPTIONS, parse, percentEncode, planTemplate, render, segmentsOf } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';
import { compileAll, TEMPLATE, type Compiled, type Encode, type View } from './competitors';
import { median, race, timesFaster, type Candidate, type Timing } from './measure';
import { fieldsFrom, purchase } from './sample';
import { printTable } from './table';

const EVENTS = 64;
const RACE = { rounds: 60, calls: 3000 };
const TARGET = 1.5;

/** The encoder as the user of a library would write it. */
function encodeByHand(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()~]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Races the rendering of 15 macros, with segments, against five template libraries; prints what came of it. */
export function benchRendering(): void {
  const views = Array.from({ length: EVENTS }, (_, seed) => purchase(seed));
  const ours = ourCandidates(views);
  const encoders: readonly (readonly [string, Encode, string])[] = [
    ['each with the encoder its user would write', encodeByHand, `, target ${TARGET.toFixed(1)}`],
    ['each with our encoder', percentEncode, ''],
  ];
  for (const [title, encode, target] of encoders) {
    const libraries = compileAll(encode);
    for (const library of libraries) compare(library, ours.texts, views);
    const timings = race([...ours.candidates, ...libraries.map((each) => toCandidate(each, views))], RACE);
    print(title, timings, target);
  }
}

function ourCandidates(views: readonly View[]): {
  candidates: readonly Candidate[];
  texts: readonly string[];
} {
  const plan = planTemplate(parse(TEMPLATE, APPSFLYER), APPSFLYER, DEFAULT_OPTIONS);
  const events = views.map(fieldsFrom);
  const renderTurn = (turn: number) => render(plan, pick(events, turn));
  const candidates = [
    { name: 'ours', run: (turn: number) => read(renderTurn(turn).text) },
    {
      name: 'ours, each story told',
      run: (turn: number) => {
        const rendering = renderTurn(turn);
        return read(rendering.text) + segmentsOf(rendering).length;
      },
    },
  ];
  return { candidates, texts: events.map((event) => render(plan, event).text) };
}

function toCandidate({ name, render: renderView }: Compiled, views: readonly View[]): Candidate {
  return { name, run: (turn) => read(renderView(pick(views, turn))) };
}

function pick<Item>(items: readonly Item[], turn: number): Item {
  const item = items[((turn % items.length) + items.length) % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

// Looking at a character makes the platform put the pieces of the text together, as any use of it would.
function read(text: string): number {
  return text.charCodeAt(text.length >> 1);
}

function compare(
  { name, render: renderView }: Compiled,
  texts: readonly string[],
  views: readonly View[],
): void {
  for (const [index, view] of views.entries()) {
    const text = renderView(view);
    if (text === texts[index]) continue;
    throw new Error(`${name} renders something else:\n${text}\n${texts[index] ?? ''}`);
  }
}

function print(title: string, timings: readonly Timing[], target: string): void {
  const [ours, told, ...libraries] = timings;
  if (ours === undefined || told === undefined) return;
  const [fastest] = [...libraries].sort((a, b) => timesFaster(ours, a) - timesFaster(ours, b));
  const rows = timings.map((each) => [
    each.name,
    (median(each.rounds) / 1000).toFixed(2),
    each === ours ? '' : timesFaster(ours, each).toFixed(2),
    each === told || each === ours ? '' : timesFaster(told, each).toFixed(2),
  ]);
  printTable(`15 macros, ${title}`, ['', 'µs', 'ours is × faster', 'with stories'], rows);
  if (fastest === undefined) return;
  const ratio = timesFaster(ours, fastest);
  console.log(`  ours ÷ fastest (${fastest.name}): ${ratio.toFixed(2)}${target}`);
}
