import { unwrap } from './unwrap';

/** Something that was done to a pasted text, with the sentence that says so. */
export interface Repair {
  readonly text: string;
  readonly sentence: string;
}

/** The repairs in the order in which they are tried; each gives undefined when it finds nothing to do. Total. */
export const REPAIRS: readonly ((text: string) => Repair | undefined)[] = [
  fromQuotedPrintable,
  fromHtml,
  fromWrapper,
  fromPercentEncoding,
];

/** Takes line breaks, and the marks of quoted mail after them, out of a text. */
export function joinLines(text: string): Repair | undefined {
  const lines = text.split(/[\r\n]+/);
  const joined = lines.map((line) => line.replace(/^[\s>|]+/, '').trimEnd()).join('');
  return lines.length > 1 ? { text: joined, sentence: 'Line breaks were taken out.' } : undefined;
}

function fromQuotedPrintable(text: string): Repair | undefined {
  // A link has no equals sign of its own; in plain parameters one is followed by a value, rarely by 3D.
  if (!/=\r?\n|=3D/.test(text)) return undefined;
  const joined = text.replace(/=\r?\n/g, '');
  const decoded = joined.includes('=3D') ? joined.replace(/=([0-9A-F]{2})/g, fromHex) : joined;
  return changed(text, decoded, 'The encoding of mails (quoted-printable) was undone.');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['num', '#'],
  ['equals', '='],
  ['lowbar', '_'],
]);

function fromHtml(text: string): Repair | undefined {
  const decoded = text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (found, decimal, hex, name) => {
      if (typeof decimal === 'string') return character(Number(decimal), found);
      if (typeof hex === 'string') return character(Number.parseInt(hex, 16), found);
      return ENTITIES.get(String(name).toLowerCase()) ?? found;
    },
  );
  return changed(text, decoded, 'HTML entities such as &amp; were undone.');
}

function character(code: number, found: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : found;
}

function fromWrapper(text: string): Repair | undefined {
  const unwrapped = unwrap(text);
  return unwrapped && changed(text, unwrapped.text, `The link was taken out of ${unwrapped.wrapper}.`);
}

// Only characters that an address may have are decoded, so that damaged encoding elsewhere does no harm.
function fromPercentEncoding(text: string): Repair | undefined {
  const decoded = text.replace(/%([2-7][0-9A-F])/gi, fromHex);
  return changed(text, decoded, 'Percent-encoding was undone.');
}

function fromHex(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

function changed(before: string, after: string, sentence: string): Repair | undefined {
  return before === after ? undefined : { text: after, sentence };
}
