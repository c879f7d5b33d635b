import type { AddressProblem, EventFields, Settings, Severity, Span } from '../engine';
import type { Origin } from '../vocabulary';
import type { SettingValues } from './settings';

/**
 * The checks of a delivery. `message-kind`, `credentials` and `identifier` are the partner's, `sync` and `selection` those
 * of a sender to AppsFlyer, the others AppsFlyer's.
 */
export type CheckId =
  | 'sync'
  | 'selection'
  | 'active'
  | 'sharing-filter'
  | 'message-kind'
  | 'sending-option'
  | 'in-app'
  | 'window'
  | 'restricted-source'
  | 'privacy'
  | 'credentials'
  | 'identifier';

/** Why a check fails, or what it changes in the event. */
export type ReasonCode =
  | 'partner_inactive'
  | 'sharing_filter'
  | 'event_type_not_supported'
  | 'event_kind_not_known'
  | 'on_request_only'
  | 'v1_installs_only'
  | 'sending_option_this_partner_only'
  | 'in_app_postbacks_off'
  | 'event_not_mapped'
  | 'outside_in_app_window'
  | 'event_time_not_known'
  | 'restricted_media_source'
  | 'redacted'
  | 'sent_as_organic'
  | 'restriction_not_known'
  | 'aap_non_consenting'
  | 'consent_not_known'
  | 'missing_credentials'
  | 'missing_identifier'
  | 'platform_not_known'
  | 'empty_customer_user_id'
  | 'sync_off'
  | 'event_not_selected'
  | 'event_name_reserved'
  | 'missing_key_or_app'
  | 'missing_token_or_app'
  | 'appsflyer_id_not_mapped'
  | 'appsflyer_id_missing';

/** The result of one check. */
export interface Check {
  /** Which check it is. */
  readonly id: CheckId;
  /**
   * `changed`: it passes, and what is sent is redacted or counted as organic. `none`: it does not apply to this event.
   * `unknown`: whether it passes depends on what the event, the settings or the documents do not say.
   */
  readonly state: 'pass' | 'changed' | 'fail' | 'none' | 'unknown';
  /** Set when it fails, changes something or is unknown. */
  readonly reason?: ReasonCode;
  /** One plain sentence. */
  readonly message: string;
  /** The documents the rule rests on, each with its evidence level. */
  readonly origins: readonly Origin[];
  /** What would make it pass, or known, the likeliest first; empty when it passes. */
  readonly remedies: readonly Remedy[];
}

/** Something a person can do about a failed check or an answer. */
export interface Remedy {
  /** In the imperative: "Set a customer user ID in the event". */
  readonly label: string;
  /** New values for the partner's own settings. */
  readonly settings?: SettingValues;
  /** New values for the settings on the advertiser's side. */
  readonly advertiser?: SettingValues;
  /** Texts to write into the event, by canonical field name; an empty text removes the value. */
  readonly event?: Readonly<Record<string, string>>;
  /** The id of the partner's template to use instead of the present one. */
  readonly template?: string;
  /** The id of the partner to choose instead of the present one. */
  readonly partner?: string;
}

/** What a receiver finds about a span of the request, in UTF-16 offsets; without a span, about the request as a whole. */
export interface ReceiverFinding extends Partial<Span> {
  /** An error makes the receiver refuse the request. */
  readonly severity: Severity;
  /** Stable; begins with the partner's id: `clevertap-utm`. */
  readonly code: string;
  /** One plain sentence. */
  readonly message: string;
  /** The documents the finding rests on, each with its evidence level. */
  readonly origins: readonly Origin[];
}

/** Points in time after a request was received, for drawing. */
export interface Timeline {
  /** In the order of time. */
  readonly moments: readonly {
    /** Stable within a timeline. */
    readonly id: string;
    /** What happens at that point, in a few words. */
    readonly label: string;
    /** Hours after the request was received; below zero for what was before. */
    readonly hours: number;
    /** The point in time in ms since 1970; absent when it is not known when the request was received. */
    readonly at?: number;
  }[];
}

