import { type EventFields, type Part, resolveName, touches } from '../engine';
import { situationOf } from '../event';
import type { Vocabulary } from '../vocabulary';
import type { Moment } from './rank';

/**
 * Finds the kind and platform of the event, and the candidates that the macros of a template use already. The macro at
 * the cursor does not count, since it is being typed.
 */
export function momentOf(
  parts: readonly Part[],
  cursor: number,
  event: EventFields,
  vocabulary: Vocabulary,
): Moment {
  const used = new Set<string>();
  for (const part of parts) {
    if (part.type === 'macro' && !touches(part, cursor)) {
      used.add(candidateName(part.name, event, vocabulary));
    }
  }
  return { situation: situationOf(event), used };
}

// The name under which it is offered, whatever it is written like.
function candidateName(written: string, event: EventFields, vocabulary: Vocabulary): string {
  const resolved = resolveName(written, vocabulary, event);
  if (resolved.kind === 'field') return resolved.name;
  if (resolved.kind !== 'macro') return written;
  const { macro, hash } = resolved.match;
  const variant = macro.hashed?.find(({ algorithm }) => algorithm === hash);
  return variant?.spellings[0] ?? macro.name;
}
