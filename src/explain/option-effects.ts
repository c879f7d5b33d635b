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
import { decodeSent, sentText, sentValue } from './sent';
import type { Stretch } from './stretch';
import { stretchesOf } from './stretches';

/** A value of the request that an option changes, decoded as its receiver does. */
export interface Change {
  readonly kind: Stretch['kind'];
  /** The parameter, the header or the way to a JSON value; of a macro in the address, the macro as written. */
  readonly name: string;
  /** Undefined when it is left out. */
  readonly before: string | undefined;
  /** Undefined when it is left out. */
  readonly after: string | undefined;
}

/** What would change in the present request if an option had another value. */
export interface OptionEffect {
  readonly option: keyof RenderOptions;
  readonly value: RenderOptions[keyof RenderOptions];
  /** How many parameters, headers, values of a JSON body and macros of the address would be sent otherwise. */
  readonly changes: number;
  /** The first of them, at most `MAX_EXAMPLES`. */
  readonly examples: readonly Change[];
}

/** How many examples an effect has at most. */
export const MAX_EXAMPLES = 3;

/** The present request, and what it takes to render it otherwise. */
export interface EffectsInput {
  readonly rendering: Rendering;
  readonly vocabulary: Vocabulary;
  readonly settings?: Settings;
}

/**
 * Tells for each option and each of its values, in their order, what would change in the present request. Total; the
 * value that an option has changes nothing.
 */
export function effectsOf({ rendering, vocabulary, settings }: EffectsInput): readonly OptionEffect[] {
  const { plan, event } = rendering;
  const { options, template } = plan;
  const { stretches } = stretchesOf(template);
  const present = { rendering, stretches, sent: stretches.map((stretch) => sentText(rendering, stretch)) };
  return OPTION_NAMES.flatMap((option) =>
    OPTION_VALUES[option].map((value) => {
      if (options[option] === value) return { option, value, changes: 0, examples: [] };
      const changed = { ...options, [option]: value };
      // Only dropping parameters needs other steps; looking up every name again takes longer than rendering.
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
  readonly stretches: readonly Stretch[];
  /** What is sent for each stretch. */
  readonly sent: readonly string[];
}

function compare(
  { rendering, stretches, sent }: Present,
  other: Rendering,
): Pick<OptionEffect, 'changes' | 'examples'> {
  const changed = stretches.filter((stretch, index) => sent[index] !== sentText(other, stretch));
  const examples = changed.slice(0, MAX_EXAMPLES).map((stretch) => changeOf(stretch, rendering, other));
  return { changes: changed.length, examples };
}

function changeOf(stretch: Stretch, present: Rendering, other: Rendering): Change {
  const { kind, from, to } = stretch;
  const { text } = present.plan.template;
  const name = stretch.name === '' ? text.slice(from, to) : stretch.name;
  const [before, after] = [sentValue(present, stretch), sentValue(other, stretch)];
  const values =
    before === after
      ? { before: nameIn(stretch, present), after: nameIn(stretch, other) }
      : { before, after };
  return { kind, name, ...values };
}

// A macro in a name can change while the value stays.
function nameIn(stretch: Stretch, rendering: Rendering): string {
  const { nameAt } = stretch;
  return nameAt === undefined ? '' : decodeSent(stretch, sentText(rendering, nameAt));
}
