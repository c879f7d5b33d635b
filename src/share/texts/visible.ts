import { codeOf, lookAlikes, withCodes } from '../../engine';
import type { PasteContent } from './content';

/** A content whose characters are all what they look like, and whether any had to be written by its number. */
export interface VisibleContent {
  /** The content, with the number in brackets in place of a character that cannot be seen, and after a look-alike letter. */
  readonly content: PasteContent;
  /** True when there is a number anywhere. */
  readonly hasNumbers: boolean;
}

/** Writes what cannot be seen, or only looks like something else, by its number. Total. */
export function visibleContent(content: PasteContent): VisibleContent {
  let hasNumbers = false;
  const imitations = content.imitations.map((text) => [text, withNumbers(text)] as const);
  const visible = (text: string) => {
    const marked = imitations.reduce((sum, [from, to]) => sum.replaceAll(from, () => to), text);
    const shown = withCodes(marked);
    hasNumbers ||= shown !== text;
    return shown;
  };
  const { title, note, template, event, request, rows, findings } = content;
  const shown = {
    ...content,
    title: visible(title),
    note: visible(note),
    template: visible(template),
    event: visible(event),
    request: visible(request),
    rows: rows.map((row) => ({
      ...row,
      name: visible(row.name),
      value: visible(row.value),
      fields: row.fields.map(visible),
    })),
    // Findings have the numbers of look-alike letters in their sentences.
    findings: findings.map(withCodes),
  };
  return { content: shown, hasNumbers };
}

function withNumbers(text: string): string {
  const letters = new Set(lookAlikes(text).map(({ character }) => character));
  return Array.from(text, (letter) => (letters.has(letter) ? `${letter}[${codeOf(letter)}]` : letter)).join(
    '',
  );
}
