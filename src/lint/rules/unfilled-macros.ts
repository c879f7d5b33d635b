import type { MacroMatch, MessagingEvent, Platform } from '../../vocabulary';
import { ON_INSTALLS } from '../../vocabulary/kinds';
import { type Diagnostic, type Span, writeMacro } from '../../engine';
import type { DiagnosticCode } from '../codes';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic, listed, type Offers } from '../diagnostic';
import { EVENT_NAMES } from './leanplum';

const PLATFORMS: Record<Platform, string> = { android: 'Android', ios: 'iOS' };

/** Why a macro has no value. Macros with the same reason are one diagnostic. */
interface Reason {
  readonly code: DiagnosticCode;
  /** The same for macros with the same reason. */
  readonly key: string;
  /** What is missing in the event: the names of its fields; empty where the reason names none. */
  readonly fields: readonly string[];
  /** Makes the message for one macro or several, which are listed, and their fields. */
  readonly message: (macros: string, isOne: boolean, fields: string) => string;
  readonly source?: Offers['source'];
}

/**
 * Finds macros without a value for this event, with the reason: the wrong platform, the wrong kind of event, an empty
 * field, or no field. All macros with one reason are one diagnostic. Nothing is found for an event without any field.
 */
export function* unfilledMacros(context: LintContext): Generator<Diagnostic> {
  if (context.rendering.event.size === 0) return;
  const platforms = new Set(context.macros.map(({ match }) => match?.macro.platform));
  const reported = new Set<string>();
  const groups = new Map<string, Group>();
  for (const used of context.macros) {
    const { match, part } = used;
    const key = match === undefined ? part.name : `${match.macro.name} ${match.hash ?? ''}`;
    if (!isUnfilled(used) || reported.has(key)) continue;
    reported.add(key);
    const reason = reasonOf(used, context, platforms);
    if (reason === undefined) continue;
    const group = groups.get(reason.key) ?? { reason, found: [] };
    const fields = [...new Set([...group.reason.fields, ...reason.fields])];
    groups.set(reason.key, { reason: { ...group.reason, fields }, found: [...group.found, used] });
  }
  for (const { reason, found } of merged(groups)) yield* report(reason, found);
}

interface Group {
  readonly reason: Reason;
  readonly found: readonly UsedMacro[];
}

// Fields that are absent and fields that are empty are one finding, when both are sent alike.
function merged(groups: Map<string, Group>): Iterable<Group> {
  for (const sent of ['empty', 'null', 'drop', 'zero-uuid'] as const) {
    const [missing, empty] = [groups.get(`missing ${sent}`), groups.get(`empty ${sent}`)];
    if (missing === undefined || empty === undefined) continue;
    const found = [...missing.found, ...empty.found].sort((a, b) => a.part.from - b.part.from);
    const message = (macros: string) =>
      `The event has no field, or an empty one, for ${macros}, so they ${SENT[sent][1]}.`;
    groups.set(`missing ${sent}`, { reason: { ...missing.reason, fields: [], message }, found });
    groups.delete(`empty ${sent}`);
  }
  return groups.values();
}

