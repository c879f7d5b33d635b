import { applyEdits, type Diagnostic, type Fix, outlineTemplate, type Span } from '../engine';
import type { DiagnosticCode } from './codes';
import type { LintContext, LintInput } from './context';
import { suggestion } from './diagnostic';

/**
 * Takes away the changes after which a body would be read as another kind, or would begin like JSON without being read as
 * such.
 */
export function keepBody(found: Diagnostic, { template: { text, outline } }: LintInput): Diagnostic {
  const { body } = outline;
  if (found.code === MAKES_HEADERS) return found;
  if (body === undefined || found.fixes.length + found.suggestions.length === 0) return found;
  const start = body.from + text.slice(body.from).search(/\S|$/);
  const keeps = ({ edits }: Fix) => {
    if (!edits.some(({ from, to }) => body.from <= to && from <= start)) return true;
    const changed = applyEdits(text, edits);
    if (body.kind !== 'json' && /^\s*[[{]/.test(changed.slice(body.from))) return false;
    return outlineTemplate(changed).outline.body?.kind === body.kind;
  };
  return { ...found, fixes: found.fixes.filter(keeps), suggestions: found.suggestions.filter(keeps) };
}

// What it takes out of the body is not meant as a part of it.
const MAKES_HEADERS: DiagnosticCode = 'broken-header';

/**
 * Makes suggestions of all fixes for a template that is certainly written for another system: they keep what AppsFlyer
 * makes of it, not what that system does. Translating it comes first.
 */
export function keepForeign(found: Diagnostic, { foreign }: LintInput): Diagnostic {
  if (foreign?.isSure !== true || found.fixes.length === 0) return found;
  const changes = 'The system that the template is written for may read it differently.';
  const suggested = found.fixes.map((fix) => suggestion(fix, changes));
  return { ...found, fixes: [], suggestions: [...suggested, ...found.suggestions] };
}

// A name that means the same gives the same request.
const SAME_VALUE: ReadonlySet<string> = new Set<DiagnosticCode>([
  'macro-alias',
  'macro-spelling',
  'mixed-notations',
]);
// Without its fix there is no request at all, and what it removes is no part of a URL.
const MAKES_ADDRESS: DiagnosticCode = 'not-a-web-address';
const MAKES_MACROS: ReadonlySet<string> = new Set<DiagnosticCode>([
  'unclosed-macro',
  'encoded-macro',
  'space-in-macro',
  'look-alike-name',
]);

/**
 * Makes suggestions of the fixes that change where the request goes: a fix leaves the path of the URL, what is before it,
 * and the names of parameters as they are sent.
 */
export function keepTarget(found: Diagnostic, context: LintContext): Diagnostic {
  const { code, fixes, suggestions } = found;
  if (fixes.length === 0 || SAME_VALUE.has(code) || code === MAKES_ADDRESS) return found;
  const path = pathOf(context);
  const names = MAKES_MACROS.has(code) ? context.parameters : [];
  const changesOf = ({ edits }: Fix) => {
    if (edits.some(({ from }) => path.from < path.to && path.from <= from && from <= path.to)) {
      return 'The path of the URL changes.';
    }
    const isInName = edits.some(({ from }) => names.some(({ name }) => name.from <= from && from <= name.to));
    return isInName ? 'The name of the parameter changes.' : undefined;
  };
  const moved = fixes.flatMap((fix) => suggestion(fix, changesOf(fix) ?? ''));
  return {
    ...found,
    fixes: fixes.filter((fix) => changesOf(fix) === undefined),
    suggestions: [...moved.filter(({ changes }) => changes !== ''), ...suggestions],
  };
}

// With scheme and host; a part of a template that begins with a parameter has none.
function pathOf({ masked, template: { outline } }: LintContext): Span {
  const { from, to } = outline.url;
  const written = masked.slice(from, to);
  const length = written.startsWith('&') ? 0 : (/^[^?#]*/.exec(written)?.[0].length ?? 0);
  return { from, to: from + length };
}
