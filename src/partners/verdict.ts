import type { EventFields, Settings, Severity, Span } from '../engine';
import type { Origin } from '../vocabulary';
import type { SettingValues } from './settings';

/** The checks common to all partners, in their order (partners.md section 1). */
export type CheckId =
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

/** Why a check fails, or what it changes on the way (partners.md section 1, column "Result if it fails"). */
export type ReasonCode =
  | 'partner_inactive'
  | 'sharing_filter'
  | 'event_type_not_supported'
  | 'v1_installs_only'
  | 'sending_option_this_partner_only'
  | 'in_app_postbacks_off'
  | 'event_not_mapped'
  | 'outside_in_app_window'
  | 'restricted_media_source'
  | 'redacted'
  | 'sent_as_organic'
  | 'aap_non_consenting'
  | 'missing_credentials'
  | 'missing_identifier'
  | 'empty_customer_user_id';

/** One check on the way, and how it stands. */
export interface Check {
  readonly id: CheckId;
  /** `changed`: it passes, and what is sent is redacted or counted as organic. `none`: it does not apply here. */
  readonly state: 'pass' | 'changed' | 'fail' | 'none';
  /** Set when it fails or changes something. */
  readonly reason?: ReasonCode;
  /** One sentence in plain words. */
  readonly message: string;
  /** The documents the rule rests on, and how sure it is. */
  readonly origins: readonly Origin[];
  /** What would make it pass, the likeliest first. */
  readonly remedies: readonly Remedy[];
}

/** Something a person can do about a failed check. */
export interface Remedy {
  /** In the imperative: "Set a customer user ID in the event". */
  readonly label: string;
  /** Values for the partner's own settings. */
  readonly settings?: SettingValues;
  /** Values for the advertiser's side. */
  readonly advertiser?: SettingValues;
  /** Fields to write into the event, by canonical name; an empty text removes the value. */
  readonly event?: Readonly<Record<string, string>>;
}

/** Something a receiver has to say about a stretch of the request, or about the request as a whole. */
export interface ReceiverFinding extends Partial<Span> {
  readonly severity: Severity;
  /** Stable, begins with the partner's id: `clevertap-utm-missing`. */
  readonly code: string;
  readonly message: string;
  readonly origins: readonly Origin[];
}

/** Points in time after a request came in, to be drawn. */
export interface Timeline {
  /** In the order of time. */
  readonly moments: readonly {
    readonly id: string;
    /** What happens there, in a few words. */
    readonly label: string;
    /** Hours after the request came in; below zero for what was before. */
    readonly hours: number;
    /** The point in time in ms since 1970; absent when it is not known when the request came in. */
    readonly at?: number;
  }[];
}

/** What the partner would do with a request it gets, modelled on its documentation. */
export interface Answer {
  /**
   * `accepted`; `held` until something else comes; `declined` by a setting on the partner's side; `refused` with an
   * error; `dropped` without one; `unknown` when no document says, as for an endpoint that is not modelled.
   */
  readonly outcome: 'accepted' | 'held' | 'declined' | 'refused' | 'dropped' | 'unknown';
  /** The HTTP status; absent when no document names one. */
  readonly status?: number;
  /** The body as documented, filled with what the request has; absent when no document shows one. */
  readonly body?: string;
  /**
   * Whether the partner asks to send it again: `back-off` after growing pauses, `never` as it would fail again. Absent
   * when there is nothing to repeat or no document says.
   */
  readonly retry?: 'back-off' | 'never';
  /** What happens after the answer, where it takes its time; absent when all is decided at once. */
  readonly timeline?: Timeline;
  /** One sentence in plain words. */
  readonly message: string;
  readonly origins: readonly Origin[];
  readonly findings: readonly ReceiverFinding[];
}

/** The way of an event up to the sending: every check, and what is handed to the template. */
export interface Decision {
  /** Every check in order, those after the first failing one included. */
  readonly checks: readonly Check[];
  readonly sent: boolean;
  /** The first check that fails; absent when it is sent. */
  readonly decisive?: Check;
  /** The event after revenue mode, redaction and the partner's own shaping; what the template is filled from. */
  readonly fields: EventFields;
  /** What `(setting:name)` gives. */
  readonly settings: Settings;
  /** What shaping changed or left open, a sentence each. */
  readonly notes: readonly ShapingNote[];
}

/** What became of the event on the way, and what a document leaves open about it. */
export interface ShapingNote {
  readonly message: string;
  /** Canonical names of the event fields concerned. */
  readonly fields: readonly string[];
  readonly origins: readonly Origin[];
}

/** The whole way: the decision, and for what is sent the answer. */
export interface Verdict {
  readonly outcome: 'sent' | 'not-sent' | 'refused' | 'held';
  /** The strip's sentence: "Not sent, because the customer user ID is empty." */
  readonly summary: string;
  readonly decision: Decision;
  /** Present exactly when the request is sent. */
  readonly answer?: Answer;
}
