import type { SharedWork } from '../../src/share';
import { seal } from '../../src/share/checksum';
import { pack } from '../../src/share/pack';
import { normalizeSharedWork } from '../../src/share/shared-work';

/** Gives a link of format 1 that is sound on the outside and carries any text inside. */
export function craftLink(text: string): string {
  return seal(`1-${pack(text)}`);
}

/** Gives a link of format 2 that is sound on the outside and carries any body inside. */
export function craftLink2(body: string): string {
  return seal(`2-${pack(body)}`);
}

/** Writes a work as links of format 1 were written. They had no partner and no view. */
export function writeFormat1(work: SharedWork): string {
  const { template, event, options, vocabulary, title, note } = normalizeSharedWork(work);
  const shared = {
    t: template,
    e: event,
    o: options && {
      m: options.missing,
      t: options.touchType,
      b: options.booleans,
      n: options.newlineAfterEncode,
      h: options.hashCase,
      s: options.escapeSlashes,
    },
    v: vocabulary,
    h: title,
    n: note,
  };
  return craftLink(JSON.stringify(shared));
}

/**
 * Gives packed text of about so many characters that unpacks to as much as is possible: each code repeats all that
 * the one before stood for, and one character more. Compressing such a text would take minutes, writing its codes
 * takes none.
 */
export function bomb(characters: number): string {
  const bits: number[] = [];
  const put = (code: number, width: number) => {
    for (let place = 0; place < width; place += 1) bits.push((code >> place) & 1);
  };
  put(0, 2);
  put('a'.charCodeAt(0), 8);
  let entries = 4;
  for (; bits.length < characters * 6 - 40; entries += 1) put(entries, 32 - Math.clz32(entries));
  put(2, 32 - Math.clz32(entries));
  return inCharacters(bits);
}

function inCharacters(bits: readonly number[]): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let text = '';
  for (let from = 0; from < bits.length; from += 6) {
    const value = [0, 1, 2, 3, 4, 5].reduce((sum, place) => sum * 2 + (bits[from + place] ?? 0), 0);
    text += alphabet.charAt(value);
  }
  return text;
}
