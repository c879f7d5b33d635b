import type * as z from 'zod/mini';
import type { EventFields, Settings } from '../engine';
import { bareName } from './bare-name';
import { eventText } from './event-text';
import type { Partner, Situation } from './partner';
import { readSettings } from './read-settings';
import type { ReceivedRequest } from './request';
import type { SettingValues } from './setting';
import type { Answer, Gate } from './verdict';

/** What decides on the way to whatever partner; the partner's own settings are held by who asks. */
export type CommonSituation = Omit<Situation, 'settings'>;

/** A partner with a person's settings, whose own type nobody needs to know any more. Each answers as `Partner` says. */
export interface ConfiguredPartner {
  readonly gates: (situation: CommonSituation) => readonly Gate[];
  readonly owns: (situation: CommonSituation) => boolean;
  readonly fill: (situation: CommonSituation) => Settings;
  readonly shape: (situation: CommonSituation) => EventFields;
  readonly receive: (request: ReceivedRequest, situation: CommonSituation) => Answer;
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
    const whole = (situation: CommonSituation) => ({ ...situation, settings });
    return {
      gates: (situation) => partner.gates(whole(situation)),
      owns: (situation) => partner.owns?.(whole(situation)) ?? bearsName(partner.name, situation),
      fill: (situation) => partner.fill(whole(situation)),
      shape: (situation) => partner.shape?.(whole(situation)) ?? situation.event,
      receive: (request, situation) => partner.receive(request, whole(situation)),
    };
  };
  return { id, name, summary, settings: schema, settingTexts, templates, configure };
}

// What follows a comma in a partner's name is one of its interfaces.
function bearsName(name: string, { event }: CommonSituation): boolean {
  return bareName(eventText(event, 'media_source')) === bareName(name.split(',')[0] ?? name);
}
