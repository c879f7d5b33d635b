import { groupDigits, type Span } from '../../engine';
import { documented, inferred, observed } from '../../vocabulary/reference';
import { headerText, hostOf, pathOf, readJsonBody, type ReceivedRequest } from '../receiver/request';
import type { ReceiverFinding } from '../verdict';
import { API_LIMITS } from './actions';
import { finding, quote, isError } from '../receiver/finding';

const HOST = 'api.leanplum.com';
const OLDER_HOST = 'www.leanplum.com';

/** Where a request goes. */
export interface AddressCheck {
  /** True when it goes to a host of Leanplum's API, also the older one. */
  readonly reaches: boolean;
  /** True when it goes to the host of Leanplum's page for TUNE. */
  readonly isOlder: boolean;
  /** True when it goes to any of Leanplum's hosts. */
  readonly isOfLeanplum: boolean;
  /** True when the host's API also serves the path and the method. */
  readonly isServed: boolean;
  /** What is wrong. */
  readonly findings: readonly ReceiverFinding[];
}

/** Checks the host, the path, the method and the length of a request to Leanplum. */
export function checkAddress(request: ReceivedRequest): AddressCheck {
  const { method } = request.decoded;
  const findings: ReceiverFinding[] = [];
  const host = hostOf(request);
  const name = host?.text ?? '';
  if (name !== HOST) findings.push(otherHost(name, host));
  const path = pathOf(request);
  if (path.text !== '/api') {
    const message = `The path of Leanplum’s API is /api, not ${quote(path.text)}.`;
    findings.push(finding('error', 'leanplum-path', message, documented('L1', 'L2'), path));
  }
  if (method !== 'GET' && method !== 'POST') {
    const message = `Leanplum’s API takes GET and POST, not ${method}.`;
    findings.push(finding('error', 'leanplum-method', message, documented('L1')));
  }
  const reaches = name === HOST || name === OLDER_HOST;
  const isServed = reaches && !findings.some(isError);
  return {
    reaches,
    isServed,
    isOlder: name === OLDER_HOST,
    isOfLeanplum: /(?:^|\.)leanplum\.com(?::\d+)?$/.test(name),
    findings: [...findings, ...tooLong(request), ...notEncoded(request)],
  };
}

function otherHost(name: string, at: Span | undefined): ReceiverFinding {
  if (name !== OLDER_HOST) {
    const message = `Leanplum’s API is at ${HOST}, but this request goes to ${quote(name)}.`;
    return finding('error', 'leanplum-host', message, documented('L1', 'L2'), at);
  }
  const message = `Leanplum’s page for TUNE has ${OLDER_HOST}; the reference and the SDKs have ${HOST}. The older one was seen to redirect to clevertap.com.`;
  const origins = [...documented('L1', 'L3', 'L4'), ...observed('L7')];
  return finding('warning', 'leanplum-older-host', message, origins, at);
}

// L2: every character of the URL must be encoded; RFC 3986 has the characters that may be written as they are.
const RAW = /[^\w.~!$&'()*+,;=:@/?%-]/;

function* notEncoded({ text, decoded }: ReceivedRequest): Iterable<ReceiverFinding> {
  for (const { value, place } of decoded.parameters) {
    const raw = place === 'query' && value !== undefined ? text.slice(value.at.from, value.at.to) : '';
    const [sign] = RAW.exec(raw) ?? [];
    if (sign === undefined || value === undefined) continue;
    const message = `Leanplum requires every character of the URL to be encoded, and ${quote(sign)} is not.`;
    yield finding('warning', 'leanplum-url-encoding', message, documented('L2'), value.at);
    return;
  }
}

function* tooLong({ decoded: { method, url } }: ReceivedRequest): Iterable<ReceiverFinding> {
  const parts = Object.values(url).filter((part): part is Span => part !== undefined);
  const from = Math.min(...parts.map((part) => part.from));
  const to = Math.max(...parts.map((part) => part.to));
  const { most, origins } = API_LIMITS.url;
  if (method !== 'GET' || parts.length === 0 || to - from <= most) return;
  const message = `The URL has ${groupDigits(to - from)} characters; Leanplum takes ${groupDigits(most)} by GET. Use POST instead.`;
  yield finding('error', 'leanplum-url-length', message, origins, { from: from + most, to });
}

/** Checks the body of a request. Leanplum takes JSON and multipart forms (L2). */
export function checkBody(request: ReceivedRequest): {
  /** True when all of its arguments can be read here. */
  readonly isRead: boolean;
  /** What is wrong. */
  readonly findings: readonly ReceiverFinding[];
} {
  const { text, decoded } = request;
  const form = decoded.parameters.find(({ place }) => place === 'form');
  if (form !== undefined) {
    const message =
      'Leanplum’s page names JSON and multipart forms as bodies; this is a form of another kind.';
    return {
      isRead: true,
      findings: [finding('warning', 'leanplum-body-kind', message, documented('L2'), form)],
    };
  }
  const { body } = decoded;
  if (body === undefined || text.slice(body.from, body.to).trim() === '') {
    return { isRead: true, findings: [] };
  }
  if (body.json === undefined) return otherBody(request, body);
  const json = readJsonBody(request);
  if (!json.ok) {
    const broken = finding('error', 'leanplum-body-json', json.message, documented('L2'), json.at);
    return { isRead: true, findings: [broken] };
  }
  if (json.node.type === 'object') return { isRead: true, findings: [] };
  const message = 'The body must be an object with the arguments as its keys.';
  return { isRead: true, findings: [finding('error', 'leanplum-body-json', message, inferred('L2'), body)] };
}

function otherBody(
  request: ReceivedRequest,
  body: NonNullable<ReceivedRequest['decoded']['body']>,
): ReturnType<typeof checkBody> {
  const type = headerText(request, 'Content-Type')?.text.toLowerCase() ?? '';
  if (type.startsWith('multipart/form-data')) {
    const message = 'Leanplum takes multipart forms; the arguments in this one are not read here.';
    return {
      isRead: false,
      findings: [finding('info', 'leanplum-not-modelled', message, documented('L2'), body)],
    };
  }
  const message = 'Leanplum’s page names JSON and multipart forms as bodies; this is neither.';
  return {
    isRead: true,
    findings: [finding('error', 'leanplum-body-kind', message, documented('L2'), body)],
  };
}
