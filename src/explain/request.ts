import type { DecodedUrl, Span, Template } from '../engine';
import type { ExplainedPart } from './explained';
import { code, glance, say, type Sentence } from './sentence';
import { sentIn, writtenIn } from './stretch';

const BODIES = { json: 'a JSON body', form: 'a form body', text: 'a body' } as const;

/** Explains what kind of request a template makes, and where it goes. */
export function explainRequest(template: Template, address: DecodedUrl): ExplainedPart {
  const { outline } = template;
  const { method, body } = outline;
  const article = /^[AEIOU]/.test(method) ? 'Sends an ' : 'Sends a ';
  const hasBody = body !== undefined && template.text.slice(body.from, body.to).trim() !== '';
  const sentence = say(
    article,
    code(method),
    ' request',
    hasBody ? ` with ${BODIES[body.kind]}` : '',
    destination(template, address),
    '.',
  );
  const written = [address.scheme, address.host, address.path].flatMap((span) => sentIn(template, span));
  const to = Math.max(0, ...written.map((part) => part.to));
  return { ...NOTHING_ELSE, from: 0, to, sentence, description: sentence };
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
  return say(
    server === '' ? ' without a host' : say(' to ', code(glance(server))),
    way === '' || way === '/' ? '' : say(', path ', code(glance(way))),
    protocol === '' || /^https$/i.test(protocol) ? '' : say(', over ', code(protocol)),
    credentials === undefined ? '' : ', with credentials in the URL',
  );
}
