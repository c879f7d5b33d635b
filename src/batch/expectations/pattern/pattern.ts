import { type Program, writeProgram } from './program';
import { readSyntax } from './syntax';

/** A pattern, ready to match. */
export interface Pattern {
  /** True when the whole text matches. Takes time in proportion to the length of the text, whatever the pattern is. */
  readonly matches: (text: string) => boolean;
}

/** The result of reading a pattern: the pattern, or what is wrong with it and where, in UTF-16 offsets. */
export type PatternReading =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly at: number; readonly message: string };

/** The longest pattern, in UTF-16 units. */
export const MAX_PATTERN_LENGTH = 500;

/**
 * Reads a pattern: a regular expression with characters, `.`, sets in `[ ]`, `\d \w \s` and their opposites, groups,
 * `|`, and the repeats `* + ? {n} {n,} {n,m}`. It must match the whole value; a character is a code point. There are no
 * references to groups and no looking ahead, because only those need time that grows with every way to try: a pattern
 * from a file or a link must not stop the page. Total: any text gives a pattern or a problem.
 */
export function readPattern(text: string): PatternReading {
  if (text.length > MAX_PATTERN_LENGTH) {
    const message = `The pattern is longer than ${String(MAX_PATTERN_LENGTH)} characters.`;
    return { ok: false, at: MAX_PATTERN_LENGTH, message };
  }
  const syntax = readSyntax(text);
  if (!syntax.ok) return syntax;
  const program = writeProgram(syntax.node);
  if (program !== undefined) return { ok: true, pattern: { matches: matcher(program) } };
  return { ok: false, at: 0, message: 'The pattern is too large: its repeats are nested or too many.' };
}

/** A set of steps that a value can be at after some characters. */
interface State {
  /** The numbers of the steps that take a character, in order. */
  readonly steps: readonly number[];
  /** True when the value may end here. */
  readonly isEnd: boolean;
  /** The states that follow, by the next character, as far as they were needed. */
  readonly next: Map<number, State>;
}

// Values of a million rows have few different ways through a pattern. Beyond this many they are forgotten.
const MAX_STATES = 2000;

// Follows all ways through the program at once; each set of steps is worked out once and then looked up.
function matcher(program: Program): Pattern['matches'] {
  let known = new Map<string, State>();
  let count = 0;
  const stateAt = (steps: Iterable<number>): State => {
    const state = reach(program, steps);
    const key = `${state.steps.join()}${state.isEnd ? '.' : ''}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, state);
    return state;
  };
  const begin = () => stateAt([program.start]);
  let first = begin();
  const follow = (state: State, code: number): State => {
    if ((count += 1) > MAX_STATES) {
      known = new Map();
      count = 0;
      first = begin();
    }
    const after = stateAt(stepsAfter(program, state, code));
    state.next.set(code, after);
    return after;
  };
  return (text) => {
    let state = first;
    for (let at = 0; at < text.length;) {
      if (state.steps.length === 0) return false;
      const code = text.codePointAt(at) ?? 0;
      state = state.next.get(code) ?? follow(state, code);
      at += code > 0xffff ? 2 : 1;
    }
    return state.isEnd;
  };
}

function* stepsAfter({ steps }: Program, state: State, code: number): Iterable<number> {
  for (const number of state.steps) {
    const step = steps[number];
    if (step?.type === 'set' && step.has(code)) yield step.next;
  }
}

// Goes on through forks, as far as no character is needed.
function reach({ steps }: Program, from: Iterable<number>): State {
  const seen = new Set<number>(from);
  const sets: number[] = [];
  let isEnd = false;
  // A set is visited in the order in which it grows.
  for (const number of seen) {
    const step = steps[number];
    if (step?.type === 'fork') for (const next of step.next) seen.add(next);
    else if (step?.type === 'set') sets.push(number);
    else isEnd = true;
  }
  return { steps: sets.sort((a, b) => a - b), isEnd, next: new Map() };
}
