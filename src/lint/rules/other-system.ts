import type { Diagnostic } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, quote } from '../diagnostic';

/** Finds, once for the whole template, that it is written for another system. */
export function* otherSystem({ foreign, template: { text } }: LintContext): Generator<Diagnostic> {
  const [first, ...elsewhere] = foreign?.spans ?? [];
  const [system] = foreign?.systems ?? [];
  if (system === undefined || first === undefined) return;
  const { name, source } = system;
  const rest = elsewhere.length === 0 ? '' : ` and ${String(elsewhere.length)} more`;
  const are = elsewhere.length === 0 ? 'is' : 'are';
  const article = /^[AEIOU]/.test(name) ? 'an' : 'a';
  const message = `This looks like ${article} ${name} template: AppsFlyer has no macro ${quote(text.slice(first.from, first.to))}. It${rest} ${are} sent as text.`;
  yield diagnostic('other-system', first, message, { elsewhere, source });
}
