import { documented, inferred } from '../../../vocabulary/reference';
import { finding } from '../../receiver/finding';
import { bodyText, headerText, hostOf, type ReceivedRequest } from '../../receiver/request';
import type { ReceiverFinding } from '../../verdict';

const CODE = 'appsflyer-events-';

const SCHEME = /^(?:bearer|basic|token|key)\s/i;

/** True when the header that AppsFlyer reads the key from is missing or empty, or has a word in front of the key. */
export function lacksKey(request: ReceivedRequest): boolean {
  const text = headerText(request, 'authentication')?.text ?? '';
  return text === '' || SCHEME.test(text);
}

/** Checks method, headers and host of a request; `host` has no port. */
export function checkHead(request: ReceivedRequest, host: string): readonly ReceiverFinding[] {
  return [
    ...checkHost(request, host),
    ...checkMethod(request),
    ...checkType(request),
    ...checkKey(request, host),
  ];
}

function checkHost(request: ReceivedRequest, host: string): readonly ReceiverFinding[] {
  if (host !== 'api2.appsflyer.com') return [];
  const message =
    'AppsFlyer calls this endpoint legacy: since December 2023 it asks for api3.appsflyer.com with the S2S key, and it blocks this one for apps that have moved.';
  return [finding('warning', `${CODE}legacy`, message, documented('S2SB', 'S2S2'), hostOf(request))];
}

function checkMethod({ decoded: { method } }: ReceivedRequest): readonly ReceiverFinding[] {
  if (method === 'POST') return [];
  const message = `The API takes POST; no document mentions ${method}.`;
  return [finding('warning', `${CODE}method`, message, documented('S2S3'))];
}

function checkType(request: ReceivedRequest): readonly ReceiverFinding[] {
  const type = headerText(request, 'content-type');
  if (bodyText(request) === undefined || type?.text.toLowerCase().includes('json') === true) return [];
  const message = 'The header Content-Type must be application/json.';
  return [finding('warning', `${CODE}content-type`, message, documented('S2S3'), type)];
}

function checkKey(request: ReceivedRequest, host: string): readonly ReceiverFinding[] {
  const key = headerText(request, 'authentication');
  if (key === undefined || key.text === '') return [noKey(request)];
  if (SCHEME.test(key.text)) {
    const message = 'The header has the key alone, without a word such as Bearer in front.';
    return [finding('error', `${CODE}key-scheme`, message, inferred('S2S3'), key)];
  }
  const takes =
    host === 'api2.appsflyer.com' ? 'This endpoint takes the dev key' : 'This endpoint takes the S2S key';
  const message = `${takes}. The form of a key does not show whether it is the S2S key or the dev key.`;
  return [finding('info', `${CODE}key-kind`, message, documented('S2S3', 'S2S2'), key)];
}

function noKey(request: ReceivedRequest): ReceiverFinding {
  const other = headerText(request, 'authorization');
  const message =
    other === undefined
      ? 'The header authentication must have the S2S key.'
      : 'The key must be in the header authentication, not in Authorization.';
  return finding(
    'error',
    `${CODE}key`,
    message,
    documented('S2S3'),
    other ?? headerText(request, 'authentication'),
  );
}
