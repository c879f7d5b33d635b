import { type Severity, shorten, type Span } from '../../engine';
import type { Origin } from '../../vocabulary';
import type { ReceiverFinding } from '../verdict';
import type { ReceivedText } from './request';

/** Makes a finding. Without a place, or with an empty one, it is about the request as a whole. */
export function finding(
  severity: Severity,
  code: string,
  message: string,
  origins: readonly Origin[],
  at?: Partial<Span>,
): ReceiverFinding {
  const { from, to } = at ?? {};
  const place = from === undefined || to === undefined || from === to ? {} : { from, to };
  return { severity, code, message, origins, ...place };
}

/** True for a finding that makes the receiver refuse the request. */
export function isError({ severity }: Pick<ReceiverFinding, 'severity'>): boolean {
  return severity === 'error';
}

const RANKS = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

/** Puts findings in the order of their severity, the worst first; those of one severity keep their order. */
export function worstFirst(findings: readonly ReceiverFinding[]): readonly ReceiverFinding[] {
  return findings.toSorted((a, b) => RANKS.indexOf(a.severity) - RANKS.indexOf(b.severity));
}

/** What a document of most receivers does not say of spaces around a credential. */
export const NOT_TRIMMED = '; no document says that they are ignored';

/** Reports a credential with spaces around it; `says` is the rest of the sentence. */
export function spacesAround(
  code: string,
  name: string,
  value: ReceivedText | undefined,
  says: string,
  origins: readonly Origin[],
): ReceiverFinding[] {
  if (value === undefined || value.text === value.text.trim()) return [];
  return [finding('warning', code, `${name} has spaces around it${says}.`, origins, value)];
}

const MAX_QUOTE = 40;

/** Quotes text of the request in a sentence, cut to 40 UTF-16 units. */
export function quote(text: string): string {
  return `“${shorten(text, MAX_QUOTE)}”`;
}

/** The most unknown keys of an object that are reported; more would say nothing new. */
export const MAX_UNKNOWN_KEYS = 10;

/** The most findings that are kept, of errors and of others; a hostile request could cause a million. */
export const MAX_FINDINGS = 50;

/** Collects the first errors and the first other findings, so that the errors which decide are always included. */
export function gather(findings: Iterable<ReceiverFinding>): readonly ReceiverFinding[] {
  const kept: ReceiverFinding[] = [];
  let errors = 0;
  let others = 0;
  for (const each of findings) {
    const count = isError(each) ? (errors += 1) : (others += 1);
    if (count <= MAX_FINDINGS) kept.push(each);
    if (errors >= MAX_FINDINGS) break;
  }
  return kept;
}
