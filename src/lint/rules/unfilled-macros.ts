import type { MacroMatch, MessagingEvent, Platform } from '../../vocabulary';
import { writeMacro } from '../../engine';
import type { Evidence, UsedMacro } from '../evidence';
import { type Finding, finding } from '../finding';
import { EVENT_WORDS } from './messaging';

const PLATFORMS: Record<Platform, string> = { android: 'Android', ios: 'iOS' };

/**
 * Explains each macro that this event leaves without a value, once: the wrong platform, the wrong kind of event,
 * an empty field, or none. An event without any field says nothing.
 */
export function* unfilled(evidence: Evidence): Generator<Finding> {
  if (evidence.rendering.event.size === 0) return;
  const platforms = new Set(evidence.macros.map(({ match }) => match?.macro.platform));
  const told = new Set<string>();
  for (const used of evidence.macros) {
    const { match, part } = used;
    const key = match === undefined ? part.name : `${match.macro.name} ${match.hash ?? ''}`;
    if (!isUnfilled(used) || told.has(key)) continue;
    told.add(key);
    yield* explain(used, evidence, platforms);
  }
}

const ZEROS = /^0[0-]*$/;

function isUnfilled({ filling }: UsedMacro): boolean {
  const { state, resolution } = filling;
  if (resolution === 'setting') return false;
  return state === 'empty' || state === 'missing' || isZeroed(filling);
}

// The identifier of a person who limits tracking is all zeros (SEED says that the IDFA is set to 0).
function isZeroed({ macro, raw }: UsedMacro['filling']): boolean {
  return macro?.kind === 'device-id' && ZEROS.test(raw);
}

function* explain(
  used: UsedMacro,
  evidence: Evidence,
  platforms: ReadonlySet<Platform | undefined>,
): Generator<Finding> {
  const { match } = used;
  const { platform, use: filled, messaging } = evidence.situation;
  const own = match?.macro.platform;
  if (own !== undefined && platform !== undefined && own !== platform && !isZeroed(used.filling)) {
    // A template that serves both platforms has an identifier for each, and one of them is always empty.
    if (!platforms.has(platform)) yield wrongPlatform(used, own, platform);
    return;
  }
  const events = match?.macro.events ?? 'any';
  if (events !== 'any' && messaging !== undefined && events !== messaging) {
    yield wrongSort(used, events, messaging);
    return;
  }
  const use = match?.macro.use ?? 'both';
  if (use !== 'both' && filled !== undefined && use !== filled) yield wrongKind(used, use);
  else yield withoutValue(used, evidence);
}

function wrongPlatform({ part }: UsedMacro, own: Platform, platform: Platform): Finding {
  const macro = writeMacro(part.name, part.notation);
  const message = `${macro} exists on ${PLATFORMS[own]} only and this event is from ${PLATFORMS[platform]}; the template has nothing for that.`;
  return finding('wrong-platform', part, message);
}

function wrongKind({ part, match }: UsedMacro, use: 'install' | 'in-app'): Finding {
  const macro = writeMacro(part.name, part.notation);
  const [own, other] = use === 'in-app' ? ['in-app events', 'an install'] : ['installs', 'an in-app event'];
  const message = `${macro} is filled for ${own} only; this event is ${other}.`;
  const source = match !== undefined && use === 'in-app' ? 'ANA-v2' : undefined;
  return finding('wrong-event-kind', part, message, [], source);
}

function wrongSort({ part }: UsedMacro, own: MessagingEvent, event: MessagingEvent): Finding {
  const macro = writeMacro(part.name, part.notation);
  const message = `${macro} is filled for ${EVENT_WORDS[own]} only; this event is one of the ${EVENT_WORDS[event]}.`;
  return finding('wrong-event-kind', part, message, [], 'L1');
}

function withoutValue({ part, match, filling }: UsedMacro, { rendering }: Evidence): Finding {
  const macro = writeMacro(part.name, part.notation);
  if (isZeroed(filling)) {
    return finding(
      'macro-empty',
      part,
      `${macro} is all zeros in this event: the device gives no identifier.`,
    );
  }
  const sent = SENT[sentAs(match, part.encoding, rendering.plan.options.missing)];
  if (filling.field !== undefined) {
    const message = `The field ${filling.field.key} of this event is empty, so ${macro} ${sent}.`;
    return finding('macro-empty', part, message);
  }
  const fields = match?.macro.fields ?? [];
  const message =
    fields.length === 0
      ? `No event field is known to hold ${macro}, so it ${sent}.`
      : `This event has no field ${fields.join(' or ')}, so ${macro} ${sent}.`;
  return finding('macro-missing', part, message);
}

const SENT = {
  empty: 'is sent empty',
  null: 'is sent as null',
  drop: 'is sent empty, or its parameter is dropped',
  'zero-uuid': 'is sent as zeros',
} as const;

function sentAs(
  match: MacroMatch | undefined,
  encoding: UsedMacro['part']['encoding'],
  missing: keyof typeof SENT,
): keyof typeof SENT {
  const isId = match?.macro.kind === 'device-id' && match.hash === undefined;
  if (missing === 'zero-uuid' && isId) return 'zero-uuid';
  if (encoding === 'json-value') return 'null';
  return missing === 'zero-uuid' ? 'empty' : missing;
}
