import type { Severity, Span } from '../../engine';
import type { Origin } from '../../vocabulary';
import type { ReceiverFinding } from '../verdict';

/** Makes a finding; its code gets the partner's name in front. Without a place it is about the whole request. */
export function finding(
  severity: Severity,
  code: string,
  message: string,
  origins: readonly Origin[],
  at?: Span,
): ReceiverFinding {
  const place = at === undefined ? {} : { from: at.from, to: at.to };
  return { severity, code: `leanplum-${code}`, message, origins, ...place };
}

const MOST_QUOTED = 40;

/** Quotes a text of the request in a sentence, cut when it is long. */
export function quote(text: string): string {
  return text.length > MOST_QUOTED ? `“${text.slice(0, MOST_QUOTED)}…”` : `“${text}”`;
}

/** The most findings that are kept, of errors and of others; nobody reads more, and a hostile request has a million. */
export const MOST_FINDINGS = 50;

/** Gathers findings as they come, the first errors and the first others, so that what decides is always among them. */
export function gather(findings: Iterable<ReceiverFinding>): readonly ReceiverFinding[] {
  const kept: ReceiverFinding[] = [];
  let errors = 0;
  let others = 0;
  for (const each of findings) {
    const count = each.severity === 'error' ? (errors += 1) : (others += 1);
    if (count <= MOST_FINDINGS) kept.push(each);
    if (errors >= MOST_FINDINGS) break;
  }
  return kept;
}
