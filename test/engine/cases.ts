/**
 * Reads golden cases: text files that anyone can read and add to.
 *
 * A case begins with a line `# name`; a line `--- section` begins one of its sections. What comes before the first
 * case is a note to the reader of the file. Blank lines at the end of a section are layout. What a text file cannot
 * show is written in two ways, in every section:
 * - A control picture is read as its character: `␍` as CR, `␊` as a line break, `␉` as a tab, `␠` as a space, `␡` as DEL.
 * - `⟨D83D⟩` is read as the UTF-16 unit with that hexadecimal number, such as a lone surrogate or the `#` that would begin a case.
 */
export interface Case {
  readonly name: string;
  /** Line of the file at which the case begins, counted from 1. */
  readonly line: number;
  /** The sections as they are in the file, without the empty lines at their end. */
  readonly sections: ReadonlyMap<string, string>;
}

/** What the cases of one kind may and must hold. */
export interface Shape {
  readonly sections: readonly string[];
  /** Groups of sections; a case needs at least one section of each. */
  readonly required: readonly (readonly string[])[];
}

/** Reads the cases of a file. Throws at the first line that breaks the format, so no case is skipped. */
export function readCases(text: string, shape: Shape): Case[] {
  const cases: { name: string; line: number; sections: Map<string, string> }[] = [];
  let section: string | undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const current = cases.at(-1);
    const fail = (why: string): never => {
      throw new Error(`Line ${index + 1}: ${why}`);
    };
    if (content.startsWith('# ')) {
      cases.push({ name: content.slice(2), line: index + 1, sections: new Map() });
      section = undefined;
    } else if (current === undefined) {
      if (content.startsWith('---')) fail('a section comes before the first case.');
    } else if (content.startsWith('---')) {
      section = content.slice(3).trim();
      if (!shape.sections.includes(section)) fail(`no section is called “${section}”.`);
      if (current.sections.has(section)) fail(`the case has two sections “${section}”.`);
      current.sections.set(section, '');
    } else if (section === undefined) {
      if (content !== '') fail('this text belongs to no section.');
    } else {
      current.sections.set(section, `${current.sections.get(section) ?? ''}${content}\n`);
    }
  }
  return cases.map((each) => finish(each, shape));
}

function finish({ name, line, sections }: Case, { required }: Shape): Case {
  for (const group of required) {
    if (group.some((section) => sections.has(section))) continue;
    throw new Error(`Line ${line}: the case “${name}” has no section “${group.join('” or “')}”.`);
  }
  const read = [...sections].map(([section, text]) => [section, text.replace(/\n+$/, '')] as const);
  return { name, line, sections: new Map(read) };
}

/** The text of a section; undefined when the case has none of that name. */
export function textOf({ sections }: Case, section: string): string | undefined {
  const written = sections.get(section);
  return written === undefined ? undefined : unescape(written);
}

/** The lines of a section that are not empty, as they are in the file; none when the case has no such section. */
export function linesOf({ sections }: Case, section: string): string[] {
  return (sections.get(section) ?? '').split('\n').filter((line) => line !== '');
}

/** The lines of a section, each read as left, an arrow or sign, and right. Throws at a line without the sign. */
export function pairsOf(from: Case, section: string, sign: '→' | '='): [left: string, right: string][] {
  return linesOf(from, section).map((line) => {
    const at = `${line} `.indexOf(` ${sign} `);
    if (at < 0) throw new Error(`“${from.name}”: the line “${line}” lacks “ ${sign} ”.`);
    return [unescape(line.slice(0, at)), unescape(line.slice(at + 3))];
  });
}

const PICTURES = /[\u2400-\u2421]|⟨([0-9A-F]{4})⟩/g;

function unescape(text: string): string {
  return text.replace(PICTURES, (picture, unit?: string) => {
    if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
    return picture === '␡' ? '\u007f' : String.fromCharCode(picture.charCodeAt(0) - 0x2400);
  });
}
