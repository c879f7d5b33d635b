import type { EventKind } from '../event';
import type { Origin } from '../vocabulary';
import type { PartnerTemplate } from './partner';
import { finding } from './receiver/finding';
import type { Answer, ReceiverFinding, Remedy } from './verdict';

/** A template that was made for another kind of event than the one it is filled from. */
export interface TemplateFault {
  /** The fault as a finding about the request as a whole. */
  readonly finding: ReceiverFinding;
  /** The sentence that names the cause. */
  readonly message: string;
  /** Takes the partner's template for this kind of event. */
  readonly remedy: Remedy;
}

const NAMES = { install: 'installs', 'in-app': 'in-app events' } as const;

/**
 * Recognizes one of the partner's templates and finds out whether it is for the other kind of event. Layout does not
 * count; a template that was edited further is recognized by its parameters, where the partner refuses the request.
 */
export function templateFault(
  templates: readonly PartnerTemplate[],
  text: string,
  kind: EventKind,
  answer: Answer,
): TemplateFault | undefined {
  if (kind !== 'install' && kind !== 'in-app') return undefined;
  const right = templates.find(({ use }) => use === kind || use === 'both');
  const used = recognize(templates, text, answer);
  if (right === undefined || used === undefined || used.use === kind || used.use === 'both') return undefined;
  const message = `This is the template for ${NAMES[used.use]}, and the event is ${kind === 'install' ? 'an install' : 'an in-app event'}.`;
  return {
    message,
    finding: finding('warning', 'wrong-template', message, inferredFrom(used)),
    remedy: { label: `Use “${right.title}”`, template: right.id },
  };
}

// That a template is for one kind of event follows from what its documents say.
function inferredFrom({ documented }: PartnerTemplate): readonly Origin[] {
  const documents = new Set(documented.flatMap(({ origins }) => origins.map(({ document }) => document)));
  return [...documents].map((document) => ({ document, evidence: 'inferred' }));
}

function recognize(
  templates: readonly PartnerTemplate[],
  text: string,
  { outcome }: Answer,
): PartnerTemplate | undefined {
  const bare = withoutLayout(text);
  const same = templates.find((each) => withoutLayout(each.text) === bare);
  if (same !== undefined || outcome !== 'refused' || text.length > MAX_COMPARED) return same;
  const likeness = templates.map((each) => ({ each, share: shareOf(macrosOf(each.text), macrosOf(text)) }));
  const best = likeness.sort((a, b) => b.share - a.share)[0];
  return best !== undefined && best.share >= LIKE ? best.each : undefined;
}

function withoutLayout(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The longest template, in UTF-16 units, that is compared by its macros and parameters. */
const MAX_COMPARED = 20_000;

/** The least share of macros and parameters in common by which an edited template is recognized. */
const LIKE = 0.8;

function macrosOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\w$])[\w$]+=|"[^"]+"\s*:|\([\w:\s-]+\)/g));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((each) => b.has(each)).length;
  return common / Math.max(1, a.size + b.size - common);
}
