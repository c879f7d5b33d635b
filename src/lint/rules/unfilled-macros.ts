import type { MacroMatch, MessagingEvent, Platform } from '../../vocabulary';
import { type Diagnostic, writeMacro } from '../../engine';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic } from '../diagnostic';
import { EVENT_NAMES } from './leanplum';

const PLATFORMS: Record<Platform, string> = { android: 'Android', ios: 'iOS' };

/**
 * Finds macros without a value for this event, each once, with the reason: the wrong platform, the wrong kind of event,
 * an empty field, or no field. Nothing is found for an event without any field.
 */
export function* unfilledMacros(context: LintContext): Generator<Diagnostic> {
  if (context.rendering.event.size === 0) return;
  const platforms = new Set(context.macros.map(({ match }) => match?.macro.platform));
  const reported = new Set<string>();
  for (const used of context.macros) {
    const { match, part } = used;
    const key = match === undefined ? part.name : `${match.macro.name} ${match.hash ?? ''}`;
    if (!isUnfilled(used) || reported.has(key)) continue;
    reported.add(key);
    yield* explain(used, context, platforms);
  }
}

const ZEROS = /^0[0-]*$/;

function isUnfilled({ filling }: UsedMacro): boolean {
  const { state, resolution } = filling;
  if (resolution === 'setting') return false;
  return state === 'empty' || state === 'missing' || isZeroed(filling);
}

// The identifier of a user who limits ad tracking is all zeros (SEED: the IDFA is set to 0).
function isZeroed({ macro, raw }: UsedMacro['filling']): boolean {
  return macro?.kind === 'device-id' && ZEROS.test(raw);
}

function* explain(
  used: UsedMacro,
  context: LintContext,
  platforms: ReadonlySet<Platform | undefined>,
): Generator<Diagnostic> {
  const { match } = used;
  const { platform, use: eventUse, messaging } = context.situation;
  const own = match?.macro.platform;
  if (own !== undefined && platform !== undefined && own !== platform && !isZeroed(used.filling)) {
    // A template for both platforms has an identifier for each, and one of them is always empty.
    if (!platforms.has(platform)) yield wrongPlatform(used, own, platform);
    return;
  }
  const events = match?.macro.events ?? 'any';
  if (events !== 'any' && messaging !== undefined && events !== messaging) {
    yield wrongMessagingEvent(used, events, messaging);
    return;
  }
  const use = match?.macro.use ?? 'both';
  if (use !== 'both' && eventUse !== undefined && use !== eventUse) yield wrongKind(used, use);
  else yield withoutValue(used, context);
}

function wrongPlatform({ part }: UsedMacro, own: Platform, platform: Platform): Diagnostic {
  const macro = writeMacro(part.name, part.notation);
  const message = `${macro} exists only on ${PLATFORMS[own]}, but this event is from ${PLATFORMS[platform]}, for which the template has no identifier.`;
  return diagnostic('wrong-platform', part, message);
}

function wrongKind({ part, match }: UsedMacro, use: 'install' | 'in-app'): Diagnostic {
  const macro = writeMacro(part.name, part.notation);
  const [own, other] = use === 'in-app' ? ['in-app events', 'an install'] : ['installs', 'an in-app event'];
  const message = `${macro} has a value only for ${own}; this event is ${other}.`;
  const source = match !== undefined && use === 'in-app' ? 'ANA-v2' : undefined;
  return diagnostic('wrong-event-kind', part, message, { source });
}

function wrongMessagingEvent({ part }: UsedMacro, own: MessagingEvent, event: MessagingEvent): Diagnostic {
  const macro = writeMacro(part.name, part.notation);
  const message = `${macro} has a value only for ${EVENT_NAMES[own]}; this event is one of the ${EVENT_NAMES[event]}.`;
  return diagnostic('wrong-event-kind', part, message, { source: 'L1' });
}

function withoutValue({ part, match, filling }: UsedMacro, { rendering }: LintContext): Diagnostic {
  const macro = writeMacro(part.name, part.notation);
  if (isZeroed(filling)) {
    return diagnostic(
      'macro-empty',
      part,
      `${macro} is all zeros in this event: the device does not share the identifier.`,
    );
  }
  const sent = SENT[sentAs(match, part.encoding, rendering.plan.options.missing)];
  if (filling.field !== undefined) {
    const message = `The event field ${filling.field.key} is empty, so ${macro} ${sent}.`;
    return diagnostic('macro-empty', part, message);
  }
  const fields = match?.macro.fields ?? [];
  const message =
    fields.length === 0
      ? `No event field is known for ${macro}, so it ${sent}.`
      : `The event has no field ${fields.join(' or ')}, so ${macro} ${sent}.`;
  return diagnostic('macro-missing', part, message);
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
