import { applyEdits, type MacroPart, parse, writeMacro } from '../engine';
import { APPSFLYER } from '../vocabulary';
import {
  type NotationRow,
  notationOf,
  type OtherNotation,
  TWINS,
  type TwinValue,
} from '../vocabulary/notations';
import type { SystemId } from '../vocabulary/systems';
import type { Match } from './match';
import { rewrite } from './rewrite';
import { formsSentence, sentenceOf } from './sentence';
import { type Decisions, NOTHING_DECIDED, type TranslatedRow, type Translation } from './translation';

/**
 * Translates a template of AppsFlyer's into the notation of another system, by the same table as back. Total, and no
 * parameter is lost: one with a macro that the system does not have is switched off until that is decided.
 */
export function translateTo(text: string, system: SystemId, decisions = NOTHING_DECIDED): Translation {
  const notation = notationOf(system);
  const template = parse(text, APPSFLYER);
  const parts = template.parts.filter((part): part is MacroPart => part.type === 'macro');
  const rows = rowsOf(text, parts, notation, decisions);
  const replacements = parts.map(({ from, to, encoding }) => {
    const ours = rows.get(text.slice(from, to))?.ours;
    const insert = ours !== undefined && encoding === 'percent' ? encoded(ours, notation) : ours;
    return { from, to, insert };
  });
  const edits = rewrite(template, text, replacements);
  return { text: applyEdits(text, edits), edits, rows: [...rows.values()] };
}

type Row = TranslatedRow & { spans: TranslatedRow['spans'][number][] };

function rowsOf(
  text: string,
  parts: readonly MacroPart[],
  notation: OtherNotation,
  decisions: Decisions,
): ReadonlyMap<string, TranslatedRow> {
  const rows = new Map<string, Row>();
  for (const part of parts) {
    const theirs = text.slice(part.from, part.to);
    const at = { from: part.from, to: part.to };
    const known = rows.get(theirs);
    if (known !== undefined) known.spans.push(at);
    else {
      const { ours, choices, ...found } = matchBack(part, theirs, notation);
      const decided = choices.find(({ insert }) => insert === decisions.get(theirs))?.insert;
      rows.set(theirs, { ...found, theirs, spans: [at], ours: ours ?? decided, choices });
    }
  }
  return rows;
}

function matchBack({ name }: MacroPart, theirs: string, notation: OtherNotation): Match {
  const { name: system, grammar } = notation;
  const twin = twinOf(name);
  if (twin === undefined) {
    const may = grammar.echoesLink
      ? ` If it is a parameter of the link, ${system} sends it by the same name.`
      : '';
    const choices = grammar.echoesLink ? [{ insert: writeMacro(name, 'brace') }] : [];
    return { fit: 'unknown', sentence: `${theirs} is not a macro of AppsFlyer.${may}`, choices };
  }
  const exact = rowFor(twin, notation);
  const row = exact ?? momentFor(twin, notation);
  if (row === undefined) return matchNothing(twin, notation);
  const ours = writtenAs(row, notation);
  if (exact === undefined) {
    return {
      row,
      fit: 'other-form',
      ours,
      sentence: formsSentence(row.form, VALUES.get(twin)?.form),
      choices: [],
    };
  }
  const sentence = sentenceOf(row, system, ours);
  if (!ours.includes(NETWORK)) return { row, fit: row.fit, ours, sentence, choices: [] };
  const asks = `Write the name of your network as ${system} has it.`;
  return { row, fit: 'other-form', ours, sentence: [sentence, asks].filter(Boolean).join(' '), choices: [] };
}

const NETWORK = 'Network Name';

function matchNothing(twin: string, { name: system, grammar }: OtherNotation): Match {
  const says = `No macro of ${system} is known to have this value.`;
  if (twin !== 'clickid' || !grammar.echoesLink) return { fit: 'none', sentence: says, choices: [] };
  const may = `${system} sends a parameter of the link by its own name.`;
  return { fit: 'none', sentence: `${says} ${may}`, choices: [{ insert: writeMacro(twin, 'brace') }] };
}

// The canonical name of a macro, or the usual one of its hash.
function twinOf(name: string): string | undefined {
  const match = APPSFLYER.find(name);
  if (match?.hash === undefined) return match?.macro.name;
  return match.macro.hashed?.find(({ algorithm }) => algorithm === match.hash)?.spellings[0];
}

function rowFor(twin: string, { rows }: OtherNotation): NotationRow | undefined {
  const fits = (fit: NotationRow['fit']) => rows.find((row) => row.twin === twin && row.fit === fit);
  return fits('same') ?? fits('other-form');
}

const VALUES: ReadonlyMap<string, TwinValue> = new Map(Object.entries(TWINS));

// A moment that only is in another form there, such as Unix seconds. Of other values each form has a twin of its own.
function momentFor(twin: string, { rows }: OtherNotation): NotationRow | undefined {
  const ours = VALUES.get(twin);
  if (ours?.topic.endsWith('-time') !== true) return undefined;
  const near = rows.filter(({ topic, fit }) => topic === ours.topic && /^(?:same|other-form)$/.test(fit));
  const isUnix = ({ form }: { form: string }) => form.startsWith('unix');
  return near.find((row) => isUnix(row) === isUnix(ours)) ?? near[0];
}

/** Returns a macro of another system as it is written in a template. */
export function writtenAs({ writing, names: [name = ''] }: NotationRow, { grammar }: OtherNotation): string {
  return writing ?? (grammar.style === 'freemarker' ? `\${(${name})!}` : writeMacro(name, 'brace'));
}

// What FreeMarker writes into a URL is not encoded by itself.
function encoded(macro: string, { grammar }: OtherNotation): string {
  return grammar.style === 'freemarker' ? `<@urlencode>${macro}</@urlencode>` : macro;
}
