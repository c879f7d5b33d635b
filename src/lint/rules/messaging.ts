import type { MessagingEvent } from '../../vocabulary';
import { type Span, writeMacro } from '../../engine';
import { type Evidence, literalsOf, type UsedMacro } from '../evidence';
import { type Finding, finding, quote, replace } from '../finding';

/** How the two sorts of events of a language that reports messages are called in a sentence. */
export const EVENT_WORDS: Record<MessagingEvent, string> = {
  message: 'events of a message',
  'ab-test': 'events of an A/B test',
};

/** Finds a template that asks for both sorts of events: a postback of Leanplum's is for one of them (L1). */
export function* mixedEvents({ macros }: Evidence): Generator<Finding> {
  const bound = macros.filter((used) => sortOf(used) !== undefined);
  const [first] = bound;
  const odd = bound.find((used) => first !== undefined && sortOf(used) !== sortOf(first));
  const [sort, other] = [first && sortOf(first), odd && sortOf(odd)];
  if (odd === undefined || sort === undefined || other === undefined) return;
  const macro = writeMacro(odd.part.name, odd.part.notation);
  const message = `${macro} is filled for ${EVENT_WORDS[other]}, and the macros before it for ${EVENT_WORDS[sort]}; a postback is for one of the two.`;
  yield finding('mixed-event-types', odd.part, message, [], 'L1');
}

function sortOf({ match }: UsedMacro): MessagingEvent | undefined {
  const events = match?.macro.events;
  return events === 'any' ? undefined : events;
}

/** Finds what of a request cannot be sent: Leanplum takes a URL for a postback and sends it as a POST without a body (L1, L2). */
export function* unsentParts({ vocabulary, template: { text, outline } }: Evidence): Generator<Finding> {
  if (vocabulary.method === undefined) return;
  const { method, headers, body } = outline;
  if (method !== vocabulary.method) {
    const from = text.search(/\S/);
    const at = { from, to: from + method.length };
    const message = `Leanplum sends every postback as a ${vocabulary.method} request, whatever stands here.`;
    const fix = replace(`Use ${vocabulary.method}`, at, vocabulary.method);
    yield finding('other-method', at, message, [fix], 'L2');
  }
  const [header] = headers;
  const content = body !== undefined && text.slice(body.from, body.to).trim() !== '' ? body : undefined;
  const rest: Span | undefined = header === undefined ? content : header.name;
  if (rest === undefined) return;
  const what = header === undefined ? 'a body' : 'headers';
  const message = `A postback of Leanplum’s is a URL with the values in it; ${what} cannot be given to it.`;
  yield finding('url-only', rest, message, [], 'L1');
}

// A value that is one macro of AppsFlyer's and nothing else; its names have no capitals in front.
const APPSFLYER_MACRO =
  /(?<=[=/])(?:\([a-z][\w-]{1,79}\)|\{[a-z][\w-]{1,79}\}|\$\$(?:sdk|click)\(\w{1,79}\))(?=[&/?#\s]|$)/g;

// The names of Leanplum's macros, as their description prints them (L1).
const LEANPLUM_NAME =
  /^(?:User ID|Device ID|Trigger time|Message (?:ID|event|channel)|Template name|Parameters|AB test ID|Variant ID)$/;

/** Finds macros of the language that is not chosen: here they are text, or not filled as meant. Each template is told once. */
export function* otherLanguage(evidence: Evidence): Generator<Finding> {
  const found = evidence.vocabulary.id === 'appsflyer' ? leanplumMacro(evidence) : appsFlyerMacro(evidence);
  if (found === undefined) return;
  const { from, to } = found;
  const [own, other] =
    evidence.vocabulary.id === 'appsflyer' ? ['AppsFlyer', 'Leanplum'] : ['Leanplum', 'AppsFlyer'];
  const written = quote(evidence.template.text.slice(from, to));
  const message = `${written} is a macro of ${other}’s language, and the template is read in that of ${own}. The options have the choice.`;
  yield finding('other-language', found, message);
}

function leanplumMacro({ macros, template: { text } }: Evidence): Span | undefined {
  for (const { part } of macros) {
    const at = { from: part.from - 1, to: part.to + 1 };
    const isDoubled = text.slice(at.from, part.from + 1) === '{{' && text.slice(part.to - 1, at.to) === '}}';
    if (isDoubled && LEANPLUM_NAME.test(part.name)) return at;
  }
  return undefined;
}

function appsFlyerMacro(evidence: Evidence): Span | undefined {
  if (evidence.vocabulary.id !== 'leanplum') return undefined;
  for (const { text, from, place } of literalsOf(evidence)) {
    const found = place === 'url' ? [...text.matchAll(APPSFLYER_MACRO)][0] : undefined;
    if (found !== undefined) return { from: from + found.index, to: from + found.index + found[0].length };
  }
  return undefined;
}
