import type { EventFields } from '../engine';
import { situationOf } from '../event';
import { ADVERTISER } from './advertiser';
import { CHECK_ORDER, SENDER_ORDER } from './checks/check';
import { commonChecks } from './checks/common';
import { isRejected, rejectedKind } from './checks/rejected';
import type { CommonContext, ConfiguredPartner, ListedPartner } from './listed';
import { oncePerSettings, readSettings, type SettingValues } from './settings';
import { shapeEvent } from './shaping/shape-event';
import type { Check, CheckId, Decision } from './verdict';

/** An event to deliver to a partner, with the settings of both sides. */
export interface DeliveryRequest {
  /** The partner the event is for. */
  readonly partner: ListedPartner;
  /** The fields of the event, before any shaping. */
  readonly event: EventFields;
  /** The partner's settings that were changed; values that do not fit the schema count as unchanged. */
  readonly settings: SettingValues;
  /** The settings on the advertiser's side that were changed, read in the same way. */
  readonly advertiser: SettingValues;
}

/** Decides whether an event is sent, and what its template is filled from. Total; every check is run. */
export function decide(delivery: DeliveryRequest): Decision {
  const { partner, settings } = delivery;
  const configured = partner.configure(settings);
  const context = contextOf(delivery);
  const checks = checksOf(partner, configured, context);
  const failed = checks.find(({ state }) => state === 'fail');
  const decisive = failed ?? checks.find(({ state }) => state === 'unknown');
  // What others send to AppsFlyer, AppsFlyer does not shape.
  const isPostback = partner.direction === 'to-partner';
  const { event, notes } = isPostback ? shapeEvent(context, checks) : { event: context.event, notes: [] };
  const fields = configured.shape({ ...context, event });
  return {
    checks,
    sent: failed === undefined,
    ...(decisive && { decisive }),
    fields,
    settings: configured.fill({ ...context, event: fields }),
    notes: [...notes, ...configured.notes({ ...context, event: fields })],
  };
}

/** True for an in-app event; partners have templates of their own for those. */
export function isInAppEvent(event: EventFields): boolean {
  return situationOf(event).kind === 'in-app';
}

/** Collects what every check and every shaping step reads; the event is not shaped yet. */
export function contextOf({ event, advertiser }: DeliveryRequest): CommonContext {
  const { kind, platform } = situationOf(event);
  return { event, kind, platform, advertiser: readAdvertiser(advertiser) };
}

const readAdvertiser = oncePerSettings((values) => readSettings(ADVERTISER, values));

function checksOf(
  { name, rules }: ListedPartner,
  configured: ConfiguredPartner,
  context: CommonContext,
): readonly Check[] {
  const own = configured.checks(context);
  if (rules === undefined) return inOrder(own, SENDER_ORDER);
  const input = { ...context, partner: name, rules, owned: configured.owns(context) };
  return inOrder([...commonChecks(input), ...own.map((check) => ofRejected(check, context))], CHECK_ORDER);
}

// A partner that takes installs does not therefore get rejected ones.
function ofRejected(check: Check, { event }: CommonContext): Check {
  const isOpen = check.id === 'message-kind' && check.state === 'pass' && !check.origins.some(isOnRequest);
  return isOpen && isRejected(event) ? rejectedKind(event) : check;
}

// The custom endpoint has a setting for what is sent on request.
const isOnRequest = ({ document }: Check['origins'][number]) => document === 'CHG';

function inOrder(checks: readonly Check[], order: readonly CheckId[]): readonly Check[] {
  return checks.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