/** What the partner would do with a request, modeled on its documentation. */
export interface Answer {
  /**
   * `accepted`; `held` until something else arrives; `declined` by a setting on the partner's side; `refused` with an
   * error; `dropped` without one; `lost` when it arrives where nobody can use it; `unknown` when no document says;
   * `not-modeled` for the person's own endpoint, whose answer nobody expects to be known here.
   */
  readonly outcome:
    | 'accepted'
    | 'held'
    | 'declined'
    | 'refused'
    | 'dropped'
    | 'lost'
    | 'unknown'
    | 'not-modeled';
  /** The headline, where the outcome alone says too little: "Sent, but to EU1 instead of IN1". */
  readonly headline?: string;
  /** The HTTP status; absent when no document names one. */
  readonly status?: number;
  /** The body as documented, filled with values of the request; absent when no document shows one. */
  readonly body?: string;
  /**
   * Whether the partner asks to send the request again: `back-off` after growing pauses, `never` because it would fail
   * again. Absent when there is nothing to repeat or no document says.
   */
  readonly retry?: 'back-off' | 'never';
  /** What happens after the answer, when that takes time; absent when everything is decided at once. */
  readonly timeline?: Timeline;
  /** One plain sentence. */
  readonly message: string;
  /** The documents the answer rests on, each with its evidence level. */
  readonly origins: readonly Origin[];
  /** What the partner would find in the request. */
  readonly findings: readonly ReceiverFinding[];
  /** What a person can do about it, the likeliest first; absent when nothing is offered. */
  readonly remedies?: readonly Remedy[];
}

/** Whether an event is sent, and what its template is filled from. */
export interface Decision {
  /** Every check in order, including those after the first that fails. */
  readonly checks: readonly Check[];
  /** True when no check fails, though one may be unknown. */
  readonly sent: boolean;
  /** The first check that fails or, when none does, the first that is unknown; absent when all of them pass. */
  readonly decisive?: Check;
  /** The event after revenue mode, redaction and the partner's own shaping; the template is filled from it. */
  readonly fields: EventFields;
  /** The values of `(setting:name)`. */
  readonly settings: Settings;
  /** What shaping changed or left open, one sentence each. */
  readonly notes: readonly ShapingNote[];
}

/** A change that shaping made to the event, or a question about it that the documents leave open. */
export interface ShapingNote {
  /** One or more plain sentences. */
  readonly message: string;
  /** Canonical names of the event fields concerned. */
  readonly fields: readonly string[];
  /** The documents it rests on, each with its evidence level. */
  readonly origins: readonly Origin[];
}

/**
 * The states of a verdict in the order in which one is chosen: the first that holds. In `cannot-say` something decides
 * that is not known; in `lost` the request arrives where nobody can use it; in `with-warnings` there is an error or a
 * warning, of the template, of the event or of the receiver.
 */
export const VERDICT_STATES = [
  'no-request',
  'not-sent',
  'cannot-say',
  'held',
  'refused',
  'lost',
  'with-warnings',
  'will-be-sent',
] as const;

/** One of the states of a verdict. */
export type VerdictState = (typeof VERDICT_STATES)[number];

/** The result of a delivery: the decision and, for a request that is sent, the partner's answer. */
export interface Verdict {
  /** The state, which is never better than anything known about the delivery. */
  readonly state: VerdictState;
  /** The headline, without a full stop: "Not sent: the customer user ID is empty". */
  readonly headline: string;
  /** One or more sentences that say why, or what follows. */
  readonly detail: string;
  /** What a person can do about it, the likeliest first. */
  readonly remedies: readonly Remedy[];
  /** The decision it follows from. */
  readonly decision: Decision;
  /** Why the URL of the request is not a web address, so nothing is sent; absent when it is one. */
  readonly address?: AddressProblem;
  /** Present when the request is sent, also where it is not known whether it is. */
  readonly answer?: Answer;
}
