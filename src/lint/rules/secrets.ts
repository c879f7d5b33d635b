import { type Diagnostic, overlaps, type Span } from '../../engine';
import { type LintContext, type Literal } from '../context';
import { diagnostic, quote } from '../diagnostic';

const SECRET_NAME =
  /(?:token|secret|passw(?:or)?d|passcode|pwd|api_?key|auth|signature|client_?key|private_?key|access_?key)$/i;

// Texts that only credentials have: JSON web tokens, and the prefixes of well-known services' keys.
const SECRET_FORM =
  /\b(?:eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?|[sprk]{2}_(?:live|test)_\w{8,200}|AKIA[0-9A-Z]{16}|gh[pousr]_\w{20,100}|xox[abprs]-[\w-]{10,200}|AIza[\w-]{30,60})(?![\w-])/g;

const BODY_SECRET = /"([\w-]{1,60})"\s{0,20}:\s{0,20}"([^"\\\s]{8,200})"/g;

/** Finds literal text that looks like a credential: it would be shared with the template. */
export function* secrets(context: LintContext): Generator<Diagnostic> {
  const reported: Span[] = [];
  for (const found of secretsOf(context)) {
    if (reported.some((span) => overlaps(span, found))) continue;
    if (reported.push(found) > MAX_SECRETS) return;
    const message = `${quote(`${found.text.slice(0, 4)}…`)} looks like a credential. Anyone who sees the template can read it. Use a partner setting instead.`;
    yield diagnostic('secret-literal', found, message);
  }
}

const MAX_SECRETS = 50;

type Secret = Pick<Literal, 'text' | 'from' | 'to'>;

function* secretsOf(context: LintContext): Generator<Secret> {
  const { template, parameters } = context;
  const { text, outline } = template;
  for (const literal of context.literals) {
    for (const found of literal.text.matchAll(SECRET_FORM)) {
      yield secretAt(found[0], literal.from + found.index);
    }
    if (literal.place !== 'body' || outline.body?.kind === 'form') continue;
    for (const found of literal.text.matchAll(BODY_SECRET)) {
      const [whole, name = '', value = ''] = found;
      const end = literal.from + found.index + whole.length - 1;
      if (isSecret(name, value)) yield secretAt(value, end - value.length);
    }
  }
  for (const { name, value } of parameters) {
    const written = value === undefined ? '' : text.slice(value.from, value.to);
    if (isSecret(text.slice(name.from, name.to), written)) yield secretAt(written, value?.from ?? 0);
  }
  for (const { name, value } of outline.headers) {
    if (!/^\s*authorization\s*$/i.test(text.slice(name.from, name.to))) continue;
    const written = text.slice(value.from, value.to);
    const token = /^[A-Za-z]{1,20}\s{1,20}(\S{8,2000})$/.exec(written)?.[1] ?? written;
    if (isLiteral(token)) yield secretAt(token, value.to - token.length);
  }
}

function secretAt(text: string, from: number): Secret {
  return { text, from, to: from + text.length };
}

function isSecret(name: string, value: string): boolean {
  if (!isLiteral(value)) return false;
  if (SECRET_NAME.test(name)) return /\d/.test(value) || value.length >= 16;
  const isRandom = /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value);
  return isRandom && /^[A-Za-z0-9_-]{32,200}$/.test(value) && !/_.*_.*_|-.*-.*-/.test(value);
}

// A value with a macro in it is not literal, and a placeholder is not a secret yet.
function isLiteral(value: string): boolean {
  if (value.length < 8 || value.length > 4000 || /[(){}\s]/.test(value)) return false;
  return !/your|example|xxxx|[<[\]>]|demo|%s/i.test(value);
}
