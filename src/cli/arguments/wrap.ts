/** The width of help and of other text for people, in characters. */
const WIDTH = 88;

/** Breaks a text at spaces into lines of at most so many characters; a longer word has a line of its own. */
export function wrap(text: string, width = WIDTH): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** Writes rows of two columns; the second is wrapped beside the first. Lines are indented by two spaces. */
export function columns(rows: readonly (readonly [left: string, right: string])[]): readonly string[] {
  const widest = Math.max(0, ...rows.map(([left]) => left.length));
  const indent = ' '.repeat(widest + 4);
  return rows.flatMap(([left, right]) => {
    const [first = '', ...rest] = wrap(right, WIDTH - indent.length);
    return [`  ${left.padEnd(widest)}  ${first}`, ...rest.map((line) => indent + line)];
  });
}
