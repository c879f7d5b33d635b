// In characters. More than one character at each end of a shorter text would reveal nearly all of it.
const LONG = 12;

/** Masks an identifier or a secret: its ends stay readable to recognize it, and too little of it to use it. */
export function mask(text: string): string {
  const characters = Array.from(text);
  const shown = characters.length < LONG ? 1 : 3;
  const [head, tail] = [characters.slice(0, shown), characters.slice(-shown)];
  return characters.length < 4 ? '•••' : `${head.join('')}•••${tail.join('')}`;
}
