import { type Filling, type MacroPart, type ValueStep, writeMacro } from '../../engine';
import type { Documentation, HashAlgorithm, MacroMatch, MacroSource } from '../../vocabulary';
import * as reference from '../../vocabulary/reference';
import { originFacts, scopeOf, evidenceFacts } from './facts';
import type { Fact, Info } from './info';
import type { TemplateLanguage } from '../language';
import { fillingOf, fillingOfName, truncate } from './value';

const MAX_LENGTH = 160;

const SOURCES: Record<MacroSource, string> = {
  SDK: 'the app, through AppsFlyer’s SDK',
  AF: 'AppsFlyer',
  Link: 'the attribution link',
};

const HASHES: Record<HashAlgorithm, string> = { sha1: 'SHA-1', md5: 'MD5' };

const STEPS: Record<ValueStep['step'], string> = {
  boolean: 'As a boolean',
  'touch-type': 'As a number',
  'unix-seconds': 'In Unix seconds',
  'unix-milliseconds': 'In Unix milliseconds',
  hour: 'Floored to the hour',
  'escaped-slashes': 'Slashes escaped',
  newline: 'Line break added',
  'lower-case': 'In lower case',
  'upper-case': 'In upper case',
  sha1: 'SHA-1',
  md5: 'MD5',
  percent: 'Percent-encoded',
  'json-string': 'Escaped for JSON',
  'json-value': 'As a JSON value',
  header: 'Made safe for a header',
};

/** Explains a macro of a template in full. Undefined for an unknown name, which has a diagnostic. */
export function macroPartInfo(part: MacroPart, text: string, language: TemplateLanguage): Info | undefined {
  const filling = fillingOf(part, text, language);
  if (filling === undefined || filling.resolution === 'unknown') return undefined;
  const title = text.slice(part.from, part.to);
  const match = language.vocabulary.find(part.name);
  if (match === undefined) {
    return { title, text: textOf(filling, language), facts: valueFacts(filling), notes: [] };
  }
  const { documentation = reference } = language;
  const { description = '', origins = [], notes = [] } = documentation.macroReference(match.macro.name) ?? {};
  const facts = [
    ...valueFacts(filling),
    ...matchFacts(match, filling, part, documentation),
    ...fact('Comes from', match.macro.source && SOURCES[match.macro.source]),
    ...originFacts(origins, documentation),
  ];
  return { title, text: description, facts, notes };
}

/** Explains a macro name in short, for the completion list. */
export function macroInfo(name: string, language: TemplateLanguage): Info {
  const { vocabulary } = language;
  const notation = vocabulary.notations[0] ?? 'paren';
  const filling = fillingOfName(name, language);
  const title = writeMacro(name, notation);
  const values = filling === undefined ? [] : valueFacts(filling);
  const match = vocabulary.find(name);
  if (match === undefined) return { title, text: textOf(filling, language), facts: values, notes: [] };
  const { documentation = reference } = language;
  const { description = '', origins = [] } = documentation.macroReference(match.macro.name) ?? {};
  const facts = [
    ...values,
    ...matchFacts(match, filling, { name, notation }, documentation),
    ...evidenceFacts(origins),
  ];
  return { title, text: description, facts, notes: [] };
}

function textOf(filling: Filling | undefined, { documentation = reference }: TemplateLanguage): string {
  if (filling?.resolution === 'setting') return 'A setting of the partner.';
  const documented = documentation.fieldReference(filling?.field?.key ?? '');
  return `A field of this event, sent unchanged. ${documented?.description ?? ''}`.trim();
}

function matchFacts(
  match: MacroMatch,
  filling: Filling | undefined,
  { name, notation }: Pick<MacroPart, 'name' | 'notation'>,
  { macroReference }: Documentation,
): Fact[] {
  const documentation = macroReference(match.macro.name);
  const needsExample = filling?.state !== 'filled' && match.hash === undefined;
  const others = otherNames(match, name).map((other) => writeMacro(other, notation));
  return [
    ...fact('Format', formOf(match, documentation?.format)),
    ...fact('Example', needsExample ? documentation?.example : '', true),
    ...fact('Only for', scopeOf(match.macro)),
    ...fact('Other spellings', others.join(' '), true),
  ];
}

function valueFacts({ state, raw, field, steps, resolution }: Filling): Fact[] {
  if (state === 'unknown') return [];
  const now =
    state === 'filled' ? truncate(raw, MAX_LENGTH) : state === 'empty' ? 'empty' : 'not in this event';
  return [
    { label: 'Value now', value: now, code: state === 'filled' },
    ...(resolution === 'setting' ? [] : fact('Event field', field?.key, true)),
    ...steps.map(({ step, after }) => ({
      label: STEPS[step],
      value: truncate(after, MAX_LENGTH),
      code: true,
    })),
  ];
}

function formOf({ hash }: MacroMatch, format: string | undefined): string | undefined {
  return hash === undefined ? format : `${HASHES[hash]} of the value, in lower-case hex digits`;
}

function otherNames({ macro, hash }: MacroMatch, name: string): readonly string[] {
  const variant = macro.hashed?.find(({ algorithm }) => algorithm === hash);
  return (variant?.spellings ?? [macro.name, ...macro.spellings]).filter((other) => other !== name);
}

function fact(label: string, value: string | undefined, code = false): Fact[] {
  return value === undefined || value === '' ? [] : [{ label, value, code }];
}
