import type { DecodedUrl, Span, Template } from '../engine';
import { sentIn, writtenIn } from './entry';
import type { ExplainedPart } from './explained';
import { codeRun, sentence, truncate } from './sentence';

const BODIES = { json: 'a JSON body', form: 'a form body', text: 'a body' } as const;

/** Describes the method, the kind of body and the address of the request; one without a web address is not sent. */
export function explainRequest(template: Template, address: DecodedUrl): ExplainedPart {
  const { outline } = template;
  const { method, body } = outline;
  const part = (span: Span | undefined) => (span === undefined ? '' : writtenIn(template, span).trim());
  const [protocol, server, way] = [part(address.scheme), part(address.host), part(address.path)];
  const isSent = server !== '' && /^https?$|[({]/i.test(protocol);
  const article = /^[AEIOU]/.test(method) ? 'an ' : 'a ';
  const hasBody = body !== undefined && template.text.slice(body.from, body.to).trim() !== '';
  const whole = sentence(
    isSent ? 'Sends ' : 'Would send ',
    article,
    codeRun(method),
    ' request',
    hasBody ? ` with ${BODIES[body.kind]}` : '',
    isSent ? sentence(' to ', codeRun(truncate(server))) : '',
    !isSent || way === '' || way === '/' ? '' : sentence(', path ', codeRun(truncate(way))),
    !isSent || /^https$/i.test(protocol) ? '' : sentence(', over ', codeRun(protocol)),
    address.credentials === undefined ? '' : ', with credentials in the URL',
    isSent ? '.' : ', but this is not a web address.',
  );
  const written = [address.scheme, address.host, address.path].flatMap((span) => sentIn(template, span));
  const to = Math.max(0, ...written.map((each) => each.to));
  return { ...NOTHING_ELSE, from: 0, to, sentence: whole, description: whole };
}

const NOTHING_ELSE = {
  kind: 'request',
  name: '',
  written: '',
  macros: [],
  nameMacros: [],
  whenEmpty: [],
} as const;
