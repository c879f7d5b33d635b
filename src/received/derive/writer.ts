import { type Notation, type Vocabulary } from '../../vocabulary';
import { writeMacro } from '../../engine';
import type { ReceivedText } from '../match/read-request';
import { type Choice, chooseMacro, nameOf } from './choose';
import type { DerivedParameter } from './derived';

/** A derived template as it is written, from its beginning to its end. */
export interface Writer {
  /** What is written so far. */
  text: string;
  /** What each value became, in order. */
  readonly parameters: DerivedParameter[];
  /** Sentences about the template. */
  readonly notes: string[];
  /** The language of the template. */
  readonly vocabulary: Vocabulary;
  /** The value that each macro was chosen for first. */
  readonly values: Map<string, string>;
}

/** Writes the value of a parameter, JSON value or header: a macro, or the value as it was sent. */
export function writeValue(writer: Writer, received: ReceivedText, name = received.name): void {
  const choice = consistent(writer, chooseMacro(name, received.decoded, writer.vocabulary), received);
  const [notation = 'paren' satisfies Notation] = writer.vocabulary.notations;
  const macro = choice.match && nameOf(choice.match);
  const from = writer.text.length;
  writer.text += macro === undefined ? received.sent : writeMacro(macro, notation);
  writer.parameters.push({
    place: received.place,
    name: received.name,
    at: received.valueAt,
    templateAt: { from, to: writer.text.length },
    ...(macro !== undefined && { macro }),
    how: choice.how,
    reason: choice.reason,
    alternatives: choice.alternatives,
  });
}

// A macro has one value in a request, so another value under a second name is something else.
function consistent({ values }: Writer, choice: Choice, { decoded }: ReceivedText): Choice {
  if (choice.match === undefined) return choice;
  const name = nameOf(choice.match);
  const before = values.get(name);
  if (before === undefined) values.set(name, decoded);
  if (before === undefined || before === decoded) return choice;
  const reason = `${name} has another value elsewhere in the request, so this one stays as it is.`;
  return { how: 'none', reason, alternatives: [name, ...choice.alternatives] };
}
