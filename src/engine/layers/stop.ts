import { binaryBase64 } from './base64';
import { groupDigits } from '../digits';
import { MAX_VALUE_LENGTH, type Stop, type ValuePlace } from './layer';
import { brokenJson } from './nested-json';
import { plainMark } from './unescape';

/** Says why a text that no layer can be taken off is not decoded, if it looks as if it might be. */
export function whyClosed(text: string, place: ValuePlace): Stop | undefined {
  return tooLong(text) ?? brokenJson(text) ?? plainMark(text, place) ?? binaryBase64(text);
}

function tooLong(text: string): Stop | undefined {
  if (text.length <= MAX_VALUE_LENGTH) return undefined;
  const at = { from: MAX_VALUE_LENGTH, to: text.length };
  const limit = groupDigits(MAX_VALUE_LENGTH);
  return { at, reason: `The value has ${groupDigits(text.length)} characters; at most ${limit} are opened.` };
}
