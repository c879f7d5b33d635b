import type { FormField } from '../partners';
import { ADVERTISER_FORM, fieldsFor, partnerForm } from '../partners/form';
import type { Derived } from './derivation/derived';

/** The fields of the settings forms. */
export interface SettingForms {
  /** The chosen partner's own settings that have an effect with the others. */
  readonly partner: readonly FormField[];
  /** The advertiser's settings, which apply to every partner that AppsFlyer sends to. */
  readonly advertiser: readonly FormField[];
}

/** Returns the forms of the settings; undefined until the partner and its rules have loaded. */
export function settingForms({
  delivery,
  inputs,
}: Pick<Derived, 'delivery' | 'inputs'>): SettingForms | undefined {
  const { partner } = delivery;
  if (partner === undefined) return undefined;
  const settings = inputs.partner?.settings ?? {};
  return { partner: fieldsFor(partnerForm(partner), settings), advertiser: ADVERTISER_FORM };
}
