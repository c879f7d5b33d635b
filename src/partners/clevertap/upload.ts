import { compactJson, type JsonNode, readJson, type Span } from '../../engine';
import type { Origin } from '../../vocabulary';
import { entryOf } from '../json';
import { evidenced, inferred } from '../origin';
import type { DeliveryContext } from '../partner';
import { bodySpan, headerText, type ReceivedRequest } from '../request';
import type { Answer, ReceiverFinding } from '../verdict';
import { serverError, wrongCredentials } from './answers';
import { checkRecord, type RecordProblem } from './records';
import type { CleverTapSettings } from './settings';

const HEADERS = ['X-CleverTap-Account-Id', 'X-CleverTap-Passcode'] as const;
const MOST_RECORDS = 1000;

/** What CleverTap's upload API does with a request, record by record (C3). It answers 200 even when records fail. */
export function receiveUpload(
  request: ReceivedRequest,
  { settings }: DeliveryContext<CleverTapSettings>,
): Answer {
  const doubts = typeDoubt(request);
  if (request.decoded.method !== 'POST') return otherMethod(request.decoded.method, doubts);
  if (settings.servers === 'failing') return serverError(doubts);
  const missing = HEADERS.filter((name) => !headerText(request, name)?.text);
  if (missing.length > 0) {
    return wrongCredentials([...missing.map((name) => missingHeader(request, name)), ...doubts]);
  }
  const body = bodyText(request);
  const reading = readJson(body);
  if (!reading.ok) return unreadable(bodySpan(request, reading.problem), reading.problem.message, doubts);
  const records = entryOf(reading.node, 'd')?.value;
  if (records?.type !== 'array') {
    const at = records ?? reading.node;
    return unreadable(bodySpan(request, at), 'The body needs a list d of records.', doubts);
  }
  if (records.items.length > MOST_RECORDS) return tooMany(bodySpan(request, records), doubts);
  return processed(request, body, records.items, doubts);
}

function bodyText({ text, decoded }: ReceivedRequest): string {
  return decoded.body === undefined ? '' : text.slice(decoded.body.from, decoded.body.to);
}

function otherMethod(method: string, doubts: readonly ReceiverFinding[]): Answer {
  const message = `The upload API is called by POST; what it answers to ${method} is not documented.`;
  const origins = evidenced('C3');
  const finding = { severity: 'error', code: 'clevertap-upload-method', message, origins } as const;
  return { outcome: 'unknown', message, origins, findings: [finding, ...doubts] };
}

function typeDoubt(request: ReceivedRequest): ReceiverFinding[] {
  const type = headerText(request, 'Content-Type');
  if (type && /^application\/json\b/i.test(type.text)) return [];
  const message = 'The upload API wants the header Content-Type: application/json.';
  const at = type && { from: type.from, to: type.to };
  return [{ ...at, severity: 'warning', code: 'clevertap-upload-type', message, origins: evidenced('C3') }];
}

function missingHeader(request: ReceivedRequest, name: string): ReceiverFinding {
  const header = headerText(request, name);
  const message = `The header ${name} is ${header ? 'empty' : 'missing'}.`;
  return { severity: 'error', code: 'clevertap-upload-header', message, origins: evidenced('C3') };
}

// The body of a failure is documented; that an unreadable request gets it is reasoned.
function unreadable({ from, to }: Span, message: string, doubts: readonly ReceiverFinding[]): Answer {
  const origins: readonly Origin[] = [...evidenced('C3'), ...inferred('C3')];
  const at = from < to && { from, to };
  const finding = { ...at, severity: 'error', code: 'clevertap-upload-body', message, origins } as const;
  return {
    outcome: 'refused',
    status: 200,
    body: JSON.stringify({ status: 'fail', processed: 0, unprocessed: [] }),
    message: 'CleverTap can read no records from the body, and says so with status 200.',
    origins,
    findings: [finding, ...doubts],
  };
}

function tooMany(at: Span, doubts: readonly ReceiverFinding[]): Answer {
  const message = `One call takes at most ${MOST_RECORDS} records.`;
  const origins = evidenced('C3');
  const finding = { ...at, severity: 'error', code: 'clevertap-upload-count', message, origins } as const;
  return { outcome: 'refused', message, origins, findings: [finding, ...doubts] };
}

function processed(
  request: ReceivedRequest,
  body: string,
  records: readonly JsonNode[],
  doubts: readonly ReceiverFinding[],
): Answer {
  const checked = records.map((record, index) => ({ record, index, problems: checkRecord(record) }));
  const failed = checked.flatMap(({ record, index, problems }) => {
    const reason = problems.find(({ code }) => code !== undefined);
    return reason ? [unprocessed(reason, index, compactJson(record, body))] : [];
  });
  const done = records.length - failed.length;
  const state = failed.length === 0 ? 'success' : done === 0 ? 'fail' : 'partial';
  return {
    outcome: state === 'fail' ? 'refused' : 'accepted',
    status: 200,
    body: `{"status":"${state}","processed":${done},"unprocessed":[${failed.join(',')}]}`,
    message: MESSAGES[state](done, records.length),
    origins: evidenced('C3'),
    findings: [
      ...checked.flatMap(({ problems }) => problems.map((each) => toFinding(request, each))),
      ...doubts,
    ],
  };
}

const MESSAGES = {
  success: (_done: number, all: number) => {
    if (all === 0) return 'There are no records to take.';
    return all === 1 ? 'CleverTap takes the record.' : `CleverTap takes all ${String(all)} records.`;
  },
  partial: (done: number, all: number) => `CleverTap takes ${String(done)} of ${String(all)} records.`,
  fail: () => 'CleverTap takes none of the records, and says so with status 200.',
} as const;

// The documented text counts the records; whether from 0 or from 1 it does not say, and 1 is assumed.
function unprocessed({ code, error }: RecordProblem, index: number, record: string): string {
  const text = error && `"error":${JSON.stringify(`${error} Skipped record number : ${String(index + 1)}`)},`;
  return `{"status":"fail","code":${String(code)},${text ?? ''}"record":${record}}`;
}

function toFinding(request: ReceivedRequest, problem: RecordProblem): ReceiverFinding {
  const { code, message, origins } = problem;
  const severity = code === undefined ? 'warning' : 'error';
  const name = code === undefined ? 'clevertap-upload-value' : `clevertap-upload-${String(code)}`;
  return { ...bodySpan(request, problem), severity, code: name, message, origins };
}