function* report(
  { code, message, fields, source }: Reason,
  found: readonly UsedMacro[],
): Generator<Diagnostic> {
  const [at, ...elsewhere] = found.map(({ part }): Span => ({ from: part.from, to: part.to }));
  if (at === undefined) return;
  const names = listed(
    found.map(({ part }) => writeMacro(part.name, part.notation)),
    'and',
  );
  const text = message(names, found.length === 1, listed(fields, found.length === 1 ? 'or' : 'and'));
  yield diagnostic(code, at, text, { elsewhere, source });
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

function reasonOf(
  used: UsedMacro,
  context: LintContext,
  platforms: ReadonlySet<Platform | undefined>,
): Reason | undefined {
  const { match } = used;
  const { platform, use: eventUse, messaging } = context.situation;
  const own = match?.macro.platform;
  if (own !== undefined && platform !== undefined && own !== platform && !isZeroed(used.filling)) {
    // A template for both platforms has an identifier for each, and one of them is always empty.
    return platforms.has(platform) ? undefined : wrongPlatform(own, platform);
  }
  const events = match?.macro.events ?? 'any';
  if (events !== 'any' && messaging !== undefined && events !== messaging) {
    return wrongMessagingEvent(events, messaging);
  }
  const use = match?.macro.use ?? 'both';
  const isWrongKind = use !== 'both' && eventUse !== undefined && use !== eventUse;
  const mayBeFilled = eventUse === 'install' && ON_INSTALLS.includes(match?.macro.name ?? '');
  return isWrongKind && !mayBeFilled ? wrongKind(use) : withoutValue(used, context);
}

function wrongPlatform(own: Platform, platform: Platform): Reason {
  const [code, message] = [
    'wrong-platform',
    (macros: string, isOne: boolean) =>
      `${macros} ${isOne ? 'exists' : 'exist'} only on ${PLATFORMS[own]}, but this event is from ${PLATFORMS[platform]}, for which the template has no identifier.`,
  ] as const;
  return { code, key: code, fields: [], message };
}

function wrongKind(use: 'install' | 'in-app'): Reason {
  const own = use === 'in-app' ? 'in-app events' : 'installs';
  const message = (macros: string, isOne: boolean) =>
    `${macros} ${isOne ? 'has' : 'have'} a value only for ${own}; this event is not one.`;
  const source = use === 'in-app' ? 'ANA-v2' : undefined;
  return { code: 'wrong-event-kind', key: `wrong-event-kind ${use}`, fields: [], message, source };
}

function wrongMessagingEvent(own: MessagingEvent, event: MessagingEvent): Reason {
  const message = (macros: string, isOne: boolean) =>
    `${macros} ${isOne ? 'has' : 'have'} a value only for ${EVENT_NAMES[own]}; this event is one of the ${EVENT_NAMES[event]}.`;
  return { code: 'wrong-event-kind', key: `wrong-event-kind ${own}`, fields: [], message, source: 'L1' };
}

function withoutValue({ part, match, filling }: UsedMacro, { rendering }: LintContext): Reason {
  if (isZeroed(filling)) {
    const message = (macros: string, isOne: boolean) =>
      `${macros} ${isOne ? 'is' : 'are'} all zeros in this event: the device does not share the identifier.`;
    return { code: 'macro-empty', key: 'zeros', fields: [], message };
  }
  const sent = sentAs(match, part.encoding, rendering.plan.options.missing);
  const will = (isOne: boolean) => SENT[sent][isOne ? 0 : 1];
  if (filling.field !== undefined) {
    const message = (macros: string, isOne: boolean, fields: string) =>
      `The event ${isOne ? 'field' : 'fields'} ${fields} ${isOne ? 'is' : 'are'} empty, so ${macros} ${will(isOne)}.`;
    return { code: 'macro-empty', key: `empty ${sent}`, fields: [filling.field.key], message };
  }
  const fields = match?.macro.fields ?? [];
  if (fields.length === 0) {
    const message = (macros: string, isOne: boolean) =>
      `No event field is known for ${macros}, so ${isOne ? 'it is' : 'they are'} shown without a value. AppsFlyer may fill in one.`;
    return { code: 'macro-missing', key: `unknown ${sent}`, fields, message };
  }
  const message = (macros: string, isOne: boolean, missing: string) =>
    isOne
      ? `The event has no field ${missing}, so ${macros} ${will(true)}.`
      : `The event has no field for ${macros}, so they ${will(false)}.`;
  return { code: 'macro-missing', key: `missing ${sent}`, fields, message };
}

// For one macro and for several.
const SENT = {
  empty: ['is sent empty', 'are sent empty'],
  null: ['is sent as null', 'are sent as null'],
  drop: ['is sent empty, or its parameter is dropped', 'are sent empty, or their parameters are dropped'],
  'zero-uuid': ['is sent as zeros', 'are sent as zeros'],
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
