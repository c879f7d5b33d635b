import type { Partner } from '../../partner';
import { fillHttp } from './fill';
import { httpGates } from './gates';
import { receiveHttp } from './receiver';
import { HTTP_SETTINGS, HTTP_TEXTS } from './settings';
import { shapeHttp } from './shape';
import { HTTP_TEMPLATES } from './templates';

/** Amplitude's HTTP V2 API, the second of AppsFlyer's two integrations: installs and in-app events, by user or device ID. */
export const AMPLITUDE_HTTP: Partner<typeof HTTP_SETTINGS> = {
  id: 'amplitude-http',
  name: 'Amplitude, HTTP V2 API',
  summary:
    'Amplitude logs installs and in-app events for the user with the customer user ID or its device ID.',
  settings: HTTP_SETTINGS,
  settingTexts: HTTP_TEXTS,
  templates: HTTP_TEMPLATES,
  gates: httpGates,
  fill: fillHttp,
  shape: shapeHttp,
  receive: receiveHttp,
};
