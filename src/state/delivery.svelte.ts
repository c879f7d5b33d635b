import type { EventFields, Settings } from '../engine';
import type * as Partners from '../partners';
import type { FormField, DeliveryRequest, ListedPartner, ReceivedRequest, Verdict } from '../partners';
import type { Inputs } from './inputs.svelte';

const NO_SETTINGS: Settings = new Map();

/** The forms of the settings: those of the chosen partner, of the advertiser's side, and of a row of the event mapping. */
export interface SettingForms {
  readonly partner: readonly FormField[];
  readonly advertiser: readonly FormField[];
  readonly mappedEvent: readonly FormField[];
}

/**
 * The way of the event to the chosen partner. The rules of the partners load apart; until they have come, an untouched
 * work is filled from the event as it is, which is what they make of most events, and any other has to wait for them.
 */
export class Delivery {
  readonly #inputs: Inputs;
  readonly #event: () => EventFields;
  #rules: typeof Partners | undefined = $state.raw(undefined);
  #lastSettings = NO_SETTINGS;

  /** True while AppsFlyer is the sender; templates in Leanplum's language are sent by Leanplum, which has no such gates. */
  readonly applies: boolean = $derived.by(() => this.#inputs.vocabulary === 'appsflyer');
  /** True while a partner or settings are chosen whose rules have not loaded yet: whatever was shown could be wrong. */
  readonly isWaiting: boolean = $derived.by(
    () => this.applies && this.#rules === undefined && this.#inputs.partner !== undefined,
  );
  /** The partners to choose from; empty until the rules have loaded. */
  readonly partners: readonly ListedPartner[] = $derived(this.#rules?.PARTNERS ?? []);
  /** The chosen partner; undefined until the rules have loaded. */
  readonly partner: ListedPartner | undefined = $derived.by(() =>
    this.#rules?.findPartner(this.#inputs.partner?.id ?? 'custom'),
  );
  /** What is decided on; undefined until the rules have loaded, and where they do not apply. */
  readonly journey: DeliveryRequest | undefined = $derived.by(() => {
    const { settings = {}, advertiser = {} } = this.#inputs.partner ?? {};
    if (this.partner === undefined || !this.applies) return undefined;
    return { partner: this.partner, event: this.#event(), settings, advertiser };
  });
  /** Every gate on the way, and what the template is filled from; undefined without a journey. */
  readonly decision = $derived.by(() => this.journey && this.#rules?.decide(this.journey));
  /** The event after shaping; the very same where nothing shapes it. */
  readonly fields = $derived.by(() => this.decision?.fields ?? this.#event());
  /** What `(setting:name)` gives; the same map as before where nothing in it changed, so that plans stay. */
  readonly settings = $derived.by(() => {
    const now = this.decision?.settings ?? NO_SETTINGS;
    if (!isSameMap(this.#lastSettings, now)) this.#lastSettings = now;
    return this.#lastSettings;
  });
  /** The forms of the settings; undefined until the rules have loaded. */
  readonly forms: SettingForms | undefined = $derived.by(() => {
    if (this.#rules === undefined || this.partner === undefined) return undefined;
    const { ADVERTISER_FORM, MAPPED_EVENT_FORM, partnerForm } = this.#rules;
    return {
      partner: partnerForm(this.partner),
      advertiser: ADVERTISER_FORM,
      mappedEvent: MAPPED_EVENT_FORM,
    };
  });

  constructor(inputs: Inputs, event: () => EventFields) {
    this.#inputs = inputs;
    this.#event = event;
  }

  /** Lets the partners decide, once their rules have loaded. */
  useRules(rules: typeof Partners): void {
    this.#rules = rules;
  }

  /** Tells what becomes of the request as it was rendered; undefined without a journey. */
  verdictOn(request: ReceivedRequest): Verdict | undefined {
    const { journey, decision } = this;
    return journey && decision && this.#rules?.verdictOf(journey, decision, request);
  }

  /** Tells whether another event would be sent, and the request it would become, filled in by `fill`. */
  verdictFor(
    event: EventFields,
    fill: (fields: EventFields, settings: Settings) => ReceivedRequest,
  ): Verdict | undefined {
    if (this.#rules === undefined || this.journey === undefined) return undefined;
    const journey = { ...this.journey, event };
    const decision = this.#rules.decide(journey);
    return this.#rules.verdictOf(journey, decision, fill(decision.fields, decision.settings));
  }

  /** True when the event as it stands is an in-app event; false for installs and whatever else. */
  get isInApp(): boolean {
    return this.#rules?.isInAppEvent(this.#event()) ?? false;
  }
}

function isSameMap(a: Settings, b: Settings): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}
