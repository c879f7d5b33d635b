import { type EventFields, type Part, resolveName, touches } from '../../../engine';
import { type Situation, situationOf } from '../../../event';
import type { Macro, MacroUse, Platform, Vocabulary } from '../../../vocabulary';

/** The current event, and what the template uses already. */
export interface Moment {
  /** The platform and the kind of the event. */
  readonly situation: Situation;
  /** Names of candidates that are used elsewhere in the template. */
  readonly used: ReadonlySet<string>;
}

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

/** What a macro or a template is for. */
type Purpose = Pick<Macro, 'use' | 'platform' | 'events'>;

/** True if something for a kind of event and a platform can be used for the current event. */
export function suits(purpose: Purpose, situation: Situation): boolean {
  return misfitOf(purpose, situation) === undefined;
}

const PLATFORM_ONLY: Record<Platform, string> = { android: 'Android only', ios: 'iOS only' };
const USE_ONLY: Record<Exclude<MacroUse, 'both'>, string> = {
  'in-app': 'in-app only',
  install: 'installs only',
};

/** Returns in a few words why something cannot be used for the current event; undefined if it can. */
export function misfitOf({ use, platform, events }: Purpose, situation: Situation): string | undefined {
  if (platform !== undefined && (situation.platform ?? platform) !== platform) return PLATFORM_ONLY[platform];
  if (use !== 'both' && (situation.use ?? use) !== use) return USE_ONLY[use];
  if (events === undefined || events === 'any' || (situation.messaging ?? events) === events) {
    return undefined;
  }
  return events === 'message' ? 'messages only' : 'A/B tests only';
}
