import type { Remedy, Verdict } from '../../partners';
import type { SettingAt } from '../app';

/** Finds the setting that a verdict depends on: the first that one of its remedies changes; undefined when none does. */
export function settingAtFault({ remedies }: Verdict): SettingAt | undefined {
  return remedies.map(settingOf).find((at) => at !== undefined);
}

function settingOf({ settings = {}, advertiser = {} }: Remedy): SettingAt | undefined {
  const [own] = Object.keys(settings);
  if (own !== undefined) return { side: 'partner', name: own };
  const [common] = Object.keys(advertiser);
  return common === undefined ? undefined : { side: 'advertiser', name: common };
}
