import type { Origin } from '../documentation';
import type { DocumentKey } from '../documents';
import type { MacroName } from '../macros';

/** The script in which the stored form of macros is seen. */
export const STORED_ORIGIN: Origin & { readonly document: DocumentKey } = {
  document: 'HQ1',
  evidence: 'observed',
};

const NAMES: Readonly<Partial<Record<MacroName, string>>> = {
  event_name: 'event-name',
  event_time: 'timestamp',
  partner_event_id: 'mapped-iae',
  app_name: 'app-name',
  attributed_touch_type: 'attributed-touch-type',
  country_code: 'country-code',
  idfa: 'ios-device-id',
  idfv: 'vendorId',
  install_time: 'install-ts',
  language: 'language',
  app_id: 'app-id',
  'app-version-name': 'app-version-new',
  retargeting_conversion_type: 'retargeting-conversion-type',
  af_ad: 'af_ad',
  af_ad_id: 'af_ad_id',
  af_adset: 'af_adset',
  af_adset_id: 'af_adset_id',
  c: 'c',
  af_c_id: 'af_c_id',
  af_siteid: 'af_siteid',
  af_subsite_id: 'af_sub_siteid',
  'android-id': 'android-device-id',
  is_retargeting: 'is-retarget',
  is_primary_attribution: 'is-primary',
  'is-reattr': 'is-reattr',
  'is-reengage': 'is-reengage',
  'is-first': 'is-first',
  'is-s2s-0-or-1': 'is-s2s-0-or-1',
  'random-str': 'random-str',
  'install-ts-hour-floor': 'install-ts-hour-floor',
  'click-ts-hour-floor': 'click-ts-hour-floor',
  'blocked-reason': 'blocked-reason',
};

/** The names that AppsFlyer's dashboard stores in `$$sdk(name)`, as far as they were seen (HQ1), by canonical name. */
export const STORED_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));
