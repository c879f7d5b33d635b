import {
  OPTION_NAMES,
  OPTION_VALUES,
  planTemplate,
  render,
  type Rendering,
  type RenderOptions,
  type Settings,
} from '../engine';
import type { Vocabulary } from '../vocabulary';
import { templateEntries } from './entries';
import type { TemplateEntry } from './entry';
import { decodeSent, sentText, sentValue } from './sent';

/** A value of the request that an option changes, decoded as the receiver does. */
export interface Change {
  /** Where the value is in the request. */
  readonly kind: TemplateEntry['kind'];
  /** The name of the parameter or header, or the path to the JSON value; for a macro in the address, the macro as written. */
  readonly name: string;
  /** The value now; undefined if it is left out. */
  readonly before: string | undefined;
  /** The value with the option changed; undefined if it is left out. */
  readonly after: string | undefined;
}

/** What would change in the current request if an option had another value. */
export interface OptionEffect {
  /** The name of the option. */
  readonly option: keyof RenderOptions;
  /** The other value. */
  readonly value: RenderOptions[keyof RenderOptions];
  /** How many parameters, headers, values of a JSON body and macros of the address would change. */
  readonly changes: number;
  /** The first changes, at most `MAX_EXAMPLES`. */
  readonly examples: readonly Change[];
}

/** How many examples an effect has at most. */
export const MAX_EXAMPLES = 3;

/** The current request, and what is needed to render it with other options. */
export interface EffectsInput {
  /** The current rendering. */
  readonly rendering: Rendering;
  /** The language of its template. */
  readonly vocabulary: Vocabulary;
  /** The values of the partner's settings, if there are any. */
  readonly settings?: Settings;
}

/**
 * Finds what each value of each option would change in the current request, in their order. Total; the current value
 * of an option changes nothing.
 */
export function effectsOf({ rendering, vocabulary, settings }: EffectsInput): readonly OptionEffect[] {
  const { plan, event } = rendering;
  const { options, template } = plan;
  const { entries } = templateEntries(template);
  const present = { rendering, entries, sent: entries.map((entry) => sentText(rendering, entry)) };
  return OPTION_NAMES.flatMap((option) =>
    OPTION_VALUES[option].map((value) => {
      if (options[option] === value) return { option, value, changes: 0, examples: [] };
      const changed = { ...options, [option]: value };
      // Only dropping parameters needs a new plan, which takes longer than rendering.
      const isLike = (options.missing === 'drop') === (changed.missing === 'drop');
      const other = isLike
        ? { ...plan, options: changed }
        : planTemplate(template, vocabulary, changed, settings);
      return { option, value, ...compare(present, render(other, event)) };
    }),
  );
}

interface Present {
  readonly rendering: Rendering;
  readonly entries: readonly TemplateEntry[];
  /** What is sent for each entry, not decoded. */
  readonly sent: readonly string[];
}

function compare(
  { rendering, entries, sent }: Present,
  other: Rendering,
): Pick<OptionEffect, 'changes' | 'examples'> {
  const changed = entries.filter((entry, index) => sent[index] !== sentText(other, entry));
  const examples = changed.slice(0, MAX_EXAMPLES).map((entry) => changeOf(entry, rendering, other));
  return { changes: changed.length, examples };
}

function changeOf(entry: TemplateEntry, present: Rendering, other: Rendering): Change {
  const { kind, from, to } = entry;
  const { text } = present.plan.template;
  const name = entry.name === '' ? text.slice(from, to) : entry.name;
  const [before, after] = [sentValue(present, entry), sentValue(other, entry)];
  const values =
    before === after ? { before: nameIn(entry, present), after: nameIn(entry, other) } : { before, after };
  return { kind, name, ...values };
}

// The name can change while the value stays the same, if it contains a macro.
function nameIn(entry: TemplateEntry, rendering: Rendering): string {
  const { nameAt } = entry;
  return nameAt === undefined ? '' : decodeSent(entry, sentText(rendering, nameAt));
}
