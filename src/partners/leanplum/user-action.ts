import { readTime, type Span } from '../../engine';
import type { DeliveryContext } from '../partner';
import { documented, inferred } from '../../vocabulary/reference';
import type { ReceiverFinding } from '../verdict';
import { type ActionRow, API_LIMITS, type ArgumentRow, USER_ARGUMENTS } from './actions';
import type { Argument } from './arguments';
import { checkArguments } from './check-arguments';
import { type DeviceMatch, matchDevice } from './device-id';
import { finding, isError } from '../receiver/finding';
import type { Fate } from './answer';
import type { LeanplumSettings } from './settings';

/** The result of checking one action. */
export interface ActionReport {
  /** What happens to the action. */
  readonly fate: Fate;
  /** What is wrong or worth knowing. */
  readonly findings: readonly ReceiverFinding[];
}

type Given = ReadonlyMap<string, Argument>;

/**
 * Checks an action on a user, alone or in a `multi`; `common` are the arguments that do not belong to the action
 * itself, `at` is the action's place where the request has several.
 */
export function checkUserAction(
  row: ActionRow,
  all: readonly Argument[],
  common: readonly ArgumentRow[],
  context: DeliveryContext<LeanplumSettings>,
  at?: Span,
): ActionReport {
  // An action may have a stricter row for an argument that all actions have.
  const own = new Set(row.arguments.map(({ name }) => name));
  const shared = [...common, ...USER_ARGUMENTS].filter(({ name }) => !own.has(name));
  const { given, findings } = checkArguments(row.name, all, [...shared, ...row.arguments], at);
  const match = matchOf(given, context);
  const disposition = textOf(given, 'createDisposition') ?? row.createDisposition ?? 'CreateIfNeeded';
  const said = [...findings, ...identity(row, given, at), ...oneOf(row, given, at), ...older(given)];
  if (match !== undefined) said.push(...deviceFindings(match, disposition, given));
  if (said.some(isError)) return { findings: said, fate: 'refused' };
  const fate = fateOf(given, match, disposition, context);
  return { findings: [...said, ...aboutPast(fate, given)], fate };
}

function textOf(given: Given, name: string): string | undefined {
  return given.get(name)?.value.text;
}

// A user ID is used before the device ID.
function matchOf(given: Given, context: DeliveryContext<LeanplumSettings>): DeviceMatch | undefined {
  const deviceId = textOf(given, 'deviceId');
  return deviceId === undefined || given.has('userId') ? undefined : matchDevice(deviceId, context);
}

function* identity({ name, arguments: rows }: ActionRow, given: Given, at?: Span): Iterable<ReceiverFinding> {
  if (given.has('userId') || given.has('deviceId')) return;
  if (rows.some((each) => each.name === 'deviceId')) return;
  const message = `${name} needs userId, deviceId or both. The schema calls userId required; the text accepts either.`;
  yield finding('error', 'leanplum-argument-missing', message, documented('L1', 'L2'), at);
}

function* oneOf({ name, needsOneOf }: ActionRow, given: Given, at?: Span): Iterable<ReceiverFinding> {
  if (needsOneOf === undefined || needsOneOf.some((each) => given.has(each))) return;
  const message = `${name} needs at least one of ${needsOneOf.join(', ')}.`;
  yield finding('error', 'leanplum-argument-missing', message, documented('L1'), at);
}

function* older(given: Given): Iterable<ReceiverFinding> {
  const at = given.get('allowOffline')?.nameAt;
  if (at === undefined) return;
  yield finding(
    'info',
    'leanplum-older-argument',
    'disposition=passive has replaced allowOffline.',
    documented('L1'),
    at,
  );
}

function* deviceFindings(
  { sent, expected, matches }: DeviceMatch,
  disposition: string,
  given: Given,
): Iterable<ReceiverFinding> {
  const at = given.get('deviceId')?.value.at;
  if (matches === undefined) {
    const message = `deviceId is ${sent}, and the app’s Leanplum SDK uses its own ID: Leanplum finds the user only if the two are equal.`;
    yield finding('warning', 'leanplum-device-id-mode', message, documented('SEED-LP', 'L2'), at);
  } else if (!matches) {
    const then =
      disposition === 'CreateNever'
        ? 'and, because createDisposition is CreateNever, would skip this'
        : 'and, because createDisposition is CreateIfNeeded, would create a new one';
    const message = `deviceId is ${sent}, and the app’s Leanplum SDK uses ${expected}: Leanplum would not find the user ${then}. This is inferred.`;
    yield finding(
      'warning',
      'leanplum-device-id-mode',
      message,
      [...documented('SEED-LP', 'L2'), ...inferred('L1')],
      at,
    );
  }
}

function* aboutPast(fate: Fate, given: Given): Iterable<ReceiverFinding> {
  if (typeof fate !== 'object' || !('pastDays' in fate)) return;
  const message = 'This time is before the event, and Leanplum stores the action with another time.';
  yield finding('warning', 'leanplum-past', message, API_LIMITS.past.origins, given.get('time')?.value.at);
}

function fateOf(
  given: Given,
  match: DeviceMatch | undefined,
  disposition: string,
  { event, settings }: DeliveryContext<LeanplumSettings>,
): Fate {
  if (match?.matches === false) {
    return { stranger: match, isCreated: disposition !== 'CreateNever' };
  }
  const activity = settings.in_session ? undefined : textOf(given, 'disposition');
  if (activity === 'requireActive') return 'no-session';
  const seconds = Number(textOf(given, 'time') ?? Number.NaN);
  const now =
    readTime(event.get('event_time')?.text ?? '') ?? readTime(event.get('install_time')?.text ?? '');
  const age = (now ?? Number.NaN) - seconds * 1000;
  if (age >= API_LIMITS.past.most) return { pastDays: Math.floor(age / 86_400_000) };
  if (activity === 'passive') return 'offline';
  return 'done';
}
