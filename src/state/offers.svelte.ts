import type { Inputs } from './derivation/inputs.svelte';

/** What can be done about a text, shown in a bar above it. */
export interface Offer {
  /** What is offered, such as `convert:s2s`. An offer of a source that was declined is not made again under the same id. */
  readonly id: string;
  /** The sentence in bold before the message, such as “This is an Adjust template.”; absent when one sentence is enough. */
  readonly title?: string;
  /** One sentence that says what the text is. It may contain user text. */
  readonly message: string;
  /** What can be done: at most two actions, the main one first. */
  readonly actions: readonly [OfferAction] | readonly [OfferAction, OfferAction];
  /** The label of the button that declines; absent for “Keep”. */
  readonly keep?: string;
  /** Called when it is declined; absent when nothing else depends on that. */
  readonly ondecline?: () => void;
}

/** One action of an offer. */
export interface OfferAction {
  /** The text of its button. */
  readonly label: string;
  /** Does it. The bar goes by itself when the text changes. */
  readonly run: () => void;
}

/** Returns what is offered for the present text, from what the page derives from it; undefined when nothing is. */
export type OfferSource = () => Offer | undefined;

/**
 * What is offered for the text of a template or an event. One offer is shown at a time: one that was made for the text
 * itself, such as for what was just pasted, before those of the sources, in the order they were added.
 */
export class Offers {
  readonly #inputs: Inputs;
  readonly #pane: 'template' | 'event';
  #sources: readonly OfferSource[] = $state.raw([]);
  #made: { readonly offer: Offer; readonly text: string } | undefined = $state.raw();
  #declined: { readonly ids: readonly string[]; readonly arrivals: number } = $state.raw({
    ids: [],
    arrivals: 0,
  });

  /** The offer that is shown; undefined when there is none. */
  readonly current: Offer | undefined = $derived.by(() => {
    if (this.#made?.text === this.#text) return this.#made.offer;
    const declined = this.#declinedNow();
    for (const source of this.#sources) {
      const offer = source();
      if (offer !== undefined && !declined.includes(offer.id)) return offer;
    }
    return undefined;
  });

  /** Takes the inputs, and says which of their texts the offers are about. */
  constructor(inputs: Inputs, pane: 'template' | 'event') {
    this.#inputs = inputs;
    this.#pane = pane;
  }

  get #text(): string {
    return this.#inputs[this.#pane];
  }

  /** Makes an offer about the text as it is now. It goes when the text changes. */
  make(offer: Offer): void {
    this.#made = { offer, text: this.#text };
  }

  /** Adds a source, after those that are there. It is asked again whenever what it reads changes. */
  addSource(source: OfferSource): void {
    this.#sources = [...this.#sources, source];
  }

  /** Declines the offer that is shown. A source does not make it again until another work is opened or `reconsider`. */
  decline(): void {
    const { current } = this;
    if (current === undefined) return;
    if (this.#made?.offer === current) this.#made = undefined;
    else this.#declined = { ids: [...this.#declinedNow(), current.id], arrivals: this.#inputs.arrivals };
    current.ondecline?.();
  }

  /** Lets sources make again what was declined, as after a paste. */
  reconsider(): void {
    this.#declined = { ids: [], arrivals: this.#inputs.arrivals };
  }

  #declinedNow(): readonly string[] {
    return this.#declined.arrivals === this.#inputs.arrivals ? this.#declined.ids : [];
  }
}
