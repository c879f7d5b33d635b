import { ADVERTISER, MAPPED_EVENT } from './advertiser';
import { ADVERTISER_TEXTS, MAPPED_EVENT_TEXTS } from './advertiser-texts';
import { type FormField, formOf, secretsOf } from './form';
import type { ListedPartner } from './listed';

/** The form for the advertiser's side, which is the same for every partner. */
export const ADVERTISER_FORM: readonly FormField[] = formOf(ADVERTISER, ADVERTISER_TEXTS);

/** The fields of one row of the event mapping. */
export const MAPPED_EVENT_FORM: readonly FormField[] = formOf(MAPPED_EVENT, MAPPED_EVENT_TEXTS);

/** The form for a partner's own settings. */
export function partnerForm({ settings, settingTexts }: ListedPartner): readonly FormField[] {
  return formOf(settings, settingTexts);
}

/** The names of a partner's settings that are credentials: masked, and left out of links unless chosen. */
export function secretSettings({ settingTexts }: ListedPartner): readonly string[] {
  return secretsOf(settingTexts);
}
