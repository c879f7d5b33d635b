import type { TableRow } from '../exports';
import type { PasteContent } from './content';
import { MARKUPS, type Markup } from './markup';
import { measure, type PastePlace } from './place';
import { visibleContent } from './visible';

/** A text that is ready to paste. */
export interface PasteText {
  /** The text, within the limit of the place. */
  readonly text: string;
  /** The length, in the unit of the place. */
  readonly length: number;
  /** The sections that did not fit: `the event`, `the decoded table` … */
  readonly leftOut: readonly string[];
}

type SectionName = 'note' | 'findings' | 'request' | 'decoded' | 'template' | 'event';

const HEADINGS = {
  note: 'Note',
  findings: 'Findings',
  template: 'Template',
  event: 'Event',
  request: 'Request',
  decoded: 'Decoded',
} as const satisfies Record<SectionName, string>;

const WORDS = {
  note: 'the note',
  findings: 'the findings',
  template: 'the template',
  event: 'the event',
  request: 'the request',
  decoded: 'the decoded table',
} as const satisfies Record<SectionName, string>;

// The order in which sections are left out: first those that the link shows best or other sections repeat.
const LEAVING: readonly SectionName[] = ['event', 'decoded', 'request', 'template', 'note', 'findings'];

/**
 * Writes a ticket text for a place, in its markup and within its limit. Sections that do not fit are left out, in a
 * fixed order, and a sentence lists them. The link is never shortened. Characters that are not what they look like are
 * written by their number. Total.
 */
export function pasteText(given: PasteContent, place: PastePlace): PasteText {
  const { content, hasNumbers } = visibleContent(given);
  const markup = MARKUPS[place.markup];
  const sections = new Map(sectionsOf(content, markup));
  const leaving = LEAVING.filter((name) => sections.has(name));
  const limit = place.limit ?? Number.POSITIVE_INFINITY;
  for (let count = 0; count <= leaving.length; count += 1) {
    const left = leaving.slice(0, count);
    const text = compose(content, sections, left, hasNumbers, markup);
    const length = measure(text, place);
    if (length <= limit) return { text, length, leftOut: left.map((name) => WORDS[name]) };
  }
  return withoutLink(content, place, leaving);
}

function withoutLink(content: PasteContent, place: PastePlace, leaving: readonly SectionName[]): PasteText {
  const markup = MARKUPS[place.markup];
  const text = [
    markup.title(titleOf(content)),
    markup.paragraph(TOO_LONG),
    markup.paragraph(content.version),
  ].join('\n\n');
  return { text, length: measure(text, place), leftOut: [...leaving.map((name) => WORDS[name]), 'the link'] };
}

const TOO_LONG = 'Neither the request nor the link fits here. Attach the file instead.';

function compose(
  content: PasteContent,
  sections: ReadonlyMap<SectionName, string>,
  left: readonly SectionName[],
  hasNumbers: boolean,
  markup: Markup,
): string {
  const { link, version } = content;
  const kept = [...sections].filter(([name]) => !left.includes(name)).map(([, text]) => text);
  return [
    markup.title(titleOf(content)),
    ...(link === '' ? [] : [link]),
    ...kept,
    ...(hasNumbers ? [markup.paragraph(NUMBERS)] : []),
    ...(left.length === 0 ? [] : [markup.paragraph(leftOutSentence(left, link !== ''))]),
    markup.paragraph(version),
  ].join('\n\n');
}

const NUMBERS =
  'A number in brackets, such as [U+200B], is a character that cannot be seen, or follows a letter that only looks like another.';

function titleOf({ title }: PasteContent): string {
  return title.trim() === '' ? 'Postback' : title;
}

function leftOutSentence(left: readonly SectionName[], hasLink: boolean): string {
  const words: readonly string[] = left.map((name) => WORDS[name]);
  const all =
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
  return `Left out because of the length limit: ${all}.${hasLink ? ' The link includes everything.' : ''}`;
}

function sectionsOf(content: PasteContent, markup: Markup): readonly (readonly [SectionName, string])[] {
  const { note, findings, template, event, request, rows } = content;
  const under = (name: SectionName, text: string) => `${markup.heading(HEADINGS[name])}\n\n${text}`;
  const block = (name: SectionName, text: string): readonly (readonly [SectionName, string])[] =>
    text.trim() === '' ? [] : [[name, under(name, markup.block(withoutLastBreak(text)))]];
  return [
    ...(note.trim() === '' ? [] : [['note', under('note', markup.paragraph(note))] as const]),
    ...(findings.length === 0
      ? []
      : [['findings', under('findings', findings.map(markup.item).join('\n'))] as const]),
    ...block('template', template),
    ...block('request', request),
    ...block('decoded', rows.map(rowLine).join('\n')),
    ...block('event', event),
  ];
}

function withoutLastBreak(text: string): string {
  return text.toWellFormed().replace(/(?:\r\n|\r|\n)$/, '');
}

// One line per row, so line breaks and tabs are escaped.
function rowLine({ place, name, value, fields }: TableRow): string {
  const source = fields.length === 0 ? '' : `   <- ${fields.map(onOneLine).join(', ')}`;
  return `${place.padEnd(8)} ${onOneLine(name)} = ${onOneLine(value)}${source}`;
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n\t\\\v\f\u0085\u2028\u2029]/g, (mark) => ESCAPES[mark] ?? unicode(mark));
}

const ESCAPES: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\\': '\\\\' };

function unicode(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
