import type { Partner } from '../partner';
import { cleverTapGates } from './gates';
import { receiveAtCleverTap } from './receive';
import { routeTo } from './region';
import { SETTING_TEXTS, SETTINGS } from './settings';
import { shapeForCleverTap } from './shape';
import { TEMPLATES } from './templates';

/** CleverTap (partners.md section 3): its endpoint for attribution partners, and its upload API as a receiver. */
export const CLEVERTAP: Partner<typeof SETTINGS> = {
  id: 'clevertap',
  name: 'CleverTap',
  summary:
    'Installs and in-app events for CleverTap’s attribution endpoint; hand-written requests for its upload API.',
  settings: SETTINGS,
  settingTexts: SETTING_TEXTS,
  templates: TEMPLATES,
  gates: cleverTapGates,
  fill: ({ settings }) => {
    const { account_id, account_token, account_passcode, region } = settings;
    return new Map([
      ['account_id', account_id],
      ['account_token', account_token],
      ['account_passcode', account_passcode],
      ['region', region],
      ['host', routeTo(region).host],
    ]);
  },
  shape: shapeForCleverTap,
  receive: receiveAtCleverTap,
};
