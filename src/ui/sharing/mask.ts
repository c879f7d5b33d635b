// Showing more of a short text would show nearly all of it.
const LONG = 12;

/** Shows enough of an identifier or a secret to tell which one it is, and too little to use it. */
export function mask(text: string): string {
  const characters = Array.from(text);
  const shown = characters.length < LONG ? 1 : 3;
  const [head, tail] = [characters.slice(0, shown), characters.slice(-shown)];
  return characters.length < 4 ? '•••' : `${head.join('')}•••${tail.join('')}`;
}
