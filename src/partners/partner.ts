import type * as z from 'zod/mini';
import type { EventFields, Settings } from '../engine';
import type { EventKind } from '../event';
import type { Origin, Platform } from '../vocabulary';
import type { Advertiser } from './advertiser';
import type { Answer, Check, ShapingNote } from './verdict';
import type { ReceivedRequest } from './receiver/request';
import type { SendingRules } from './rules';
import type { SettingText, SettingValues } from './settings';

/** The partners that are modeled, and `custom` for any other endpoint. */
export type PartnerId =
  | 'custom'
  | 'leanplum'
  | 'clevertap'
  | 'amplitude-attribution'
  | 'amplitude-http'
  | 'appsflyer-events'
  | 'appsflyer-audience';

/** Who receives: a partner gets AppsFlyer's postbacks, or AppsFlyer gets what others send. */
export type Direction = 'to-partner' | 'to-appsflyer';

/** The event and everything that a partner's checks, shaping and receiving API depend on. */
export interface DeliveryContext<PartnerSettings = unknown> {
  /** The fields of the event. */
  readonly event: EventFields;
  /** What the event reports. */
  readonly kind: EventKind;
  /** Undefined when the event names no platform, or one that no rule depends on. */
  readonly platform: Platform | undefined;
  /** The settings on the advertiser's side. */
  readonly advertiser: Advertiser;
  /** The partner's own settings, defaults filled in. */
  readonly settings: PartnerSettings;
}

/** A template modeled on the partner's documentation, for people to edit. */
export interface PartnerTemplate {
  /** Stable, since shared links may name it. */
  readonly id: string;
  /** The name in the list of templates. */
  readonly title: string;
  /** Which postbacks it is for. */
  readonly use: 'install' | 'in-app' | 'both';
  /** The platform it is for; absent when it is for any. */
  readonly platform?: Platform;
  /** The template. */
  readonly text: string;
  /** Settings of the partner that are set with it; absent when it goes with any. */
  readonly settings?: SettingValues;
  /** What a document says or shows about it, one sentence each. */
  readonly documented: readonly Statement[];
  /** What is inferred or assumed about it, one sentence each. */
  readonly assumed: readonly Statement[];
}

/** A sentence and the documents it rests on. */
export interface Statement {
  /** The sentence. */
  readonly text: string;
  /** The documents, each with its evidence level. */
  readonly origins: readonly Origin[];
}

/** A partner, described in one folder. Every function is pure and total. */
export interface Partner<Schema extends z.ZodMiniObject = z.ZodMiniObject> {
  /** Stable, since shared links name it. */
  readonly id: PartnerId;
  /** The name in the list; after a comma, which of the partner's APIs it is. */
  readonly name: string;
  /** One sentence: what the partner receives, and through which API. */
  readonly summary: string;
  /** The partner's own settings. Each field has a default, and its label and help in `settingTexts`. */
  readonly settings: Schema;
  /** The label and help of each setting, by name. */
  readonly settingTexts: Readonly<Record<keyof z.output<Schema> & string, SettingText>>;
  /** The templates, those for installs first. */
  readonly templates: readonly PartnerTemplate[];
  /** What is known of AppsFlyer's own checks for this partner; absent for what is sent to AppsFlyer, which has none. */
  readonly rules?: SendingRules;
  /**
   * Returns the partner's own checks, each once: `message-kind`, `credentials` and `identifier` for a partner with
   * `rules`, otherwise those of `SENDER_ORDER`, with `notApplicable` where one does not apply. They read the event before
   * any shaping.
   */
  readonly checks: (context: DeliveryContext<z.output<Schema>>) => readonly Check[];
  /** Returns true when the user is credited to the partner; when absent, the media source must be the partner's name. */
  readonly owns?: (context: DeliveryContext<z.output<Schema>>) => boolean;
  /** Returns the values of `(setting:name)`, including computed ones such as a region's host. The event is shaped. */
  readonly fill: (context: DeliveryContext<z.output<Schema>>) => Settings;
  /**
   * Returns the event as the partner's templates read it, after revenue mode and redaction. It may add fields; a value
   * made from a field of the event keeps that field's `key`, so it can still be traced to its source.
   */
  readonly shape?: (context: DeliveryContext<z.output<Schema>>) => EventFields;
  /** Returns what the sender changes in the event or leaves open, besides AppsFlyer's shaping; absent when nothing is known. */
  readonly notes?: (context: DeliveryContext<z.output<Schema>>) => readonly ShapingNote[];
  /** Returns what the partner would do with a request that is sent. The event is shaped. */
  readonly receive: (request: ReceivedRequest, context: DeliveryContext<z.output<Schema>>) => Answer;
}
