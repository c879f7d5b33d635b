import type { DeliveryContext, Partner } from '../partner';
import { hostOf, pathOf, type ReceivedRequest } from '../receiver/request';
import type { Answer } from '../verdict';
import { notModelled } from './answers';
import { receiveAttribution } from './attribution';
import { cleverTapChecks } from './checks';
import { isApiHost, routeTo } from './region';
import { type CleverTapSettings, SETTING_TEXTS, SETTINGS } from './settings';
import { shapeForCleverTap } from './template-fields';
import { TEMPLATES } from './templates';
import { receiveUpload } from './upload';

/** CleverTap: its endpoint for attribution partners (C1), and its upload API as a receiver (C3). */
export const CLEVERTAP: Partner<typeof SETTINGS> = {
  id: 'clevertap',
  name: 'CleverTap',
  summary:
    'Installs and in-app events for CleverTap’s attribution endpoint, and requests to its upload API that you write yourself.',
  settings: SETTINGS,
  settingTexts: SETTING_TEXTS,
  templates: TEMPLATES,
  checks: cleverTapChecks,
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

/** Answers as the API of CleverTap that the host and path select; no other API is modeled. */
export function receiveAtCleverTap(
  request: ReceivedRequest,
  context: DeliveryContext<CleverTapSettings>,
): Answer {
  const host = hostOf(request);
  if (host === undefined || !isApiHost(host.text)) {
    return notModelled('clevertap-host', 'This is not a host of CleverTap’s API.', host);
  }
  const path = pathOf(request);
  if (path.text === '/attribution') return receiveAttribution(request, context);
  if (path.text === '/1/upload') return receiveUpload(request, context);
  const message = 'This endpoint of CleverTap is not modeled; /attribution and /1/upload are.';
  return notModelled('clevertap-path', message, path);
}
