import { type JsonNode, readJson } from '../../engine';
import type { SourceText } from './setup';

/** A text that is all of its file. */
export function wholeFile(file: string, whole: string): SourceText {
  // A byte order mark is no part of the text.
  const skipped = whole.startsWith('\ufeff') ? 1 : 0;
  return {
    file,
    whole,
    text: whole.slice(skipped),
    place: (offset) => offset + skipped,
    write: (characters) => characters,
  };
}

/** A text that is no file, such as what a link holds. */
export function looseText(name: string, text: string): SourceText {
  return { file: name, whole: text, text, place: (offset) => offset, write: (characters) => characters };
}

/** The string under a key of a file that holds a JSON object; undefined when there is none. */
export function stringInFile(file: string, whole: string, key: string): SourceText | undefined {
  const reading = readJson(whole.replace(/^\ufeff/, ' '));
  if (!reading.ok || reading.node.type !== 'object') return undefined;
  const node = reading.node.entries.findLast((entry) => entry.key === key)?.value;
  if (node?.type !== 'string') return undefined;
  return { file, whole, text: node.value, place: placeIn(whole, node), write: escaped };
}

// Where each character of a JSON string begins in the file, found when it is first asked for.
function placeIn(whole: string, { from, to }: JsonNode): SourceText['place'] {
  let places: readonly number[] | undefined;
  return (offset) => {
    places ??= placesIn(whole, from + 1, to - 1);
    return places[offset] ?? to - 1;
  };
}

function placesIn(whole: string, from: number, to: number): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < to;) {
    places.push(at);
    if (whole[at] !== '\\') at += 1;
    else at += whole[at + 1] === 'u' ? 6 : 2;
  }
  return places;
}

function escaped(characters: string): string {
  return JSON.stringify(characters).slice(1, -1);
}
