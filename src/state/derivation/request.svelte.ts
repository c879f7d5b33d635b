import { MAX_TEMPLATE_LENGTH, numberMacros, parse, planTemplate, render, segmentsOf } from '../../engine';
import { isSameLook, type MacroLook, macroLooks, piecesOf, reuseItems } from '../../views';
import type { Delivery } from './delivery.svelte';
import type { CurrentEvent } from './event.svelte';
import type { Inputs } from './inputs.svelte';
import type { ChosenLanguage } from './language.svelte';

/** The request that the template renders to. Every member is derived from the inputs. */
export class CurrentRequest {
  readonly #inputs: Inputs;
  readonly #language: ChosenLanguage;
  readonly #delivery: Delivery;
  #lastMacros: readonly (MacroLook | undefined)[] = [];

  /** True while the template is longer than the most that is rendered. */
  readonly tooLong: boolean = $derived.by(() => this.#inputs.template.length > MAX_TEMPLATE_LENGTH);
  /** The parsed template; an empty one while it is too long or something it depends on is loading. */
  readonly parsed = $derived.by(() => {
    const isReady = !this.tooLong && this.#language.state === 'ready' && !this.#delivery.isWaiting;
    return parse(isReady ? this.#inputs.template : '', this.#language.vocabulary);
  });
  /** The number of each part, from 1; equal macros share one, and other parts have 0. */
  readonly numbers = $derived.by(() => numberMacros(this.parsed.parts, this.#language.vocabulary));
  /** The template with every macro resolved, ready to render. Does not depend on the event. */
  readonly plan = $derived.by(() => {
    const { vocabulary, options } = this.#language;
    return planTemplate(this.parsed, vocabulary, options, this.#delivery.settings);
  });
  /** The text of the request and what it was rendered from. */
  readonly rendering = $derived.by(() => render(this.plan, this.#delivery.fields));
  /** The spans of the request, each with the template part it comes from; they tile the request. */
  readonly segments = $derived(segmentsOf(this.rendering));
  /** The number, name and state of each segment that is a macro, by segment index. Unchanged items keep their identity. */
  readonly macros = $derived.by(() => {
    this.#lastMacros = reuseItems(this.#lastMacros, macroLooks(this.segments, this.numbers), isSameLook);
    return this.#lastMacros;
  });
  /** The spans of the request that are drawn alike; they tile the request. */
  readonly pieces = $derived(piecesOf(this.rendering.text, this.segments));

  /** Takes the parts that the request is derived from. */
  constructor(inputs: Inputs, language: ChosenLanguage, delivery: Delivery) {
    this.#inputs = inputs;
    this.#language = language;
    this.#delivery = delivery;
  }
}

/** The inputs, and what is derived from them up to the request. Each part is built from those listed above it. */
export interface DerivedRequest {
  /** What the person typed and chose. */
  readonly inputs: Inputs;
  /** The chosen template language. */
  readonly language: ChosenLanguage;
  /** The event, read into fields. */
  readonly event: CurrentEvent;
  /** The checks and the shaping of the chosen partner. */
  readonly delivery: Delivery;
  /** The rendered request. */
  readonly request: CurrentRequest;
}
