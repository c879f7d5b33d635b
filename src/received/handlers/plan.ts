import { parametersOf, percentDecode, type Span, type Template } from '../../engine';
import type { Vocabulary } from '../../vocabulary';
import { commentText } from './literal';

/** A parameter that a handler reads. */
export interface HandlerField {
  /** The key under which the handler keeps it: its name, marked when the other place has the same name. */
  readonly key: string;
  /** The name, decoded. */
  readonly name: string;
  /** Where it is sent. */
  readonly place: 'query' | 'form';
  /** What it is read as: one text, all texts of the name, or JSON. */
  readonly type: 'text' | 'list' | 'json';
}

/** What a handler for a template has to read. */
export interface HandlerPlan {
  /** The method of the request, in upper case. */
  readonly method: string;
  /** The path of the request; absent when the template has none or macros in it. */
  readonly path?: string;
  /** The parameters, each name once in each place, in the order of the template. */
  readonly fields: readonly HandlerField[];
  /** What kind of body is read. */
  readonly body?: 'form' | 'json' | 'text';
  /** The key under which the handler keeps a body that is no form. */
  readonly bodyKey: string;
  /** How many parameters are left out, because a macro is in their name. */
  readonly unnamed: number;
  /** Where else macros are, which a handler does not read. */
  readonly unread: readonly ('path' | 'headers')[];
}

/** Finds what a handler for a template has to read. Total. */
export function planHandler(template: Template, vocabulary: Vocabulary): HandlerPlan {
  const parameters = parametersOf(template).filter(({ from, to }) => from < to);
  const named = parameters.filter(({ name }) => !hasMacro(template, name) && name.from < name.to);
  const fields = new Map<string, HandlerField>();
  for (const { name: at, value, place } of named) {
    const name = percentDecode(template.text.slice(at.from, at.to), true).text;
    const id = `${place} ${name}`;
    const isJson = value !== undefined && isEventValue(template, vocabulary, value);
    const type = fields.has(id) ? 'list' : isJson ? 'json' : 'text';
    fields.set(id, { key: name, name, place, type });
  }
  const path = pathOf(template);
  const { method, body } = template.outline;
  return {
    method,
    ...(path !== undefined && { path }),
    fields: [...fields.values()].map((field) =>
      field.place === 'form' && fields.has(`query ${field.name}`)
        ? { ...field, key: `${field.name} (form)` }
        : field,
    ),
    ...(body !== undefined && body.from < body.to && { body: body.kind }),
    bodyKey: fields.has('query body') ? 'body (all)' : 'body',
    unnamed: parameters.length - named.length,
    unread: unreadIn(template),
  };
}

function unreadIn(template: Template): HandlerPlan['unread'] {
  const { text, outline } = template;
  const { url, headers } = outline;
  const address = /^[^?#]*/.exec(text.slice(url.from, url.to))?.[0] ?? '';
  return [
    ...(hasMacro(template, { from: url.from, to: url.from + address.length }) ? (['path'] as const) : []),
    ...(headers.some(({ value }) => hasMacro(template, value)) ? (['headers'] as const) : []),
  ];
}

function hasMacro({ parts }: Template, { from, to }: Span): boolean {
  return parts.some((part) => part.type === 'macro' && part.from < to && part.to > from);
}

/** True for a value that is the macro of the event value and nothing else. */
function isEventValue({ parts }: Template, vocabulary: Vocabulary, { from, to }: Span): boolean {
  const part = parts.find((each) => each.from === from && each.to === to);
  return part?.type === 'macro' && vocabulary.find(part.name)?.macro.kind === 'json';
}

const PATH = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/[^/?#]*(\/[^?#]*)?/;

function pathOf(template: Template): string | undefined {
  const { url } = template.outline;
  const found = PATH.exec(template.text.slice(url.from, url.to));
  const path = found?.[1];
  if (found === null || path === undefined) return undefined;
  const to = url.from + found[0].length;
  return hasMacro(template, { from: to - path.length, to }) || /[\s%]/.test(path) ? undefined : path;
}

/** Writes the comment at the head of a handler: what it receives, and what it leaves out. */
export function headOf({ method, path, unnamed, unread }: HandlerPlan, comment: '//' | '#'): string {
  const what = [method, ...(path === undefined ? [] : [commentText(path)])].join(' ');
  const some =
    unnamed === 1
      ? 'One parameter has a macro in its name and is'
      : `${unnamed} parameters have a macro in their names and are`;
  return [
    `${comment} Receives the postback: ${what}\n`,
    ...(unnamed > 0 ? [`${comment} ${some} not read.\n`] : []),
    ...(unread.length > 0 ? [`${comment} Macros in the ${unread.join(' and the ')} are not read.\n`] : []),
  ].join('');
}

/** Writes the expression that reads a parameter, which all languages have alike. */
export function readOf(
  { name, place, type }: HandlerField,
  literal: (text: string) => string,
  mark = '',
): string {
  const call = (reader: string) => `${reader}(${mark}${place}, ${literal(name)})`;
  if (type === 'json') return `json(${call('text')})`;
  return call(type);
}
