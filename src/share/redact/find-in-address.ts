import { percentDecoded } from '../percent';
import { kindOfName } from './kind';
import { type Match, isNoValue } from './patterns';
import { looksRandom } from './random';
import { WEBHOOKS } from './webhooks';

const ADDRESS = /[a-z][a-z0-9+.-]{0,20}:\/\/(?:([^/?#\s@\0]{1,200})@)?([^/?#\s"'<>\0]*)([^?#\s"'<>]*)/gi;
// A path without a host, as in a log.
const PATH = /(?:^|[\s"'(])(\/[^/?#\s"'<>][^?#\s"'<>]*)/g;
const USER_INFO = /:\/\/([^/?#\s@]{1,200})@/g;

/**
 * Finds what identifies someone in the addresses in a text: a user and a password before the host, labels of the host
 * that look random, and the secret segments in the path of a webhook. Total.
 */
export function findInAddresses(text: string): readonly Match[] {
  const found = [...text.matchAll(PATH)].flatMap(([, path = '']) => secretSegments(path));
  if (!text.includes('://')) return found;
  found.push(...credentialsIn(text));
  for (const [, , host = '', path = ''] of text.matchAll(ADDRESS)) {
    const name = host.toLowerCase().replace(/:\d*$/, '');
    const own = OWN_HOST.exec(name)?.[1];
    const labels = host.split(/[.:]/).filter((label) => looksRandom(label) || label.toLowerCase() === own);
    found.push(...labels.map(random), ...inPath(name, path));
  }
  return found;
}

// Services that give each receiver a host of its own: anyone who knows it can send there.
const OWN_HOST =
  /^([a-z0-9-]{8,})\.(?:[mx]\.pipedream\.net|x\.requestbin\.com|lambda-url\.[a-z0-9-]+\.on\.aws|execute-api\.[a-z0-9-]+\.amazonaws\.com|ngrok(?:-free)?\.(?:app|dev|io)|trycloudflare\.com|loca\.lt)$/;

function inPath(host: string, path: string): readonly Match[] {
  const webhook = WEBHOOKS.find((each) => each.host.test(host) && each.path.test(path));
  if (webhook !== undefined) {
    const { kind } = webhook;
    return segmentsOf(path.replace(webhook.path, '')).map((text) => ({ kind, text }));
  }
  const users = [...path.matchAll(USER_SEGMENT)].map(([, text = '']) => ({ kind: 'user-id' as const, text }));
  // Addresses of webhooks on other hosts: a word in them is a name, anything else may be a key.
  const after = /\/(?:web)?hooks?\/(.*)$/i.exec(path)?.[1] ?? '';
  const secrets = segmentsOf(after).filter((text) => /\d/.test(text) || text.length >= 20);
  return [...users, ...secrets.map(secret), ...secretSegments(path)];
}

// What programs call a part of a path after the name of a secret, as in `/oauth/token/refresh`.
const ROUTE =
  /^(?:v\d+|refresh|renew|revoke|rotate|verify|validat(?:e|ion)|check|exchange|create|new|list|info|introspect|callback|login|logout|signin|signup|register|sessions?|tokens?|keys?|me|users?|accounts?|events?|in-?app|installs?|postbacks?|pb|conversions?|clicks?|track(?:ing)?|api|(?:web)?hooks?|web|apps?|mobile|s2s|server|android|ios|appsflyer|af|\w+\.[a-z]{2,5})$/i;
// Names of parts that are followed by a route more often than by a secret.
const MOSTLY_ROUTES = /^(?:o?auth|authentication|authorization|sessions?|login|cookies?|keys|credentials)$/i;
const SHORTEST_UNLIKE_ROUTE = 16;

// The segment after one with the name of a secret: `/token/abc`.
function secretSegments(path: string): readonly Match[] {
  const segments = path
    .split('/')
    .map((text) => percentDecoded(text).replace(/(?<![.,;:!?)])[.,;:!?)]+$/, ''));
  return segments.flatMap((text, index) => {
    const name = segments[index - 1] ?? '';
    if (kindOfName(name) !== 'secret' || text.includes('\0') || isNoValue(text)) return [];
    const isShort = MOSTLY_ROUTES.test(name) && !/\d/.test(text) && text.length < SHORTEST_UNLIKE_ROUTE;
    return isShort || ROUTE.test(text) ? [] : [secret(text)];
  });
}

// The segment after one that says whose ID it is. A word may be a page of all users.
const USER_SEGMENT =
  /\/(?:users?|uid|u|customers?|accounts?|profiles?|members?|subscribers?|players?)\/(?=[^/\0]*\d{4})([^/\0]{4,200})(?=\/|$)/gi;

function segmentsOf(path: string): readonly string[] {
  return path
    .split(/[/\0@]/)
    .map(percentDecoded)
    .filter((text) => !isNoValue(text));
}

function credentialsIn(text: string): readonly Match[] {
  return [...text.matchAll(USER_INFO)].flatMap(([, info = '']) =>
    info
      .split(/[:\0]/)
      .map(percentDecoded)
      .filter((piece) => !isNoValue(piece))
      .map((piece) => ({ kind: 'credentials' as const, text: piece })),
  );
}

function random(text: string): Match {
  return { kind: 'random', text };
}

function secret(text: string): Match {
  return { kind: 'secret', text };
}
