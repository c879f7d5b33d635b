import type { EventFields, FieldValue } from '../../../engine';
import { listed } from '../../listed';
import type { DeliveryContext } from '../../partner';
import { withAndroidIds } from '../event';
import { HOSTS } from '../project';
import { RULES } from '../rules';
import { attributionChecks } from './checks';
import { receiveAttribution } from './receiver';
import { ATTRIBUTION_SETTINGS, ATTRIBUTION_TEXTS, type AttributionSettings } from './settings';
import { ATTRIBUTION_TEMPLATES } from './templates';

/** Amplitude's Attribution API, the first of AppsFlyer's two integrations: installs only, matched by device identifiers. */
export const AMPLITUDE_ATTRIBUTION = listed<typeof ATTRIBUTION_SETTINGS>({
  id: 'amplitude-attribution',
  name: 'Amplitude, Attribution API',
  summary: 'Amplitude matches installs to its users by IDFA, IDFV, advertising ID or App Set ID.',
  settings: ATTRIBUTION_SETTINGS,
  settingTexts: ATTRIBUTION_TEXTS,
  templates: ATTRIBUTION_TEMPLATES,
  rules: RULES,
  checks: attributionChecks,
  fill: ({ settings }) =>
    new Map([
      ['api_key', settings.api_key],
      ['host', HOSTS[settings.region]],
    ]),
  shape: shapeAttribution,
  receive: receiveAttribution,
});

/**
 * Returns the event as the templates of the Attribution API read it: with the identifiers under Amplitude's names, the
 * platform in lower case (M1 has `ios` and `android`) and, if the setting is on, text escaped for the JSON of the event.
 */
function shapeAttribution({ event, settings }: DeliveryContext<AttributionSettings>): EventFields {
  return new Map(
    [...withAndroidIds(event)].map(([name, value]) => [name, shapeValue(name, value, settings)]),
  );
}

function shapeValue(name: string, value: FieldValue, { escapeJson }: AttributionSettings): FieldValue {
  const text = name === 'platform' ? value.text.toLowerCase() : value.text;
  const escaped = escapeJson && value.kind === 'string' ? JSON.stringify(text).slice(1, -1) : text;
  return escaped === value.text ? value : { ...value, text: escaped };
}
