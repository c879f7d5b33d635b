import type { Span } from '../../engine';
import type { Origin } from '../../vocabulary';
import { finding, quote } from '../receiver/finding';
import type { ReceivedText } from '../receiver/request';
import type { Answer } from '../verdict';

/** Answers a request to a host that the API is not at: another host of AppsFlyer may still answer. */
export function elsewhere(
  code: string,
  host: ReceivedText | undefined,
  api: string,
  origins: readonly Origin[],
): Answer {
  const isOwn = /(?:^|\.)appsflyer\.com(?::\d+)?$/.test(host?.text ?? '');
  const reached = host === undefined ? 'the request has no host' : `this is ${quote(host.text)}`;
  const message = `AppsFlyer’s API is at ${api}; ${reached}.`;
  const findings = [finding('error', code, message, origins, host)];
  if (isOwn) {
    return { outcome: 'unknown', headline: 'this is another host of AppsFlyer', message, origins, findings };
  }
  return { outcome: 'lost', headline: 'Sent, but not to AppsFlyer', message, origins, findings };
}

/** Answers a request to a path of the host that the API's description does not have. */
export function unknownPath(code: string, message: string, at: Span, origins: readonly Origin[]): Answer {
  const findings = [finding('error', code, message, origins, at)];
  return { outcome: 'unknown', headline: 'the path is not that of the API', message, origins, findings };
}
