import type { Origin } from '../vocabulary';

/** What can happen to an event whose media source is restricted. */
export type Treatment = 'drop' | 'redact' | 'as-organic';

/** What is known of AppsFlyer's own checks for one partner. What is known of one partner is no evidence for another. */
export interface SendingRules {
  /** The documents on the activation of the partner. */
  readonly activation: readonly Origin[];
  /** The documents on whose postbacks are sent. */
  readonly sendingOption: readonly Origin[];
  /** The documents on in-app event postbacks and their mapping; absent for a partner that receives installs only. */
  readonly inApp?: readonly Origin[];
  /** True when every in-app event counts as mapped until the mapping has a row, since no partner's page is about it. */
  readonly assumesMapping?: boolean;
  /** What happens to events of restricted media sources. */
  readonly restricted: {
    /** What the partner's page says happens; absent when it names several possibilities. */
    readonly treatment?: Treatment;
    /** What the pages say, in one sentence. */
    readonly says: string;
    /** The documents that support each treatment. */
    readonly origins: Readonly<Record<Treatment, readonly Origin[]>>;
  };
}
