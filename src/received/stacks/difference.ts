import type { Decoded } from '../../engine';
import { readAs } from './read-as';
import type { StackName, StackReading } from './reading';
import type { Refusal } from './refusal';
import type { Stack } from './stack';
import { whyOf } from './why';
import { type Tone, wordOf } from './words';

/** How a stack reads one parameter of the request, where that differs from how it was sent. */
export interface ParameterDifference {
  /** In a word or two: `renamed`, `last wins`, `list of 2`, `lost`. */
  readonly word: string;
  /** How bad it is. */
  readonly tone: Exclude<Tone, 'same'>;
  /** The name as the handler has it; absent when it is lost. */
  readonly name?: string;
  /** What the handler gets, in short; absent when it is the value as sent, or nothing. */
  readonly value?: string;
  /** The line of code that reads it. */
  readonly code: string;
  /** Why it is so, in sentences. */
  readonly why: readonly string[];
}

/** How a stack reads a request, by the parameters of the decoded request. */
export interface StackDifference {
  /** Why no handler gets it; absent when one does. */
  readonly refused?: Refusal;
  /** By the index of the parameter in `Decoded.parameters`; one that is read as it was sent is not in it. */
  readonly parameters: ReadonlyMap<number, ParameterDifference>;
}

/** Finds how a stack reads each parameter of a request that is decoded already. `request` is its text. Total. */
export function stackDifference(stack: Stack, request: string, decoded: Decoded): StackDifference {
  const reading = readAs(stack, request);
  const { refused } = reading;
  const parameters = new Map<number, ParameterDifference>();
  if (refused !== undefined) return { refused, parameters };
  const names = new Map(
    reading.names.flatMap((name) =>
      name.spans.map(({ from }, position) => [from, { name, position }] as const),
    ),
  );
  for (const [index, { from }] of decoded.parameters.entries()) {
    const found = names.get(from);
    const difference = found && differenceOf(reading, found.name, found.position);
    if (difference !== undefined) parameters.set(index, difference);
  }
  return { parameters };
}

function differenceOf(
  reading: StackReading,
  name: StackName,
  position: number,
): ParameterDifference | undefined {
  const { word, value, tone } = wordOf(name);
  if (tone === 'same') return undefined;
  const rest = { code: name.code, why: whyOf(reading, name) };
  const isLost = name.lost.some((each) => each.position === position);
  if (isLost) return { word: 'lost', tone: 'lost', ...rest };
  const own = name.name === undefined ? {} : { name: name.name };
  const given = value === undefined ? {} : { value };
  const last = name.spans.length - 1;
  if (name.flags.includes('first') || name.flags.includes('last')) {
    const winner = name.flags.includes('first') ? 0 : last;
    const wins = name.flags.includes('first') ? 'first wins' : 'last wins';
    return position === winner
      ? { word: wins, tone: 'changed', ...own, ...rest }
      : { word: 'not read', tone: 'changed', ...own, ...rest };
  }
  if (name.flags.includes('list')) return { word: `list of ${name.kept}`, tone: 'changed', ...own, ...rest };
  // Another pair of the name is lost, this one is not.
  if (tone === 'lost') return undefined;
  return { word, tone, ...own, ...given, ...rest };
}
