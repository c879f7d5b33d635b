import { inferred } from '../origin';
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

/** CleverTap (partners.md section 3): its endpoint for attribution partners, and its upload API as a receiver. */
export const CLEVERTAP: Partner<typeof SETTINGS> = {
  id: 'clevertap',
  name: 'CleverTap',
  summary:
    'Installs and in-app events for CleverTap’s attribution endpoint; hand-written requests for its upload API.',
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

/** Asks the interface of CleverTap's that the request is for, by host and path; any other has no modelled answer. */
export function receiveAtCleverTap(
  request: ReceivedRequest,
  context: DeliveryContext<CleverTapSettings>,
): Answer {
  const host = hostOf(request);
  if (host === undefined || !isApiHost(host.text)) {
    const message = 'This is no host of CleverTap’s API.';
    return notModelled(message, {
      ...(host && { from: host.from, to: host.to }),
      severity: 'error',
      code: 'clevertap-host',
      message,
      origins: inferred('C1', 'C3'),
    });
  }
  const { from, to, text: path } = pathOf(request);
  if (path === '/attribution') return receiveAttribution(request, context);
  if (path === '/1/upload') return receiveUpload(request, context);
  const message = 'This is not an endpoint of CleverTap’s that is modelled: /attribution or /1/upload.';
  return notModelled(message, {
    ...(from < to && { from, to }),
    severity: 'error',
    code: 'clevertap-path',
    message,
    origins: inferred('C1', 'C3'),
  });
}
