import { describe, expect, test } from 'vitest';
import { placeAt } from '../../../src/editor/completion/template/macro-place';
import { APPSFLYER, createVocabulary } from '../../../src/vocabulary';
import { atCursor } from '../cursor';

const DOUBLE = createVocabulary('double', ['double-brace'], []);

/** The place as `typed|replaced`, with the key, or undefined. */
function place(marked: string, asked = false, vocabulary = APPSFLYER) {
  const { text, cursor } = atCursor(marked);
  const found = placeAt(text, cursor, vocabulary, asked);
  if (found === undefined) return undefined;
  const { notation, from, to, prefix, suffix, key } = found;
  return `${notation} ${prefix}[${text.slice(from, cursor)}|${text.slice(cursor, to)}]${suffix} ${key ?? '-'}`;
}

describe('the place of a macro', () => {
  test.each([
    ['https://h/?gaid=(|', 'paren [|]) gaid'],
    ['https://h/?gaid=|(', undefined],
    ['https://h/?gaid=(|)', 'paren [|)]) gaid'],
    ['https://h/?gaid=(id|fa)&b', 'paren [id|fa)]) gaid'],
    ['https://h/?gaid=(id|&b=(idfv)', 'paren [id|]) gaid'],
    ['https://h/?gaid=(|foo&b', 'paren [|]) gaid'],
    ['https://h/?gaid=(idfa)|', undefined],
    ['https://h/?a=1&gaid=x-{|}', 'brace [|}]} gaid'],
    ['https://h/?gaid=$$sdk(|', 'sdk [|]) gaid'],
    ['https://h/?gaid=$$click(cl|ickid)', 'click [cl|ickid)]) gaid'],
    ['https://h/?pid=(media so|urce)', 'paren [media so|urce)]) pid'],
    ['https://h/?x=%28(|', 'paren [|]) x'],
    ['https://(|/path', 'paren [|]) -'],
    ['https://h/?(|=1', 'paren [|]) -'],
    ['(|', 'paren [|]) -'],
    ['|', undefined],
    ['https://h/?gaid=|', undefined],
    ['POST https://h/\nX-Gaid: (|', 'paren [|]) X-Gaid'],
    ['POST https://h/\n\n{"gaid": "(|"}', 'paren [|]) gaid'],
    ['POST https://h/\n\n{"gaid": (|}', 'paren [|]) gaid'],
    ['POST https://h/\n\n{"gaid": "{|"}', 'brace [|]} gaid'],
    ['POST https://h/\n\n{|', undefined],
    ['POST https://h/\n\n{"a": 1, "b": {|}}', undefined],
    ['POST https://h/\nContent-Type: application/x-www-form-urlencoded\n\na=1&gaid=(|', 'paren [|]) gaid'],
    ['https://h/?a=1\r\n  &gaid=(|\r\n  &b=2', 'paren [|]) gaid'],
  ])('%j', (marked, found) => {
    expect(place(marked)).toBe(found);
  });

  test.each([
    ['https://h/?gaid=|', 'paren ([|]) gaid'],
    ['https://h/?gaid=adv|&b', 'paren ([adv|]) gaid'],
    ['https://h/?a={idfa}&gaid=|', 'brace {[|]} gaid'],
    ['https://h/pa|th', 'paren ([|]) -'],
    ['POST https://h/\n\n{"gaid": "ad|"}', 'paren ([ad|]) gaid'],
    ['POST https://h/\n\n{|', 'brace [|]} -'],
    ['|', 'paren ([|]) -'],
  ])('asked for: %j', (marked, found) => {
    expect(place(marked, true)).toBe(found);
  });

  test.each([
    ['x={{|', 'double-brace [|]}} x'],
    ['https://h/?x={{User I|D}}', 'double-brace [User I|D}}]}} x'],
    ['x={|', undefined],
  ])('in another notation: %j', (marked, found) => {
    expect(place(marked, false, DOUBLE)).toBe(found);
  });
});
