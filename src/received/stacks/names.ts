import type { Span } from '../../engine';
import { lenient } from './component';
import type { SentPair } from './pairs';
import type { Parsed } from './parser';
import type { PairLoss, StackFlag, StackName } from './reading';
import type { Pick, Stack } from './stack';
import { pairsIn, pathsOf, type StackPath, type StackValue, valueAt } from './value';
import type { Wire } from './wire';

/** Lists what a handler gets for each name among pairs, in the order in which the names first came. */
export function namesOf(
  stack: Stack,
  wire: Wire,
  pairs: readonly SentPair[],
  parsed: Parsed,
): readonly StackName[] {
  const paths = pathsOf(parsed.entries);
  const groups = new Map<string, SentPair[]>();
  for (const pair of pairs) {
    const sent = plainText(wire.text, pair.name);
    const group = groups.get(sent);
    if (group === undefined) groups.set(sent, [pair]);
    else group.push(pair);
  }
  return [...groups].map(([sent, group]) => nameOf({ stack, wire, parsed, paths, sent, group }));
}

/** Decodes a name or a value as the page does. */
export function plainText(text: string, { from, to }: Span): string {
  const component = lenient(text.slice(from, to));
  return component.ok ? component.text : '';
}

interface Group {
  readonly stack: Stack;
  readonly wire: Wire;
  readonly parsed: Parsed;
  readonly paths: ReadonlyMap<number, StackPath>;
  readonly sent: string;
  readonly group: readonly SentPair[];
}

function nameOf(given: Group): StackName {
  const { stack, paths, parsed, sent, group } = given;
  const kept = group.filter(({ index }) => paths.has(index));
  const path = pathOf(given, kept);
  const whole = path && valueAt(parsed.entries, path);
  const value = whole && picked(whole, path.length === 1 ? stack.pick : 'all');
  const lost = lossesOf(given);
  const place = group[0]?.place ?? 'query';
  const access = place === 'form' ? stack.form?.code : stack.code;
  return {
    sent,
    place,
    spans: group.map(({ from, to }) => ({ from, to })),
    ...(path && { path, name: String(path[0] ?? '') }),
    type: value?.type ?? 'missing',
    ...(value && { value }),
    kept: kept.length,
    lost,
    flags: flagsOf(given, { kept, path, value, lost }),
    code: access?.(path ?? [sent]) ?? '',
  };
}

/** The way to what all values of a name have in common; the index in a list of nothing else is left out. */
function pathOf({ parsed, paths, group }: Group, kept: readonly SentPair[]): StackPath | undefined {
  const found = kept.flatMap(({ index }) => [paths.get(index) ?? []]);
  const last = found.at(-1);
  if (last === undefined) return undefined;
  let path = found.reduce(commonStart, last);
  if (path.length === 0) path = last;
  const own = new Set(group.map(({ index }) => index));
  while (typeof path.at(-1) === 'number') {
    const list = valueAt(parsed.entries, path.slice(0, -1));
    if (list === undefined || !pairsIn(list).every((index) => own.has(index))) break;
    path = path.slice(0, -1);
  }
  return path;
}

function commonStart(a: StackPath, b: StackPath): StackPath {
  const end = a.findIndex((step, index) => step !== b[index]);
  return end < 0 ? a : a.slice(0, end);
}

function picked(value: StackValue, pick: Pick): StackValue | undefined {
  if (value.type !== 'list' || pick === 'all') return value;
  if (pick === 'first') return value.items[0];
  if (pick === 'last') return value.items.at(-1);
  const [first] = value.items;
  if (first?.type !== 'string' || value.items.length === 1) return first;
  const text = value.items.map((item) => (item.type === 'string' ? item.text : '')).join(',');
  return { type: 'string', text, pair: first.pair };
}

function lossesOf({ parsed, paths, group, wire }: Group): StackName['lost'] {
  return group.flatMap(({ index, from }, position) => {
    if (paths.has(index)) return [];
    const isAfterHash = wire.hash !== undefined && from > wire.hash;
    const why: PairLoss = parsed.losses.get(index) ?? (isAfterHash ? 'fragment' : 'overwritten');
    return [{ position, why }];
  });
}

interface Found {
  readonly kept: readonly SentPair[];
  readonly path: StackPath | undefined;
  readonly value: StackValue | undefined;
  readonly lost: StackName['lost'];
}

function flagsOf(given: Group, found: Found): readonly StackFlag[] {
  const flags: StackFlag[] = [];
  const { kept, path, value, lost } = found;
  const isLastOfMany = kept.length === 1 && kept[0] === given.group.at(-1);
  const reallyLost = lost.filter(({ why }) => !(why === 'overwritten' && (isLastOfMany || kept.length > 0)));
  if (reallyLost.length > 0 || value === undefined) flags.push('lost');
  if (value === undefined || path === undefined) return flags;
  flags.push(...valueFlags(given, found, value), ...nameFlags(given.sent, path, value));
  return [...new Set([...flags, ...textFlags(given, kept, value)])];
}

function valueFlags({ stack, group }: Group, { kept, lost }: Found, value: StackValue): StackFlag[] {
  if (value.type === 'null') return ['null'];
  if (value.type === 'map') return ['map'];
  if (value.type === 'list') return kept.length > 1 ? ['list'] : [];
  const isOnly = group.length === 1;
  if (isOnly) return [];
  if (kept.length > 1) return stack.pick === 'all' ? [] : [stack.pick];
  return lost.some(({ why }) => why === 'overwritten') ? ['last'] : [];
}

function nameFlags(sent: string, path: StackPath, value: StackValue): StackFlag[] {
  const [name] = path;
  if (path.length > 1) return ['nested'];
  if (name === sent) return [];
  if (value.type === 'list' && sent.startsWith(`${String(name)}[`)) return ['list'];
  return value.type === 'map' ? [] : ['renamed'];
}

function textFlags({ parsed, wire }: Group, kept: readonly SentPair[], value: StackValue): StackFlag[] {
  const flags: StackFlag[] = [];
  for (const { index, to } of kept) {
    const fault = parsed.faults.get(index);
    if (fault !== undefined && fault !== 'percent-kept') flags.push(fault);
    if (wire.text[to] === ';') flags.push('split');
    if (wire.isHashSent && wire.hash === to) flags.push('cut');
  }
  const isText = value.type === 'string' && /%[0-9A-Fa-f]{2}/.test(value.text);
  if (isText && !flags.includes('left-encoded')) flags.push('still-encoded');
  return flags;
}
