import type { Diagnostic } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, quote } from '../diagnostic';

/** Finds, once for the whole template, that it is written for another attribution product. */
export function* otherSystem({ system, template: { text } }: LintContext): Generator<Diagnostic> {
  const [first, ...elsewhere] = system?.spans ?? [];
  if (system === undefined || first === undefined) return;
  const { name, source } = system;
  const rest = elsewhere.length === 0 ? '' : ` and ${elsewhere.length} more`;
  const are = elsewhere.length === 0 ? 'is' : 'are';
  const message = `This looks like a template for ${name}: AppsFlyer has no macro ${quote(text.slice(first.from, first.to))}. It${rest} ${are} sent as text.`;
  yield diagnostic('other-system', first, message, { elsewhere, source });
}
