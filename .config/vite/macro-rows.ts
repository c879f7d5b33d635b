import type { Macro } from '../../src/vocabulary/macro.ts';

/* The table of macros as one text, a line for each row. Its keys and quotation marks would weigh more than the facts. */

/** What most macros have; a row leaves it out. */
const USUAL = { source: 'SDK', use: 'both', kind: 'text' } as const;
/** In a list of fields: the name of the macro itself. */
const SAME = '=';

/** Writes macros as text. `readRows` reads it; a macro must not contain `|`, `,`, `:` or a line break. */
export function writeRows(macros: readonly Macro[]): string {
  return macros.map(writeRow).join('\n');
}

function writeRow({ name, spellings, fields, hashed = [], ...rest }: Macro): string {
  const variants = hashed.map(({ algorithm, spellings: names }) => [algorithm, ...names].join(':'));
  const cells = [
    name,
    spellings.join(),
    fields.map((field) => (field === name ? SAME : field)).join(),
    rest.kind === USUAL.kind ? '' : rest.kind,
    rest.source === USUAL.source ? '' : rest.source,
    rest.use === USUAL.use ? '' : rest.use,
    rest.platform ?? '',
    variants.join(),
  ];
  return cells.join('|').replace(/\|+$/, '');
}

/** Reads what `writeRows` has written. */
export function readRows(text: string): unknown[] {
  return text.split('\n').map((row) => {
    const [name = '', spellings, fields, kind, source, use, platform, hashed] = row.split('|');
    return {
      name,
      spellings: list(spellings),
      source: cell(source, USUAL.source),
      use: cell(use, USUAL.use),
      ...(platform && { platform }),
      kind: cell(kind, USUAL.kind),
      fields: list(fields).map((field) => (field === SAME ? name : field)),
      ...(hashed && { hashed: list(hashed).map(readVariant) }),
    };
  });
}

function readVariant(text: string): unknown {
  const [algorithm, ...spellings] = text.split(':');
  return { algorithm, spellings };
}

function cell(text: string | undefined, usual: string): string {
  return text === undefined || text === '' ? usual : text;
}

function list(text: string | undefined): string[] {
  return text ? text.split(',') : [];
}
