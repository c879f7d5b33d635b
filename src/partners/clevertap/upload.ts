import { compactJson, type JsonNode, type Span } from '../../engine';
import { documented, inferred } from '../../vocabulary/reference';
import type { DeliveryContext } from '../partner';
import { finding } from '../receiver/finding';
import { openingOf, valueAt } from '../receiver/json';
import { headerText, type JsonBody, readJsonBody, type ReceivedRequest } from '../receiver/request';
import { toFinding } from '../receiver/schema';
import type { Answer, ReceiverFinding } from '../verdict';
import { serverError, wrongCredentials } from './answers';
import { checkRecord, errorCode } from './records';
import type { CleverTapSettings } from './settings';

const HEADERS = ['X-CleverTap-Account-Id', 'X-CleverTap-Passcode'] as const;
const MAX_RECORDS = 1000;

/** Answers as CleverTap's upload API does, record by record (C3). Its status is 200 even when records fail. */
export function receiveUpload(
  request: ReceivedRequest,
  { settings }: DeliveryContext<CleverTapSettings>,
): Answer {
  const doubts = checkContentType(request);
  if (request.decoded.method !== 'POST') return otherMethod(request.decoded.method, doubts);
  if (settings.servers === 'failing') return serverError(doubts);
  const missing = HEADERS.filter((name) => !headerText(request, name)?.text);
  if (missing.length > 0) {
    return wrongCredentials([...missing.map((name) => missingHeader(request, name)), ...doubts]);
  }
  const body = readJsonBody(request);
  if (!body.ok) return unreadable(body.message, body.at, doubts);
  const records = valueAt(body.node, 'd');
  if (records?.type !== 'array') {
    const at = body.place(records ?? openingOf(body.node));
    return unreadable('The body needs a list d of records.', at, doubts);
  }
  if (records.items.length > MAX_RECORDS) return tooMany(body.place(records), doubts);
  return processed(body, records.items, doubts);
}

function otherMethod(method: string, doubts: readonly ReceiverFinding[]): Answer {
  const message = `The upload API is called by POST; what it answers to ${method} is not documented.`;
  const origins = documented('C3');
  const wrong = finding('error', 'clevertap-upload-method', message, origins);
  return { outcome: 'unknown', message, origins, findings: [wrong, ...doubts] };
}

function checkContentType(request: ReceivedRequest): ReceiverFinding[] {
  const type = headerText(request, 'Content-Type');
  if (type && /^application\/json\b/i.test(type.text)) return [];
  const message = 'The upload API needs the header Content-Type: application/json.';
  return [finding('warning', 'clevertap-upload-type', message, documented('C3'), type)];
}

function missingHeader(request: ReceivedRequest, name: string): ReceiverFinding {
  const message = `The header ${name} is ${headerText(request, name) ? 'empty' : 'missing'}.`;
  return finding('error', 'clevertap-upload-header', message, documented('C3'));
}

// The body of a failure is documented; that an unreadable request gets it is inferred.
function unreadable(message: string, at: Span | undefined, doubts: readonly ReceiverFinding[]): Answer {
  const origins = [...documented('C3'), ...inferred('C3')];
  return {
    outcome: 'refused',
    status: 200,
    body: JSON.stringify({ status: 'fail', processed: 0, unprocessed: [] }),
    message: 'CleverTap cannot read any record from the body, and answers so with status 200.',
    origins,
    findings: [finding('error', 'clevertap-upload-body', message, origins, at), ...doubts],
  };
}

function tooMany(at: Span, doubts: readonly ReceiverFinding[]): Answer {
  const message = `One call takes at most ${MAX_RECORDS} records.`;
  const origins = documented('C3');
  const wrong = finding('error', 'clevertap-upload-count', message, origins, at);
  return { outcome: 'refused', message, origins, findings: [wrong, ...doubts] };
}

function processed(
  { text, place }: JsonBody,
  records: readonly JsonNode[],
  doubts: readonly ReceiverFinding[],
): Answer {
  const issues = records.map(checkRecord);
  const failed = records.flatMap((record, index) => {
    const code = issues[index]?.map(errorCode).find((each) => each !== undefined);
    return code === undefined ? [] : [unprocessed(code, index, compactJson(record, text))];
  });
  const done = records.length - failed.length;
  const state = failed.length === 0 ? 'success' : done === 0 ? 'fail' : 'partial';
  return {
    outcome: state === 'fail' ? 'refused' : 'accepted',
    status: 200,
    body: `{"status":"${state}","processed":${done},"unprocessed":[${failed.join(',')}]}`,
    message: MESSAGES[state](done, records.length),
    origins: records.length === 0 ? inferred('C3') : documented('C3'),
    findings: [...issues.flat().map((issue) => toFinding(issue, place)), ...doubts],
  };
}

const MESSAGES = {
  success: (_done: number, all: number) => {
    if (all === 0) return 'There are no records. That CleverTap answers so is inferred.';
    return all === 1 ? 'CleverTap takes the record.' : `CleverTap takes all ${String(all)} records.`;
  },
  partial: (done: number, all: number) => `CleverTap takes ${String(done)} of ${String(all)} records.`,
  fail: () => 'CleverTap takes none of the records, and answers so with status 200.',
} as const;

/** The documented error text of code 509; no document shows the texts of the others. */
const NAMELESS = 'Event Name is incorrect. ErrorCode: 509 - Event name is mandatory.';

// The documented text has the number of the record; it does not say whether it counts from 0 or 1, and 1 is assumed.
function unprocessed(code: number, index: number, record: string): string {
  const text = `${NAMELESS} Skipped record number : ${String(index + 1)}`;
  const error = code === 509 ? `"error":${JSON.stringify(text)},` : '';
  return `{"status":"fail","code":${String(code)},${error}"record":${record}}`;
}
