import { findPartner, secretSettings } from '../../partners';
import type { PartnerChoice, Work } from '../../work';

/** The value of a setting: any JSON value. */
export type SettingValue = PartnerChoice['settings'][string];

/** A setting of a work. */
export interface Setting {
  /** The setting's name. */
  readonly name: string;
  /** The value. */
  readonly value: SettingValue;
  /** True for a credential. */
  readonly isSecret: boolean;
}

/** Returns the names of the settings that are credentials; all names when the page does not know the partner. */
export function secretsOf({ id, settings }: PartnerChoice): readonly string[] {
  const partner = findPartner(id);
  const secrets = new Set(secretSettings(partner));
  return Object.keys(settings).filter((name) => partner.id !== id || secrets.has(name));
}

/** Lists the settings of a work: the partner's own, then those of the advertiser's account. */
export function settingsOf({ partner }: Work): readonly Setting[] {
  if (partner === undefined) return [];
  const secrets = new Set(secretsOf(partner));
  return [
    ...Object.entries(partner.settings).map(([name, value]) => ({
      name,
      value,
      isSecret: secrets.has(name),
    })),
    ...Object.entries(partner.advertiser ?? {}).map(([name, value]) => ({ name, value, isSecret: false })),
  ];
}

/** Returns the partner with the settings that are shared: none without `settings`, credentials only with `secrets`. */
export function chosenSettings(
  partner: PartnerChoice,
  { settings, secrets }: { readonly settings: boolean; readonly secrets: boolean },
): PartnerChoice {
  if (!settings) return { id: partner.id, settings: {} };
  const hidden = new Set(secrets ? [] : secretsOf(partner));
  const shown = Object.entries(partner.settings).filter(([name]) => !hidden.has(name));
  return { ...partner, settings: Object.fromEntries(shown) };
}

/** Returns the texts and numbers in a setting, in order. */
export function textsOfSetting(value: SettingValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null
    ? Object.values<SettingValue>(value).flatMap(textsOfSetting)
    : [];
}

/** Returns the partner with the texts in its settings replaced, in the order of `settingsOf` and `textsOfSetting`. */
export function withSettingTexts(partner: PartnerChoice, texts: readonly string[]): PartnerChoice {
  const remaining = [...texts];
  const rewrite = (values: PartnerChoice['settings']) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rewritten(value, remaining)]));
  const settings = rewrite(partner.settings);
  return { ...partner, settings, ...(partner.advertiser && { advertiser: rewrite(partner.advertiser) }) };
}

function rewritten(value: SettingValue, remaining: string[]): SettingValue {
  if (typeof value === 'string') return remaining.shift() ?? '';
  if (typeof value === 'number') return Number(remaining.shift() ?? value);
  if (Array.isArray(value)) return value.map((item: SettingValue) => rewritten(item, remaining));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries<SettingValue>(value).map(([key, item]) => [key, rewritten(item, remaining)]),
  );
}
