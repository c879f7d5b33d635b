import type { Partner } from '../../partner';
import { attributionGates } from './gates';
import { receiveAttribution } from './receiver';
import { ATTRIBUTION_SETTINGS, ATTRIBUTION_TEXTS } from './settings';
import { shapeAttribution } from './shape';
import { ATTRIBUTION_TEMPLATES } from './templates';
import { HOSTS } from '../region';

/** Amplitude's Attribution API, the first of AppsFlyer's two integrations: installs only, matched by device identifiers. */
export const AMPLITUDE_ATTRIBUTION: Partner<typeof ATTRIBUTION_SETTINGS> = {
  id: 'amplitude-attribution',
  name: 'Amplitude, Attribution API',
  summary: 'Amplitude matches installs to its users by IDFA, IDFV, advertising ID or App Set ID.',
  settings: ATTRIBUTION_SETTINGS,
  settingTexts: ATTRIBUTION_TEXTS,
  templates: ATTRIBUTION_TEMPLATES,
  gates: attributionGates,
  fill: ({ settings }) =>
    new Map([
      ['api_key', settings.api_key],
      ['host', HOSTS[settings.region]],
    ]),
  shape: shapeAttribution,
  receive: receiveAttribution,
};
