import type { DecodedUrl, Span, Template } from '../engine';
import { sentIn, writtenIn } from './entry';
import type { ExplainedPart } from './explained';
import { codeRun, sentence, type Sentence, truncate } from './sentence';

const BODIES = { json: 'a JSON body', form: 'a form body', text: 'a body' } as const;

/** Describes the method, the kind of body and the address of the request. */
export function explainRequest(template: Template, address: DecodedUrl): ExplainedPart {
  const { outline } = template;
  const { method, body } = outline;
  const article = /^[AEIOU]/.test(method) ? 'Sends an ' : 'Sends a ';
  const hasBody = body !== undefined && template.text.slice(body.from, body.to).trim() !== '';
  const whole = sentence(
    article,
    codeRun(method),
    ' request',
    hasBody ? ` with ${BODIES[body.kind]}` : '',
    destination(template, address),
    '.',
  );
  const written = [address.scheme, address.host, address.path].flatMap((span) => sentIn(template, span));
  const to = Math.max(0, ...written.map((part) => part.to));
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

function destination(template: Template, { scheme, credentials, host, path }: DecodedUrl): Sentence {
  const part = (span: Span | undefined) => (span === undefined ? '' : writtenIn(template, span).trim());
  const [protocol, server, way] = [part(scheme), part(host), part(path)];
  return sentence(
    server === '' ? ' without a host' : sentence(' to ', codeRun(truncate(server))),
    way === '' || way === '/' ? '' : sentence(', path ', codeRun(truncate(way))),
    protocol === '' || /^https$/i.test(protocol) ? '' : sentence(', over ', codeRun(protocol)),
    credentials === undefined ? '' : ', with credentials in the URL',
  );
}
