import type { MessagingEvent } from '../../vocabulary';
import { type Diagnostic, type Span, writeMacro } from '../../engine';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic, replace, suggestion } from '../diagnostic';

/** The name of each kind of Leanplum event in a sentence. */
export const EVENT_NAMES: Record<MessagingEvent, string> = {
  message: 'message events',
  'ab-test': 'A/B test events',
};

/** Finds a template with macros for both kinds of events: a Leanplum postback is for one of them (L1). */
export function* mixedEvents({ macros }: LintContext): Generator<Diagnostic> {
  const bound = macros.filter((used) => eventKindOf(used) !== undefined);
  const [first] = bound;
  const odd = bound.find((used) => first !== undefined && eventKindOf(used) !== eventKindOf(first));
  const [kind, other] = [first && eventKindOf(first), odd && eventKindOf(odd)];
  if (odd === undefined || kind === undefined || other === undefined) return;
  const macro = writeMacro(odd.part.name, odd.part.notation);
  const message = `${macro} is only for ${EVENT_NAMES[other]}, the macros before it only for ${EVENT_NAMES[kind]}. A postback is for one of the two.`;
  yield diagnostic('mixed-event-types', odd.part, message, { source: 'L1' });
}

function eventKindOf({ match }: UsedMacro): MessagingEvent | undefined {
  const events = match?.macro.events;
  return events === 'any' ? undefined : events;
}

/** Finds what Leanplum cannot send: a postback is a URL and is sent as a POST without a body (L1, L2). */
export function* unsentParts({
  vocabulary,
  template: { text, outline },
}: LintContext): Generator<Diagnostic> {
  if (vocabulary.method === undefined) return;
  const { method, headers, body } = outline;
  if (method !== vocabulary.method) {
    const from = text.search(/\S/);
    const at = { from, to: from + method.length };
    const message = `Leanplum sends every postback as a ${vocabulary.method} request and ignores this method.`;
    const change = replace(`Replace with ${vocabulary.method}`, at, vocabulary.method);
    const use = suggestion(change, `The request is shown as a ${vocabulary.method}, as Leanplum sends it.`);
    yield diagnostic('other-method', at, message, { suggestions: [use], source: 'L2' });
  }
  const [header] = headers;
  const content = body !== undefined && text.slice(body.from, body.to).trim() !== '' ? body : undefined;
  const rest: Span | undefined = header === undefined ? content : header.name;
  if (rest === undefined) return;
  const what = header === undefined ? 'a body' : 'headers';
  const message = `A Leanplum postback is only a URL with values in it; it cannot have ${what}.`;
  yield diagnostic('url-only', rest, message, { source: 'L1' });
}
