import { documented, inferred } from '../../vocabulary/reference';
import { leanplumChecks } from './checks';
import { receiveAtLeanplum } from './receive';
import { LEANPLUM_SETTINGS, LEANPLUM_TEXTS } from './settings';
import { shapeForLeanplum } from './template-fields';
import { LEANPLUM_TEMPLATES } from './templates';
import { listed } from '../listed';

/** Leanplum: its REST API receives the traffic source of an install by `setTrafficSourceInfo` (L1). */
export const LEANPLUM = listed<typeof LEANPLUM_SETTINGS>({
  id: 'leanplum',
  name: 'Leanplum',
  summary: 'Leanplum’s REST API, which receives the traffic source of each install.',
  settings: LEANPLUM_SETTINGS,
  settingTexts: LEANPLUM_TEXTS,
  templates: LEANPLUM_TEMPLATES,
  rules: {
    activation: documented('SEED-LP'),
    sendingOption: documented('SEED-LP'),
    restricted: {
      treatment: 'drop',
      says: 'AppsFlyer’s page for Leanplum says that such events are not sent.',
      origins: { drop: documented('SEED-LP'), redact: inferred('RESTR'), 'as-organic': inferred('RESTR') },
    },
  },
  checks: leanplumChecks,
  fill: ({ settings }) =>
    new Map([
      ['app_id', settings.app_id],
      ['client_key', settings.client_key],
    ]),
  shape: shapeForLeanplum,
  receive: receiveAtLeanplum,
});
