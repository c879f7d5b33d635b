import { inferred } from '../origin';
import type { DeliveryContext } from '../partner';
import { hostOf, pathOf, type ReceivedRequest } from '../request';
import type { Answer } from '../verdict';
import { notModelled } from './answers';
import { receiveAttribution } from './attribution';
import { isApiHost } from './region';
import type { CleverTapSettings } from './settings';
import { receiveUpload } from './upload';

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
