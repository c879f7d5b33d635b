import type { JsonNode, Span } from '../../../engine';
import type { Platform } from '../../../vocabulary';
import { documented, inferred } from '../../../vocabulary/reference';
import { finding, MAX_UNKNOWN_KEYS, quote } from '../../receiver/finding';
import { type Entries, isEmpty, openingOf, type Place, stringOf } from '../../receiver/json';
import type { ReceiverFinding } from '../../verdict';
import type { BareAnswer } from '../answer';
import { answerEmpty, answerNoKey, refusedWithoutText } from './answers';

/** A body with a platform and devices. */
export interface ReadAudience {
  readonly ok: true;
  /** The platform of all devices. */
  readonly platform: Platform;
  /** The devices; at least one. */
  readonly devices: readonly JsonNode[];
  /** What is worth knowing about the body. */
  readonly findings: readonly ReceiverFinding[];
}

/** A body that is refused as it is. */
export interface RefusedAudience {
  readonly ok: false;
  /** AppsFlyer's answer. */
  readonly answer: BareAnswer;
  /** What is wrong, each with its place. */
  readonly findings: readonly ReceiverFinding[];
}

/** Reads the fields at the top of a body (AUD); offsets of the node are mapped by `place`. */
export function readBody(node: JsonNode, entries: Entries, place: Place): ReadAudience | RefusedAudience {
  const missing = ['import_key', 'platform', 'devices'].filter((key) => isMissing(entries, key));
  const notes = [
    ...missing.map((key) => missingField(node, entries, key, place)),
    ...unknownFields(entries, place),
  ];
  const refused = (answer: BareAnswer, ...findings: readonly ReceiverFinding[]): RefusedAudience => ({
    ok: false,
    answer,
    findings: [...notes, ...findings],
  });
  const [first] = missing;
  if (first === 'import_key') return refused(answerNoKey());
  if (first !== undefined) return refused(refusedWithoutText(`${first} is required`));
  const at = entries.get('platform')?.value;
  const platform = stringOf(at);
  if (!isPlatform(platform)) {
    const message = 'platform must be ios or android, in small letters.';
    const answer = refusedWithoutText('the platform is not one of its two');
    return refused(answer, problem('error', 'platform', message, at && place(at)));
  }
  const list = entries.get('devices')?.value;
  if (list?.type === 'array' && list.items.length > 0) {
    return { ok: true, platform, devices: list.items, findings: notes };
  }
  const [answer, message] = faultOfDevices(list);
  return refused(answer, problem('error', 'devices', message, list && place(list)));
}

function faultOfDevices(list: JsonNode | undefined): readonly [answer: BareAnswer, message: string] {
  return list?.type === 'array'
    ? [answerEmpty(), 'The list has no devices.']
    : [refusedWithoutText('devices is not a list'), 'devices must be a list of objects.'];
}

/** Makes a finding of this API, documented unless other origins are given. */
export function problem(
  severity: ReceiverFinding['severity'],
  code: string,
  message: string,
  at?: Span,
  origins = documented('AUD'),
): ReceiverFinding {
  return finding(severity, `appsflyer-audience-${code}`, message, origins, at);
}

function isMissing(entries: Entries, key: string): boolean {
  return isEmpty(entries.get(key)?.value);
}

function isPlatform(text: string | undefined): text is Platform {
  return text === 'ios' || text === 'android';
}

function missingField(node: JsonNode, entries: Entries, key: string, place: Place): ReceiverFinding {
  const value = entries.get(key)?.value;
  const message = `${key} is required, and it is ${value === undefined ? 'missing' : 'empty'}.`;
  return problem('error', 'missing', message, place(value ?? openingOf(node)));
}

function unknownFields(entries: Entries, place: Place): readonly ReceiverFinding[] {
  const unknown = [...entries.values()].filter(({ key }) => !/^(?:import_key|platform|devices)$/.test(key));
  return unknown.slice(0, MAX_UNKNOWN_KEYS).map(({ key, keyAt }) => {
    const message = `The API lists no field ${quote(key)}; AppsFlyer most likely ignores it.`;
    return problem('info', 'unknown-field', message, place(keyAt), inferred('AUD'));
  });
}
