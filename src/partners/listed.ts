import type * as z from 'zod/mini';
import type { EventFields, Settings } from '../engine';
import { bareName, eventText } from './event-text';
import type { DeliveryContext, Direction, Partner, PartnerTemplate } from './partner';
import { oncePerSettings, readSettings, type SettingValues } from './settings';
import { templateFor } from './template-for';
import type { ReceivedRequest } from './receiver/request';
import { byHttps } from './receiver/undocumented';
import type { Answer, Check, ShapingNote } from './verdict';

/** What the checks and steps of every partner read: a delivery's context without the partner's own settings. */
export type CommonContext = Omit<DeliveryContext, 'settings'>;

/** A partner with its settings read, so their type no longer matters. The functions are those of `Partner`. */
export interface ConfiguredPartner {
  /** Returns the partner's own checks. */
  readonly checks: (context: CommonContext) => readonly Check[];
  /** Returns true when the user is credited to the partner itself. */
  readonly owns: (context: CommonContext) => boolean;
  /** Returns the values of `(setting:name)`. */
  readonly fill: (context: CommonContext) => Settings;
  /** Returns the event as the partner's templates read it. */
  readonly shape: (context: CommonContext) => EventFields;
  /** Returns what the sender changes or leaves open. */
  readonly notes: (context: CommonContext) => readonly ShapingNote[];
  /** Returns the partner's answer to a request that is sent. */
  readonly receive: (request: ReceivedRequest, context: CommonContext) => Answer;
}

/** A partner in the list of partners: what is shown about it, and how to configure it. */
export interface ListedPartner extends Pick<
  Partner,
  'id' | 'name' | 'summary' | 'settings' | 'settingTexts' | 'templates' | 'rules'
> {
  /** Who receives. */
  readonly direction: Direction;
  /** Returns the template to offer for an event; undefined for a partner without templates. */
  readonly templateFor: (event: EventFields) => PartnerTemplate | undefined;
  /** Reads the settings through the partner's schema, once. */
  readonly configure: (values: SettingValues) => ConfiguredPartner;
}

/** Makes a partner an item of the list, in which the types of settings differ. */
export function listed<Schema extends z.ZodMiniObject>(partner: Partner<Schema>): ListedPartner {
  const { id, name, summary, settings: schema, settingTexts, templates, rules } = partner;
  const configure = oncePerSettings((values): ConfiguredPartner => {
    const settings = readSettings(schema, values);
    const whole = (context: CommonContext) => ({ ...context, settings });
    return {
      checks: (context) => partner.checks(whole(context)),
      owns: (context) => partner.owns?.(whole(context)) ?? isNamed(partner.name, context),
      fill: (context) => partner.fill(whole(context)),
      shape: (context) => partner.shape?.(whole(context)) ?? context.event,
      notes: (context) => partner.notes?.(whole(context)) ?? [],
      receive: (request, context) => byHttps(partner.receive(request, whole(context)), request),
    };
  });
  const direction = rules === undefined ? 'to-appsflyer' : 'to-partner';
  const about = { id, name, summary, settings: schema, settingTexts, templates, ...(rules && { rules }) };
  return { ...about, direction, templateFor: (event) => templateFor(templates, event), configure };
}

// The part of a partner's name after a comma is one of its APIs.
function isNamed(name: string, { event }: CommonContext): boolean {
  return bareName(eventText(event, 'media_source')) === bareName(name.split(',')[0] ?? name);
}
