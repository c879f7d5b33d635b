import { documented, inferred } from '../../vocabulary/reference';
import { eventText } from '../event-text';
import type { DeliveryContext } from '../partner';
import { parameterPlace, parameterText, type ReceivedRequest } from '../receiver/request';
import { finding, spacesAround } from '../receiver/finding';
import type { ReceiverFinding } from '../verdict';

/** The parameters that an install must have (C1). */
export const MANDATORY = ['partner_name', 'event_type', 'platform'] as const;

/** The credentials CleverTap's table lists as mandatory, all three (C1). */
export const CREDENTIALS = ['account_id', 'account_token', 'account_passcode'] as const;
/** The parameters that name the source of an install (C1). */
export const UTM = ['utm_source', 'utm_medium', 'utm_campaign'] as const;

/** Reports a mandatory parameter without a value, at the parameter if it is there. */
export function missingFinding(request: ReceivedRequest, name: string): ReceiverFinding {
  const at = parameterPlace(request, name);
  const message = `${name} is mandatory and ${at.from === undefined ? 'missing' : 'empty'}.`;
  return finding('error', 'clevertap-missing', message, documented('C1'), at);
}

/** Returns the value of a parameter without spaces around it; empty when it is missing. */
export function valueOf(request: ReceivedRequest, name: string): string {
  return parameterText(request, name)?.text.trim() ?? '';
}

/** Finds what is doubtful in a request to the attribution endpoint, though CleverTap may take it. */
export function doubts(request: ReceivedRequest, context: DeliveryContext): readonly ReceiverFinding[] {
  return [
    ...typeDoubt(request, context),
    ...utmDoubt(request),
    ...identifierDoubt(request),
    ...timestampDoubt(request),
    ...blankDoubts(request),
  ];
}

function typeDoubt(request: ReceivedRequest, { event, kind }: DeliveryContext): ReceiverFinding[] {
  const type = parameterText(request, 'event_type');
  const name = type?.text.trim() ?? '';
  if (type === undefined || kind !== 'install' || !/install/i.test(name)) return [];
  const report = (message: string) => [
    finding('warning', 'clevertap-event-type', message, inferred('C1'), type),
  ];
  if (!isInstall(name)) {
    return report(
      `An install is organic_install or inorganic_install; CleverTap reads “${name}” as the name of a custom event.`,
    );
  }
  const source = eventText(event, 'media_source').trim();
  const isOrganic = source.toLowerCase() === 'organic';
  if (source === '' || isOrganic === (name === 'organic_install')) return [];
  return report(`The media source of the install is ${source}, and event_type is ${name}.`);
}

function utmDoubt(request: ReceivedRequest): ReceiverFinding[] {
  if (!isInstall(valueOf(request, 'event_type'))) return [];
  const missing = UTM.filter((name) => valueOf(request, name) === '');
  if (missing.length === 0 || missing.length === UTM.length) return [];
  const names = missing.join(' and ');
  const message = `CleverTap contradicts itself: its table requires all three UTM parameters, its note at least one. ${names} ${missing.length === 1 ? 'has' : 'have'} no value.`;
  const [first = 'utm_source'] = missing;
  return [finding('warning', 'clevertap-utm', message, documented('C1'), parameterPlace(request, first))];
}

/** True when no UTM parameter of an install has a value, which CleverTap refuses by any reading of its page. */
export function lacksUtm(request: ReceivedRequest): boolean {
  return isInstall(valueOf(request, 'event_type')) && UTM.every((name) => valueOf(request, name) === '');
}

/** True for the two values of `event_type` that mean an install; any other is a custom event's name (C1). */
export function isInstall(type: string): boolean {
  return type === 'organic_install' || type === 'inorganic_install';
}

function identifierDoubt(request: ReceivedRequest): ReceiverFinding[] {
  const id = parameterText(request, 'device_identifier');
  if (id === undefined || id.text.trim() === '' || id.text.startsWith('__')) return [];
  const message =
    'This does not look like a CleverTap ID, such as __g1234: the event may reach no profile, or the wrong one.';
  return [finding('warning', 'clevertap-identifier', message, inferred('C1', 'C3'), id)];
}

function timestampDoubt(request: ReceivedRequest): ReceiverFinding[] {
  const time = parameterText(request, 'timestamp');
  if (time === undefined || time.text === '' || /^\d{10}$/.test(time.text)) return [];
  const message = 'In all of CleverTap’s samples the time is ten digits, seconds since 1970.';
  return [finding('warning', 'clevertap-timestamp', message, inferred('C1'), time)];
}

function blankDoubts(request: ReceivedRequest): ReceiverFinding[] {
  const says = '; CleverTap asks to trim them';
  return CREDENTIALS.flatMap((name) =>
    spacesAround('clevertap-spaces', name, parameterText(request, name), says, documented('C1')),
  );
}
