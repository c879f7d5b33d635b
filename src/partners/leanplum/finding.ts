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
