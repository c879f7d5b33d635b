import * as z from 'zod/mini';
import { eventText } from './event-text';
import { notApplicable, passes, unknown } from './checks/check';
import { isRejected, rejectedKind } from './checks/rejected';
import { documented, inferred } from '../vocabulary/reference';
import { type AddressOwner, ownerOf } from './address-owner';
import { listed } from './listed';
import { PARTNER_NAMES } from './names';
import type { DeliveryContext } from './partner';
import type { Answer, Check } from './verdict';

const SETTINGS = z.object({
  mediaSource: z._default(z.string(), ''),
  onRequest: z._default(z.boolean(), false),
});

const ORIGINS = inferred('SEED');

/** Any other endpoint: AppsFlyer's checks apply as for every partner, and nothing is known about the receiver. */
export const CUSTOM = listed<typeof SETTINGS>({
  id: 'custom',
  name: 'Custom endpoint',
  summary: 'Your own template for any receiver. AppsFlyer’s checks apply; the response is not modeled.',
  settings: SETTINGS,
  settingTexts: {
    mediaSource: {
      label: 'Media source of the endpoint',
      help: 'Users with this media source count as credited to the endpoint when postbacks are sent for this partner only.',
    },
    onRequest: {
      label: 'Re-engagements, sessions, uninstalls and rejected events are on',
      help: 'AppsFlyer sends postbacks for these on request only.',
    },
  },
  templates: [],
  rules: {
    activation: inferred('TRBL'),
    sendingOption: inferred('REMERGE', 'TOSS'),
    inApp: inferred('TRBL'),
    assumesMapping: true,
    restricted: {
      treatment: 'drop',
      says: 'That such events are not sent is inferred.',
      origins: { drop: inferred('RESTR'), redact: inferred('RESTR'), 'as-organic': inferred('RESTR') },
    },
  },
  checks: (context) => [
    checkKind(context),
    notApplicable('credentials', 'It is not known which credentials this endpoint needs.', ORIGINS),
    notApplicable('identifier', 'It is not known which identifier this endpoint needs.', ORIGINS),
  ],
  owns: ({ event, settings: { mediaSource } }) =>
    mediaSource !== '' && eventText(event, 'media_source') === mediaSource.trim(),
  fill: () => new Map(),
  receive: (request) => {
    const owner = ownerOf(request);
    if (owner !== undefined) return ownedBy(owner);
    const message = 'How your own endpoint answers is not known here.';
    return { outcome: 'not-modeled', message, origins: ORIGINS, findings: [] };
  },
});

// Nothing is chosen unasked: the address may be right and the partner's rules not wanted.
function ownedBy({ id, origins }: AddressOwner): Answer {
  const name = PARTNER_NAMES.find((partner) => partner.id === id)?.name ?? id;
  const [company = name] = name.split(',');
  return {
    outcome: 'not-modeled',
    message: `This address belongs to ${company}. Choose “${name}” as the partner to see how it answers.`,
    origins,
    findings: [],
    remedies: [{ label: `Check as ${company}`, partner: id }],
  };
}

const TURN_ON = { label: 'They are on for this endpoint', settings: { onRequest: true } };

const ON_REQUEST = {
  're-engagement': 're-engagements',
  're-attribution': 're-attributions',
  other: 'sessions and uninstalls',
} as const;

function checkKind({ kind, event, settings }: DeliveryContext<{ readonly onRequest: boolean }>): Check {
  const id = 'message-kind';
  if (isRejected(event) && (kind === 'install' || kind === 'in-app')) {
    if (!settings.onRequest) return rejectedKind(event, [TURN_ON]);
    return passes(id, 'Postbacks for rejected events are on for this endpoint.', documented('CHG'));
  }
  if (kind === 'unknown') {
    const message = 'The event has neither a type nor a name; this endpoint takes every kind of event.';
    return notApplicable(id, message, ORIGINS);
  }
  if (kind === 'install' || kind === 'in-app') {
    const message = 'Postbacks are available for installs and in-app events.';
    return passes(id, message, documented('SEED'));
  }
  const message = `AppsFlyer sends postbacks for ${ON_REQUEST[kind]} on request only`;
  const origins = documented('CHG');
  if (settings.onRequest) return passes(id, `${message}, and they are on for this endpoint.`, origins);
  return unknown(id, 'on_request_only', [`${message}.`, origins], [TURN_ON]);
}
