import type { NoteReader, ValueNote } from './note';

/** Recognizes IPv4 and IPv6 addresses and names the range of those that are not public. */
export const ipNotes: NoteReader = (text) => {
  const ipv4 = readIpv4(text);
  if (ipv4 !== undefined) return [noteOf('ipv4', 'An IPv4 address', rangeOf4(ipv4))];
  const ipv6 = text.includes(':') ? readIpv6(text) : undefined;
  return ipv6 === undefined ? [] : [noteOf('ipv6', 'An IPv6 address', rangeOf6(ipv6))];
};

function noteOf(kind: 'ipv4' | 'ipv6', what: string, range: string | undefined): ValueNote {
  if (range === undefined) return { kind, sure: 'shape', text: `${what}.` };
  return { kind, sure: 'shape', text: `${what} ${range}.`, value: range };
}

// IANA's special-purpose registry (RFC 6890 and later). AppsFlyer's own ranges: MGMT, IPS.
const RANGES_4 = [
  ['10.0.0.0', 8, 'in a private range'],
  ['172.16.0.0', 12, 'in a private range'],
  ['192.168.0.0', 16, 'in a private range'],
  ['127.0.0.0', 8, 'of the machine itself (loopback)'],
  ['169.254.0.0', 16, 'of the local link'],
  ['100.64.0.0', 10, 'in the range that carriers share among customers'],
  ['192.0.2.0', 24, 'in a range reserved for documentation'],
  ['198.51.100.0', 24, 'in a range reserved for documentation'],
  ['203.0.113.0', 24, 'in a range reserved for documentation'],
  ['198.18.0.0', 15, 'in a range reserved for benchmarks'],
  ['0.0.0.0', 32, 'that means no address'],
  ['224.0.0.0', 4, 'for multicast'],
  ['255.255.255.255', 32, 'for broadcast'],
  ['45.92.116.0', 22, 'in a range AppsFlyer sends from'],
  ['194.28.46.0', 23, 'in a range AppsFlyer sends from'],
] as const;

function readIpv4(text: string): number | undefined {
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text)) return undefined;
  const octets = text.split('.').map(Number);
  if (octets.some((octet) => octet > 255)) return undefined;
  return octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

function rangeOf4(address: number): string | undefined {
  const range = RANGES_4.find(([start, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor((readIpv4(start) ?? 0) / size);
  });
  return range?.[2];
}

const DOTTED = /(?:^|:)((?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d))$/;

// Eight groups: `::` may replace zeros once, and the end may be an IPv4 address.
function readIpv6(text: string): readonly number[] | undefined {
  const plain = withoutDots(text);
  const [head = '', tail, ...more] = plain.split('::');
  if (more.length > 0) return undefined;
  const left = groupsOf(head);
  const right = groupsOf(tail ?? '');
  if (left === undefined || right === undefined) return undefined;
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...left, ...Array.from({ length: missing }, () => 0), ...right];
}

function withoutDots(text: string): string {
  const dotted = DOTTED.exec(text)?.[1];
  if (dotted === undefined) return text;
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  return `${text.slice(0, -dotted.length)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function groupsOf(text: string): number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  if (groups.length > 8 || groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16));
}

const RANGES_6: readonly (readonly [test: (groups: readonly number[]) => boolean, text: string])[] = [
  [(groups) => groups.every((group) => group === 0), 'that means no address'],
  [
    (groups) => groups.every((group, index) => group === (index === 7 ? 1 : 0)),
    'of the machine itself (loopback)',
  ],
  [([first = 0, second]) => first === 0x2001 && second === 0xdb8, 'in a range reserved for documentation'],
  [([first = 0, second = 0]) => first === 0x3fff && second < 0x1000, 'in a range reserved for documentation'],
  [([first = 0]) => (first & 0xfe00) === 0xfc00, 'in a private range (unique local)'],
  [([first = 0]) => (first & 0xffc0) === 0xfe80, 'of the local link'],
  [([first = 0]) => (first & 0xff00) === 0xff00, 'for multicast'],
  [
    (groups) => groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff,
    'that carries an IPv4 address',
  ],
];

function rangeOf6(groups: readonly number[]): string | undefined {
  return RANGES_6.find(([test]) => test(groups))?.[1];
}
