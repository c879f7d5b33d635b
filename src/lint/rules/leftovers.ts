import { type Evidence, isKnownName, isUrlText, type Literal, literalsOf } from '../evidence';
import { type Finding, finding, quote } from '../finding';

// What is written to be replaced, wherever it stands.
const ANYWHERE =
  /\b(?:YOUR[-_][A-Z0-9_-]{2,60}|your[-_][a-z][\w-]{1,60}|[Yy]our[A-Z]\w{1,60}|YOUR[A-Z]{3,60}|your(?:domain|company|server|host|app)\w{0,60})\b|\b(?:REPLACE|CHANGE|FILL|INSERT)[-_]?(?:ME|THIS|HERE|IN|WITH|YOUR)\w{0,60}|\bINSERT_[A-Z_]{2,60}\b|\bPLACEHOLDER\b|\bTODO\b|\b[xX]{4,60}(?:-[xX]{4,60}){0,9}\b|%(?:\d\$)?[sdi](?![0-9A-Fa-f])/g;

// What stands for a whole value in a URL.
const WHOLE =
  /(?<=[=/,]|%22)(?:\[[A-Za-z][\w -]{0,60}\]|<[A-Za-z][\w -]{0,60}>|\{\d{1,3}\}|undefined|NaN|\[object Object\])(?=[&/,#?]|%22|$)/g;

/** Finds placeholders that were never filled in: `YOUR_DOMAIN`, `%s`, `[ID]`. */
export function* placeholders(evidence: Evidence): Generator<Finding> {
  for (const literal of literalsOf(evidence)) {
    const { text, from } = literal;
    for (const pattern of isUrlText(evidence, literal.place) ? [ANYWHERE, WHOLE] : [ANYWHERE]) {
      for (const found of text.matchAll(pattern)) {
        const [written] = found;
        if (isForExamples(text, found.index + written.length) || isForeignMacro(written, evidence)) continue;
        const at = { from: from + found.index, to: from + found.index + written.length };
        yield finding(
          'placeholder',
          at,
          `${quote(written)} looks like a placeholder that was never filled in.`,
        );
      }
    }
  }
}

// Hosts under these names are reserved for examples (RFC 2606) and reach nobody.
function isForExamples(text: string, end: number): boolean {
  return /^[\w.-]{0,60}\.(?:example|test|invalid)\b/.test(text.slice(end, end + 80));
}

function isForeignMacro(written: string, evidence: Evidence): boolean {
  return /^[[<]/.test(written) && isKnownName(written.slice(1, -1), evidence);
}

const SECRET_NAME =
  /(?:token|secret|passw(?:or)?d|passcode|pwd|api_?key|auth|signature|client_?key|private_?key|access_?key)$/i;

// Forms that only credentials have: JSON web tokens, and the prefixes of well-known services' keys.
const SECRET_FORM =
  /\b(?:eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?|[sprk]{2}_(?:live|test)_\w{8,200}|AKIA[0-9A-Z]{16}|gh[pousr]_\w{20,100}|xox[abprs]-[\w-]{10,200}|AIza[\w-]{30,60})(?![\w-])/g;

const BODY_SECRET = /"([\w-]{1,60})"\s{0,20}:\s{0,20}"([^"\\\s]{8,200})"/g;

/** Finds literal text that looks like a credential: it would go wherever the template goes. */
export function* secrets(evidence: Evidence): Generator<Finding> {
  const told: { from: number; to: number }[] = [];
  for (const found of secretsOf(evidence)) {
    if (told.some(({ from, to }) => found.from < to && from < found.to)) continue;
    if (told.push(found) > MOST_SECRETS) return;
    const message = `${quote(`${found.text.slice(0, 4)}…`)} looks like a credential. Whoever sees the template or a link to it has it; a partner's setting keeps it apart.`;
    yield finding('secret-literal', found, message);
  }
}

const MOST_SECRETS = 50;

type Secret = Pick<Literal, 'text' | 'from' | 'to'>;

function* secretsOf(evidence: Evidence): Generator<Secret> {
  const { template, parameters } = evidence;
  const { text, outline } = template;
  for (const literal of literalsOf(evidence)) {
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

// A value with a macro in it is filled in, and a placeholder is no secret yet.
function isLiteral(value: string): boolean {
  if (value.length < 8 || value.length > 4000 || /[(){}\s]/.test(value)) return false;
  return !/your|example|xxxx|[<[\]>]|demo|%s/i.test(value);
}
