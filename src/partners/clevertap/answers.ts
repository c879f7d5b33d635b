import type { Span } from '../../engine';
import { documented, inferred, observed } from '../../vocabulary/reference';
import { finding, quote } from '../receiver/finding';
import type { Answer, ReceiverFinding } from '../verdict';

/** The body of a refusal as CleverTap's pages show it. */
function refusalBody(error: string, code: number): string {
  return JSON.stringify({ status: 'fail', error, code });
}

/** Answers a request to a host of CleverTap or an endpoint that is not modeled. */
export function notModelled(code: string, message: string, at: Span | undefined): Answer {
  const origins = inferred('C1', 'C3');
  return { outcome: 'unknown', message, origins, findings: [finding('error', code, message, origins, at)] };
}

/** Answers a request that goes to no host of CleverTap. */
export function elsewhere(host: string, at: Span | undefined): Answer {
  const reached = host === '' ? 'the request has no host' : `${quote(host)} is not one of them`;
  const message = `CleverTap’s API is at api.clevertap.com and hosts that end so; ${reached}.`;
  const origins = documented('C1', 'C3');
  return {
    outcome: 'lost',
    headline: 'Sent, but not to CleverTap',
    message,
    origins,
    findings: [finding('error', 'clevertap-host', message, origins, at)],
  };
}

/** Answers while CleverTap's servers fail; CleverTap and AppsFlyer say different things about retries. */
export function serverError(findings: readonly ReceiverFinding[]): Answer {
  return {
    outcome: 'refused',
    status: 500,
    retry: 'back-off',
    message:
      'CleverTap asks for retries after growing pauses; AppsFlyer retries only for partners who asked for it: up to four times, 15 minutes apart.',
    origins: documented('C1', 'RETRY'),
    findings,
  };
}

/** The answer of the attribution endpoint to missing or wrong credentials: 401 in its table, 403 in its questions. */
export function wrongAccount(findings: readonly ReceiverFinding[]): Answer {
  return {
    outcome: 'refused',
    status: 401,
    body: refusalBody('Invalid Account Info', 401),
    retry: 'never',
    message:
      'CleverTap requires account ID, token and passcode; without all three it most likely refuses (401 in its table, 403 in its questions and answers).',
    origins: [...documented('C1'), ...inferred('C1')],
    findings,
  };
}

/** The answer of the upload API to missing credentials, as public code has recorded it. */
export function wrongCredentials(findings: readonly ReceiverFinding[]): Answer {
  return {
    outcome: 'refused',
    status: 401,
    body: refusalBody('Invalid Credentials', 401),
    message: 'The upload API reads account ID and passcode from two headers, and one of them is missing.',
    origins: [...documented('C3'), ...observed('C5')],
    findings,
  };
}

/** The answer of the attribution endpoint to a request without a field it needs. */
export function missingField(name: string, findings: readonly ReceiverFinding[]): Answer {
  return {
    outcome: 'refused',
    status: 400,
    body: refusalBody(`${name} is missing`, 400),
    retry: 'never',
    message: `CleverTap refuses a request without ${name}.`,
    // The body is shown for utm_source only; that others look the same is inferred.
    origins: name === 'utm_source' ? documented('C1') : [...documented('C1'), ...inferred('C1')],
    findings,
  };
}

/** The answer of the attribution endpoint to a partner it has not listed; no document shows its body. */
export function unknownPartner(at: Partial<Span>, findings: readonly ReceiverFinding[]): Answer {
  const message = 'CleverTap does not know the partner name and drops the request with an error.';
  const origins = documented('C1');
  const wrong = finding('error', 'clevertap-partner', message, origins, at);
  return {
    outcome: 'refused',
    status: 400,
    retry: 'never',
    message,
    origins,
    findings: [wrong, ...findings],
  };
}
