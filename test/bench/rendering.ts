import { DEFAULT_OPTIONS, parse, percentEncode, planTemplate, render, segmentsOf } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';
import { compileAll, TEMPLATE, type Compiled, type Encode, type View } from './competitors';
import { median, race, timesFaster, type Candidate, type Timing } from './measure';
import { fieldsFrom, purchase } from './sample';
import { printTable } from './table';

const EVENTS = 64;
// Short rounds: a busy machine then interrupts few of them, and the median of the ratios is steady.
const RACE = { rounds: 1500, calls: 150 };

/** One comparison with the libraries: what they are given to encode values with. */
interface Comparison {
  readonly title: string;
  readonly encode: Encode;
  /** How many times faster than the fastest library we want to be. */
  readonly target: number;
}

const COMPARISONS: readonly Comparison[] = [
  { title: 'each library with the encoder its users write', encode: encodeByHand, target: 1.6 },
  { title: 'our encoder lent to each library', encode: percentEncode, target: 1.05 },
];

/** The encoder that users of a library write, as MDN has it. */
function encodeByHand(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()~]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Races the rendering of 15 macros against five template libraries, in two comparisons, and prints a table of each. */
export function benchRendering(): void {
  const views = Array.from({ length: EVENTS }, (_, seed) => purchase(seed));
  const ours = ourCandidates(views);
  for (const comparison of COMPARISONS) {
    const libraries = compileAll(comparison.encode);
    for (const library of libraries) compare(library, ours.texts, views);
    const timings = race([...ours.candidates, ...libraries.map((each) => toCandidate(each, views))], RACE);
    print(comparison, timings);
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
      name: 'ours, with segments',
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

// Reading a character makes the JavaScript engine join the parts of the text, as any use of it would.
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

function print({ title, target }: Comparison, timings: readonly Timing[]): void {
  const [ours, withSegments, ...libraries] = timings;
  if (ours === undefined || withSegments === undefined) return;
  const [fastest] = [...libraries].sort((a, b) => timesFaster(ours, a) - timesFaster(ours, b));
  const rows = timings.map((each) => [
    each.name,
    (median(each.rounds) / 1000).toFixed(2),
    libraries.includes(each) ? timesFaster(ours, each).toFixed(2) : '',
    libraries.includes(each) ? timesFaster(withSegments, each).toFixed(2) : '',
  ]);
  const head = ['', 'µs', 'ours is × faster', 'with segments'];
  printTable(`Rendering 15 macros, ${title}`, head, rows);
  if (fastest === undefined) return;
  const ratio = timesFaster(ours, fastest).toFixed(2);
  console.log(`  ours is ${ratio} × faster than the fastest, ${fastest.name} (wanted: ${target.toFixed(2)})`);
}
