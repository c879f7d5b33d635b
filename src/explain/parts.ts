import type { Filling, MacroPart, Part, Rendering } from '../engine';
import { emptinessOf, isOfMacros, nounOf, predicateOf, type WrittenValue } from './describe';
import { sampleOf } from './example';
import type { ExplainedMacro, ExplainedPart, ExplainInput } from './explained';
import { labelOf, type Turn, turnsOf } from './label';
import { explainMacro, type PlacedMacro } from './macro';
import { decodeSent, sentValue } from './sent';
import { capitalize, list, say, type Sentence } from './sentence';
import { macrosIn, type Stretch, writtenIn } from './stretch';

/** A rendering whose stretches are explained. */
interface Context extends ExplainInput {
  /** The template filled with documented examples in place of the event. */
  readonly sample: Rendering;
  readonly fillings: ReadonlyMap<Part, Filling>;
  readonly isOff: boolean;
}

/** Explains the stretches of a template, in their order. `isOff` says that they are not sent as the template stands. */
export function explainStretches(
  input: ExplainInput,
  stretches: readonly Stretch[],
  isOff: boolean,
): readonly ExplainedPart[] {
  const { rendering, segments, vocabulary, documentation } = input;
  const fillings = new Map<Part, Filling>();
  for (const { part, filling } of segments) if (filling !== undefined) fillings.set(part, filling);
  const context = { ...input, isOff, fillings, sample: sampleOf(rendering, vocabulary, documentation) };
  const turns = turnsOf(stretches);
  return stretches.map((stretch) => explainStretch(stretch, turns.get(stretch), context));
}

function explainStretch(stretch: Stretch, turn: Turn | undefined, context: Context): ExplainedPart {
  const { rendering, documentation, sample, isOff } = context;
  const { template, options } = rendering.plan;
  const { kind, from, to, name, nameAt, value } = stretch;
  const placed = value === undefined ? [] : placeMacros(stretch, macrosIn(template, value), context);
  const named = nameAt === undefined ? [] : placeMacros(stretch, macrosIn(template, nameAt), context);
  const explain = (each: PlacedMacro) => explainMacro(each, documentation, options);
  const [macros, nameMacros] = [placed.map(explain), named.map(explain)];
  const written = value === undefined ? undefined : writtenIn(template, value);
  const now = sentValue(rendering, stretch);
  const shown = kind === 'body' ? (written ?? '') : decodeSent(stretch, written ?? '');
  const whole: WrittenValue = { written, shown, macros };
  const isKnown = [...placed, ...named].every(({ filling: { macro } }) => macro !== undefined);
  const example = isKnown ? sentValue(sample, stretch) : undefined;
  return {
    kind: isOff ? 'off' : kind,
    from,
    to,
    name,
    sentence: sentenceOf(labelOf(stretch, written ?? '', turn), whole, { nameMacros, isOff }),
    description: capitalize(nounOf(whole)),
    written: written ?? '',
    macros,
    nameMacros,
    ...(now === undefined || isOff ? {} : { now }),
    ...(example === undefined ? {} : { example }),
    whenEmpty: emptinessOf(whole, placed, options),
  };
}

function placeMacros(
  { kind, value }: Stretch,
  macros: readonly MacroPart[],
  { rendering: { plan }, fillings }: Context,
): readonly PlacedMacro[] {
  const { template } = plan;
  const written = value === undefined ? '' : writtenIn(template, value);
  const isAlone = (kind === 'query' || kind === 'form') && isOfMacros(written, macros);
  return macros.flatMap((part) => {
    const filling = fillings.get(part);
    return filling === undefined
      ? []
      : { part, filling, isAlone, written: template.text.slice(part.from, part.to) };
  });
}

function sentenceOf(
  label: Sentence,
  value: WrittenValue,
  { nameMacros, isOff }: { readonly nameMacros: readonly ExplainedMacro[]; readonly isOff: boolean },
): Sentence {
  const { finite, base, rest, scope } = predicateOf(value);
  const nouns = list(
    nameMacros.map(({ noun }) => noun),
    ' and ',
  );
  return say(
    label,
    isOff ? ` is switched off; it would ${base}` : ` ${finite}`,
    rest,
    scope.length === 0 ? '' : say('; ', scope),
    nouns.length === 0 ? '' : say('; its name is ', nouns),
    '.',
  );
}
