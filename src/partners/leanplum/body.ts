import { evidenced, inferred } from '../origin';
import { bodySpan, headerText, type ReceivedRequest } from '../request';
import type { ReceiverFinding } from '../verdict';
import { finding } from './finding';

/** Tells whether all of a body was read, and what is wrong with it. Leanplum takes JSON and multipart forms (L2). */
export function checkBody(request: ReceivedRequest): {
  readonly isRead: boolean;
  readonly findings: readonly ReceiverFinding[];
} {
  const { text, decoded } = request;
  const form = decoded.parameters.find(({ place }) => place === 'form');
  if (form !== undefined) {
    const message =
      'Leanplum’s page names JSON and multipart forms as bodies; this is a form of another kind.';
    return { isRead: true, findings: [finding('warning', 'body-kind', message, evidenced('L2'), form)] };
  }
  const { body } = decoded;
  if (body === undefined || text.slice(body.from, body.to).trim() === '') {
    return { isRead: true, findings: [] };
  }
  if (body.json === undefined) return otherBody(request, body);
  if (!body.json.ok) {
    const { problem } = body.json;
    const message = `The body is not JSON: ${problem.message}`;
    const broken = finding('error', 'body-json', message, evidenced('L2'), bodySpan(request, problem));
    return { isRead: true, findings: [broken] };
  }
  if (body.json.node.type === 'object') return { isRead: true, findings: [] };
  const message = 'The body is an object with the arguments as its keys.';
  return { isRead: true, findings: [finding('error', 'body-json', message, inferred('L2'), body)] };
}

function otherBody(
  request: ReceivedRequest,
  body: NonNullable<ReceivedRequest['decoded']['body']>,
): ReturnType<typeof checkBody> {
  const type = headerText(request, 'Content-Type')?.text.toLowerCase() ?? '';
  if (type.startsWith('multipart/form-data')) {
    const message = 'Leanplum takes multipart forms; the arguments in this one are not read here.';
    return { isRead: false, findings: [finding('info', 'not-modelled', message, evidenced('L2'), body)] };
  }
  const message = 'Leanplum’s page names JSON and multipart forms as bodies; this is neither.';
  return { isRead: true, findings: [finding('error', 'body-kind', message, evidenced('L2'), body)] };
}
