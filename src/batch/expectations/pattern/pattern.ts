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

/** The steps that a value can be at after some characters. */
interface State {
  /** The numbers of the steps that take a character. */
  readonly steps: readonly number[];
  /** True when the value may end here. */
  readonly isEnd: boolean;
  /** The states that follow, by the next character, as far as they were needed. */
  readonly next: Map<number, State>;
}

// The values of a million rows have few different ways through a pattern. A pattern with more is followed without
// remembering them, since that would cost more than it saves.
const MAX_STATES = 500;

// Follows all ways through the program at once; each set of steps is worked out once and then looked up.
function matcher(program: Program): Pattern['matches'] {
  const reach = reacher(program);
  const known = new Map<string, State>();
  const first = reach([program.start]);
  const remembered = (state: State): State => {
    const key = `${[...state.steps].sort((a, b) => a - b).join()}${state.isEnd ? '.' : ''}`;
    const found = known.get(key) ?? state;
    known.set(key, found);
    return found;
  };
  let count = 0;
  const follow = (state: State, code: number): State => {
    const after = reach(stepsAfter(program, state, code));
    if (count >= MAX_STATES) return after;
    count += 1;
    const kept = remembered(after);
    state.next.set(code, kept);
    return kept;
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

function stepsAfter({ steps }: Program, state: State, code: number): number[] {
  const after: number[] = [];
  for (const number of state.steps) {
    const step = steps[number];
    if (step?.type === 'set' && step.has(code)) after.push(step.next);
  }
  return after;
}

// Goes on through forks, as far as no character is needed. A step was seen in this round when the round is its mark.
function reacher({ steps }: Program): (from: readonly number[]) => State {
  const marks = new Float64Array(steps.length);
  let round = 0;
  return (from) => {
    round += 1;
    const seen: number[] = [];
    const see = (number: number): void => {
      if (marks[number] !== round) seen.push(number);
      marks[number] = round;
    };
    from.forEach(see);
    const sets: number[] = [];
    let isEnd = false;
    // The list is visited as it grows.
    for (const number of seen) {
      const step = steps[number];
      if (step?.type === 'fork') step.next.forEach(see);
      else if (step?.type === 'set') sets.push(number);
      else isEnd = true;
    }
    return { steps: sets, isEnd, next: new Map() };
  };
}
