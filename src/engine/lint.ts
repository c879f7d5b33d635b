import type { Notation, Vocabulary } from '../vocabulary';
import type { Diagnostic, Fix } from './diagnostic';
import { groupDigits } from './digits';
import { nearestNames } from './nearest';
import { writeMacro } from './parse';
import type { MacroPart, Template } from './part';
import { MAX_RENDERED_LENGTH, type Rendering } from './render';
import type { Segment } from './segment';

/** What the rules look at: the template, the language it is in, and what became of it for the event at hand. */
export interface LintInput {
  readonly template: Template;
  readonly vocabulary: Vocabulary;
  readonly rendering: Rendering;
  readonly segments: readonly Segment[];
}

/** The longest template in UTF-16 units that is read; a longer one gets a problem and no rendering. */
export const MAX_TEMPLATE_LENGTH = 100_000;

/** Says that a template is too long to be read. */
export function templateTooLong(text: string): Diagnostic {
  const message = `The template has ${groupDigits(text.length)} characters; at most ${groupDigits(MAX_TEMPLATE_LENGTH)} are read.`;
  return {
    from: MAX_TEMPLATE_LENGTH,
    to: text.length,
    severity: 'error',
    code: 'template-too-long',
    message,
    fixes: [],
  };
}

// More findings than this help nobody, and drawing them would be slow.
const MAX_FINDINGS = 200;

type Rule = (input: LintInput) => Iterable<Diagnostic>;

const RULES: readonly Rule[] = [unknownMacros, mixedNotations, cutOutput];

/** Finds what is wrong or doubtful in a template, in the order of the text. */
export function lint(input: LintInput): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of RULES) {
    for (const diagnostic of rule(input)) {
      if (found.length >= MAX_FINDINGS) break;
      found.push(diagnostic);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function* unknownMacros({ segments, vocabulary }: LintInput): Generator<Diagnostic> {
  for (const { part, filling } of segments) {
    if (part.type !== 'macro' || filling?.state !== 'unknown') continue;
    const nearest = nearestNames(part.name, vocabulary);
    const [first] = nearest;
    const hint =
      first === undefined ? '' : ` Did you mean ${nearest.map((name) => `(${name})`).join(' or ')}?`;
    const message = `No macro or event field is called “${part.name}”, so it is sent as written.${hint}`;
    const fixes = nearest.map((name) => rename(part, name));
    yield { from: part.from, to: part.to, severity: 'warning', code: 'unknown-macro', message, fixes };
  }
}

function rename({ notation, nameAt }: MacroPart, name: string): Fix {
  return { label: `Use ${writeMacro(name, notation)}`, edits: [{ ...nameAt, insert: name }] };
}

const NOTATION_NAMES: Record<Notation, string> = {
  paren: '(name)',
  brace: '{name}',
  sdk: '$$sdk(name)',
  click: '$$click(name)',
  'double-brace': '{{name}}',
};

// The dashboard's stored form uses `$$sdk()` and `$$click()` side by side.
function family(notation: Notation): Notation {
  return notation === 'click' ? 'sdk' : notation;
}

function* mixedNotations({ template }: LintInput): Generator<Diagnostic> {
  const macros = template.parts.filter((part) => part.type === 'macro');
  const [first] = macros;
  const odd = macros.find(
    ({ notation }) => first !== undefined && family(notation) !== family(first.notation),
  );
  if (first === undefined || odd === undefined) return;
  const { from, to } = odd;
  const message = `This template mixes ${NOTATION_NAMES[first.notation]} and ${NOTATION_NAMES[odd.notation]}. Written one way, none is overlooked.`;
  const label = `Write all as ${NOTATION_NAMES[first.notation]}`;
  const edits = macros
    .filter(({ notation }) => family(notation) !== family(first.notation))
    .map((part) => ({ from: part.from, to: part.to, insert: writeMacro(part.name, first.notation) }));
  yield { from, to, severity: 'warning', code: 'mixed-notations', message, fixes: [{ label, edits }] };
}

function* cutOutput({ rendering, template }: LintInput): Generator<Diagnostic> {
  if (rendering.complete) return;
  const limit = groupDigits(MAX_RENDERED_LENGTH);
  const message = `The request grows beyond ${limit} characters and is cut off here. An event value may be repeated too often.`;
  yield {
    from: 0,
    to: template.text.length,
    severity: 'error',
    code: 'request-too-long',
    message,
    fixes: [],
  };
}
