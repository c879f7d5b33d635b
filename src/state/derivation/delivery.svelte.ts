import type { EventFields, Settings } from '../../engine';
import type {
  DeliveryRequest,
  ListedPartner,
  PartnerId,
  ReceivedRequest,
  Surroundings,
  Verdict,
} from '../../partners';
import type * as Rules from '../../partners/delivery';
import { hasFolder } from '../../partners/load';
import type { CurrentEvent } from './event.svelte';
import type { Inputs } from './inputs.svelte';

const NO_SETTINGS: Settings = new Map();

/** A request to judge, and what else the verdict depends on. */
export interface FilledRequest {
  /** The rendered request. */
  readonly request: ReceivedRequest;
  /** The template and its problems. */
  readonly surroundings: Surroundings;
}

/**
 * The delivery of the event to the chosen partner: checks, shaping, settings. The rules load separately, and each partner
 * when it is chosen. Until then a work without a partner is filled from the event unchanged, which is what the rules do
 * with most events; a work with a partner has to wait.
 */
export class Delivery {
  readonly #inputs: Inputs;
  readonly #event: CurrentEvent;
  #rules: typeof Rules | undefined = $state.raw(undefined);
  #loaded: readonly ListedPartner[] = $state.raw([]);
  #lastSettings = NO_SETTINGS;

  /** True when AppsFlyer sends the postback. Leanplum sends its own postbacks, which have no such checks. */
  readonly applies: boolean = $derived.by(() => this.#inputs.vocabulary === 'appsflyer');
  /** The chosen partner, if it has to load before anything can be said. */
  readonly awaited: PartnerId | undefined = $derived.by(() => {
    const id = this.#inputs.partner?.id;
    return id !== undefined && hasFolder(id) && !this.#loaded.some((each) => each.id === id) ? id : undefined;
  });
  /** The chosen partner, the custom endpoint for one that is not known; undefined until it and the rules have loaded. */
  readonly partner: ListedPartner | undefined = $derived.by(() => {
    if (this.awaited !== undefined) return undefined;
    const id = this.#inputs.partner?.id;
    return this.#rules && (this.#loaded.find((each) => each.id === id) ?? this.#rules.CUSTOM);
  });
  /** True while a partner is chosen whose rules have not loaded, so any request shown could be wrong. */
  readonly isWaiting: boolean = $derived.by(
    () => this.applies && this.partner === undefined && this.#inputs.partner !== undefined,
  );
  readonly #request: DeliveryRequest | undefined = $derived.by(() => {
    const { settings = {}, advertiser = {} } = this.#inputs.partner ?? {};
    if (this.partner === undefined || !this.applies) return undefined;
    return { partner: this.partner, event: this.#event.fields, settings, advertiser };
  });
  /** The result of every check, and the shaped event; undefined until the rules have loaded, and where `applies` is false. */
  readonly decision = $derived.by(() => this.#request && this.#rules?.decide(this.#request));
  /** The event fields that fill the template: shaped for the partner, or the same map where nothing is shaped. */
  readonly fields: EventFields = $derived.by(() => this.decision?.fields ?? this.#event.fields);
  /** The values of `(setting:name)`. Keeps its identity while no value changes, so plans are reused. */
  readonly settings: Settings = $derived.by(() => {
    const now = this.decision?.settings ?? NO_SETTINGS;
    if (!isSameMap(this.#lastSettings, now)) this.#lastSettings = now;
    return this.#lastSettings;
  });

  /** Takes the inputs and the event that is delivered. */
  constructor(inputs: Inputs, event: CurrentEvent) {
    this.#inputs = inputs;
    this.#event = event;
  }

  /** True once the rules have loaded. */
  get isReady(): boolean {
    return this.#rules !== undefined;
  }

  /** Provides the rules for every partner, once they have loaded. */
  useRules(rules: typeof Rules): void {
    this.#rules = rules;
  }

  /** Provides a partner, once it has loaded. */
  usePartner(partner: ListedPartner): void {
    this.#loaded = [...this.#loaded.filter(({ id }) => id !== partner.id), partner];
  }

  /** Judges the rendered request; undefined when `decision` is. */
  verdictOn(request: ReceivedRequest, surroundings: Surroundings): Verdict | undefined {
    const { decision } = this;
    if (this.#request === undefined || decision === undefined) return undefined;
    return this.#rules?.verdictOf(this.#request, decision, request, surroundings);
  }

  /** Judges another event with the same partner and settings. `fill` renders the request from the shaped event. */
  verdictFor(
    event: EventFields,
    fill: (fields: EventFields, settings: Settings) => FilledRequest,
  ): Verdict | undefined {
    if (this.#rules === undefined || this.#request === undefined) return undefined;
    const request = { ...this.#request, event };
    const decision = this.#rules.decide(request);
    const filled = fill(decision.fields, decision.settings);
    return this.#rules.verdictOf(request, decision, filled.request, filled.surroundings);
  }

  /** True when the event is an in-app event; false for installs, and until the rules have loaded. */
  get isInApp(): boolean {
    return this.#rules?.isInAppEvent(this.#event.fields) ?? false;
  }
}

function isSameMap(a: Settings, b: Settings): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}
