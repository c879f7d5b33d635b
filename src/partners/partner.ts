import type * as z from 'zod/mini';
import type { EventFields, Settings } from '../engine';
import type { EventKind } from '../event';
import type { Origin, Platform } from '../vocabulary';
import type { Advertiser } from './advertiser';
import type { Answer, Check } from './verdict';
import type { ReceivedRequest } from './receiver/request';
import type { SettingText } from './settings';

/** The partners whose way is modelled, and `custom` for a template of one's own. */
export type PartnerId = 'custom' | 'leanplum' | 'clevertap' | 'amplitude-attribution' | 'amplitude-http';

/** The event and everything that a partner's checks, shaping and receiving API depend on. */
export interface DeliveryContext<PartnerSettings = unknown> {
  readonly event: EventFields;
  /** What the event reports. */
  readonly kind: EventKind;
  /** Undefined when the event names no platform, or one that no rule depends on. */
  readonly platform: Platform | undefined;
  readonly advertiser: Advertiser;
  readonly settings: PartnerSettings;
}

/** A template as the partner's documentation suggests it; every one can be edited. */
export interface PartnerTemplate {
  /** Stable, since shared links may name it. */
  readonly id: string;
  readonly title: string;
  readonly use: 'install' | 'in-app' | 'both';
  readonly text: string;
  /** What of it a document says or shows, a sentence each. */
  readonly evidenced: readonly Statement[];
  /** What of it is reasoned or assumed, a sentence each. */
  readonly assumed: readonly Statement[];
}

/** A sentence and the documents it rests on. */
export interface Statement {
  readonly text: string;
  readonly origins: readonly Origin[];
}

/** A partner as one file describes it. Everything is pure and total. */
export interface Partner<Schema extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly id: PartnerId;
  readonly name: string;
  /** One sentence: which system it is, and which of its interfaces. */
  readonly summary: string;
  /** The partner's own settings. Each field has a default, and its label and help in `settingTexts`. */
  readonly settings: Schema;
  /** How each setting is put to a person, by name. */
  readonly settingTexts: Readonly<Record<keyof z.output<Schema> & string, SettingText>>;
  readonly templates: readonly PartnerTemplate[];
  /**
   * The partner's own checks, each once: `message-kind`, `credentials` and `identifier` (G3, G8 and G9 of the common
   * order), with `notApplicable` where one does not apply. They see the event as it came, before any shaping.
   */
  readonly checks: (context: DeliveryContext<z.output<Schema>>) => readonly Check[];
  /** Tells whether the user counts as the partner's own; absent, the media source has to bear the partner's name. */
  readonly owns?: (context: DeliveryContext<z.output<Schema>>) => boolean;
  /** What `(setting:name)` gives, computed values such as a region's host included. The event is shaped already. */
  readonly fill: (context: DeliveryContext<z.output<Schema>>) => Settings;
  /**
   * The event as the partner's templates read it, after revenue mode and redaction. Fields may be added; a value that
   * stems from a field of the event keeps that field's `key`, so that it is still traced to where it comes from.
   */
  readonly shape?: (context: DeliveryContext<z.output<Schema>>) => EventFields;
  /** What the partner would do with the request; it is asked only about requests that are sent. The event is shaped. */
  readonly receive: (request: ReceivedRequest, context: DeliveryContext<z.output<Schema>>) => Answer;
}
