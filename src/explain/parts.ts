import { type Filling, type MacroPart, type Part, percentDecode, type Rendering } from '../engine';
import { describeValue, isOfMacros, nounOf, valueWhenEmpty, type WrittenValue } from './describe';
import { macrosIn, type TemplateEntry, writtenIn } from './entry';
import { renderSample } from './example';
import type { ExplainedMacro, ExplainedPart, ExplainInput } from './explained';
import { explainMacro, type PlacedMacro } from './macro';
import { decodeSent, sentValue } from './sent';
import { capitalize, codeRun, joinSentences, sentence, type Sentence, truncate } from './sentence';

interface Context extends ExplainInput {
  /** The template filled with documented examples instead of the event. */
  readonly sample: Rendering;
  readonly fillings: ReadonlyMap<Part, Filling>;
  readonly isDisabled: boolean;
}

/** Describes the entries of a template, in their order; `isDisabled` says that they are in a disabled line. */
export function explainEntries(
  input: ExplainInput,
  entries: readonly TemplateEntry[],
  isDisabled: boolean,
): readonly ExplainedPart[] {
  const { rendering, segments, vocabulary, documentation } = input;
  const fillings = new Map<Part, Filling>();
  for (const { part, filling } of segments) if (filling !== undefined) fillings.set(part, filling);
  const context = {
    ...input,
    isDisabled,
    fillings,
    sample: renderSample(rendering, vocabulary, documentation),
  };
  const counts = countNames(entries);
  return entries.map((entry) => explainEntry(entry, counts.get(entry), context));
}

function explainEntry(entry: TemplateEntry, count: NameCount | undefined, context: Context): ExplainedPart {
  const { rendering, documentation, sample, isDisabled } = context;
  const { template, options } = rendering.plan;
  const { kind, from, to, name, nameAt, value } = entry;
  const placed = value === undefined ? [] : placeMacros(entry, macrosIn(template, value), context);
  const named = nameAt === undefined ? [] : placeMacros(entry, macrosIn(template, nameAt), context);
  const explain = (each: PlacedMacro) => explainMacro(each, documentation, options);
  const [macros, nameMacros] = [placed.map(explain), named.map(explain)];
  const written = value === undefined ? undefined : writtenIn(template, value);
  const now = sentValue(rendering, entry);
  const shown = kind === 'body' ? (written ?? '') : decodeSent(entry, written ?? '');
  const whole: WrittenValue = { written, shown, macros };
  const isKnown = [...placed, ...named].every(({ filling: { macro } }) => macro !== undefined);
  const example = isKnown ? sentValue(sample, entry) : undefined;
  return {
    kind: isDisabled ? 'off' : kind,
    from,
    to,
    name,
    sentence: wholeSentence(labelOf(entry, written ?? '', count), whole, { nameMacros, isDisabled }),
    description: capitalize(nounOf(whole)),
    written: written ?? '',
    macros,
    nameMacros,
    ...(now === undefined || isDisabled ? {} : { now }),
    ...(example === undefined ? {} : { example }),
    whenEmpty: valueWhenEmpty(whole, placed, options),
  };
}

function placeMacros(
  { kind, value }: TemplateEntry,
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

function wholeSentence(
  label: Sentence,
  value: WrittenValue,
  {
    nameMacros,
    isDisabled,
  }: { readonly nameMacros: readonly ExplainedMacro[]; readonly isDisabled: boolean },
): Sentence {
  const { finite, base, rest, scope } = describeValue(value);
  const nouns = joinSentences(
    nameMacros.map(({ noun }) => noun),
    ' and ',
  );
  return sentence(
    label,
    isDisabled ? ` is disabled; it would ${base}` : ` ${finite}`,
    rest,
    scope.length === 0 ? '' : sentence('; ', scope),
    nouns.length === 0 ? '' : sentence('; its name contains ', nouns),
    '.',
  );
}

/** Which of several parameters with the same name a parameter is, from 1. */
interface NameCount {
  readonly number: number;
  readonly of: number;
}

// Names are the same when the receiver reads them the same.
function countNames(entries: readonly TemplateEntry[]): ReadonlyMap<TemplateEntry, NameCount> {
  const groups = new Map<string, TemplateEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== 'query' && entry.kind !== 'form') continue;
    const key = `${entry.kind} ${percentDecode(entry.name, true).text}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const counts = [...groups.values()].flatMap((group) =>
    group.map((entry, index): [TemplateEntry, NameCount] => [entry, { number: index + 1, of: group.length }]),
  );
  return new Map(counts);
}

function labelOf({ kind, name }: TemplateEntry, written: string, count: NameCount | undefined): Sentence {
  switch (kind) {
    case 'query':
    case 'form':
      return sentence(
        name === '' ? 'A parameter without a name' : codeRun(truncate(name)),
        count !== undefined && count.of > 1 ? ` (${count.number} of ${count.of})` : '',
      );
    case 'header':
      return sentence('Header ', codeRun(truncate(name)));
    case 'body':
      return name === '' ? sentence('The body') : sentence('Body key ', codeRun(name));
    default:
      return sentence(`In the ${kind}, `, codeRun(truncate(written)));
  }
}
