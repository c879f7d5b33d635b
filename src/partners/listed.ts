import type * as z from 'zod/mini';
import type { EventFields, Settings } from '../engine';
import { bareName, eventText } from './event-text';
import type { Partner, DeliveryContext } from './partner';
import { readSettings, type SettingValues } from './settings';
import type { ReceivedRequest } from './receiver/request';
import type { Answer, Check } from './verdict';

/** What decides on the way to whatever partner; the partner's own settings are held by who asks. */
export type CommonContext = Omit<DeliveryContext, 'settings'>;

/** A partner with a person's settings, whose own type nobody needs to know any more. Each answers as `Partner` says. */
export interface ConfiguredPartner {
  readonly checks: (context: CommonContext) => readonly Check[];
  readonly owns: (context: CommonContext) => boolean;
  readonly fill: (context: CommonContext) => Settings;
  readonly shape: (context: CommonContext) => EventFields;
  readonly receive: (request: ReceivedRequest, context: CommonContext) => Answer;
}

/** A partner as the list has it: what can be shown of it, and how it is asked with a person's settings. */
export interface ListedPartner extends Pick<
  Partner,
  'id' | 'name' | 'summary' | 'settings' | 'settingTexts' | 'templates'
> {
  /** Reads the settings through the partner's schema, once. */
  readonly configure: (values: SettingValues) => ConfiguredPartner;
}

/** Makes a partner fit for a list of partners, whose settings all differ. */
export function listed<Schema extends z.ZodMiniObject>(partner: Partner<Schema>): ListedPartner {
  const { id, name, summary, settings: schema, settingTexts, templates } = partner;
  const configure = (values: SettingValues): ConfiguredPartner => {
    const settings = readSettings(schema, values);
    const whole = (context: CommonContext) => ({ ...context, settings });
    return {
      checks: (context) => partner.checks(whole(context)),
      owns: (context) => partner.owns?.(whole(context)) ?? bearsName(partner.name, context),
      fill: (context) => partner.fill(whole(context)),
      shape: (context) => partner.shape?.(whole(context)) ?? context.event,
      receive: (request, context) => partner.receive(request, whole(context)),
    };
  };
  return { id, name, summary, settings: schema, settingTexts, templates, configure };
}

// What follows a comma in a partner's name is one of its interfaces.
function bearsName(name: string, { event }: CommonContext): boolean {
  return bareName(eventText(event, 'media_source')) === bareName(name.split(',')[0] ?? name);
}
