import type { Token } from './token';

// Longer than any macro that a document shows; it keeps the search for a closing tag short.
const REACH = 1000;

const OPENING = /\$\{|<#if\b|<@[A-Za-z]\w*/g;

/** Finds the macros, conditions and functions of Branch in a text, in order; what a function encloses belongs to it. */
export function freemarkerTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const { index } of text.matchAll(OPENING)) {
    if (index < at) continue;
    const token = tokenAt(text, index, 0);
    if (token === undefined) continue;
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

type Found = Omit<Token, 'from' | 'written'>;

function tokenAt(text: string, from: number, depth: number): Token | undefined {
  const near = text.slice(from, from + REACH).split(/[\r\n]/, 1)[0] ?? '';
  const found = near.startsWith('${')
    ? macroIn(near)
    : near.startsWith('<#')
      ? conditionIn(near)
      : functionIn(near, depth);
  if (found === undefined) return undefined;
  return { ...found, from, to: from + found.to, written: near.slice(0, found.to) };
}

const MACRO =
  /^\$\{\s*(\(?)\s*(?:func\.(\w+)\()?([^(){}!?"']{1,200}?)\s*(\)?)\)?\s*(?:!\s*("[^"{}]*"|'[^'{}]*'|[\w.-]{1,40})?\s*)?\}/;

function macroIn(near: string): Found | undefined {
  const found = MACRO.exec(near);
  if (found === null) {
    const to = near.indexOf('}') + 1;
    return to === 0
      ? undefined
      : { to, name: near.slice(0, to), fallbacks: [], extra: 'AppsFlyer has no expressions.' };
  }
  const [written, opening, called, path = '', closing, otherwise = ''] = found;
  const isBroken = called === undefined && (opening === '') !== (closing === '');
  const name = called === undefined ? path : `${called}:${path}`;
  const extra =
    otherwise !== '' && !/^(?:""|'')$/.test(otherwise)
      ? `It is ${otherwise} there where there is no value; AppsFlyer sends nothing.`
      : undefined;
  const remark = isBroken ? 'One of its brackets is missing.' : undefined;
  return { to: written.length, name, fallbacks: [], ...(extra && { extra }), ...(remark && { remark }) };
}

const CONDITION = /^<#if\s+([^<>]{1,300})>([^<>]{0,100})(?:<#else>([^<>]{0,100}))?<\/#if>/;

function conditionIn(near: string): Found | undefined {
  const found = CONDITION.exec(near);
  if (found === null) return branchesIn(near);
  const [written, condition = '', yes = '', no = ''] = found;
  const name = `if:${condition.trim().replace(/\s+/g, '_')}`;
  const isPlain = yes.trim() === '1' && no.trim() === '0';
  const extra = isPlain ? undefined : `It writes “${yes}” or “${no}”; AppsFlyer has no conditions.`;
  return { to: written.length, name, fallbacks: [], ...(extra && { extra }) };
}

const IF = /<(\/?)#if\b/g;

// A condition with several branches, or with conditions or macros inside, is one part: half of it makes no sense.
function branchesIn(near: string): Found | undefined {
  let depth = 0;
  for (const { 0: tag, 1: closing, index } of near.matchAll(IF)) {
    depth += closing === '' ? 1 : -1;
    if (depth > 0) continue;
    const to = near.indexOf('>', index + tag.length) + 1;
    return to === 0 ? undefined : { to, name: 'condition', fallbacks: [] };
  }
  return undefined;
}

const TAG = /^<@(\w+)([^<>]{0,200})>/;

function functionIn(near: string, depth: number): Found | undefined {
  const [tag, called = '', attributes = ''] = TAG.exec(near) ?? [];
  if (tag === undefined || depth > 5) return undefined;
  const closing = `</@${called}>`;
  const end = near.indexOf(closing, tag.length);
  // The present documentation prints functions without their closing tags.
  if (end < 0) {
    return { to: tag.length, name: called, fallbacks: [], extra: `The function ${called} is not closed.` };
  }
  const to = end + closing.length;
  return { to, ...applied(called, attributes.trim(), near.slice(tag.length, end).trim(), depth) };
}

type Applied = Omit<Found, 'to'>;

function applied(called: string, attributes: string, inner: string, depth: number): Applied {
  if (inner === '') return { name: attributes === '' ? called : `${called}:${attributes}`, fallbacks: [] };
  if (called === 'firstNotEmpty') return firstOf(inner, depth);
  const token = tokenAt(inner, 0, depth + 1);
  const isWhole = token?.to === inner.length;
  if (token === undefined || !isWhole) return { name: called, fallbacks: [], extra: noFunction(called) };
  const { name, fallbacks, extra, remark } = token;
  const more = { fallbacks, ...(extra && { extra }), ...(remark && { remark }) };
  switch (called) {
    case 'urlencode':
      return { name, ...more };
    case 'md5':
    case 'sha1':
    case 'sha256':
      return { name: `${called}:${name}`, ...more };
    case 'dateformat':
      return {
        name: `date:${(/"([^"]*)"/.exec(attributes)?.[1] ?? '').replace(/\s+/g, '_')}:${name}`,
        ...more,
      };
    case 'iso8601UTCDate':
      return { name: `iso:${name}`, ...more };
    case 'lower':
    case 'upper':
      return { name, ...more, remark: `It is in ${called} case there; AppsFlyer sends the value as it is.` };
    default:
      return { name, ...more, extra: noFunction(called) };
  }
}

function noFunction(called: string): string {
  return `AppsFlyer has no function such as ${called}.`;
}

function firstOf(inner: string, depth: number): Applied {
  const names = inner.split('|').map((each) => {
    const token = tokenAt(each.trim(), 0, depth + 1);
    return token?.name ?? each.trim();
  });
  const [name = '', ...fallbacks] = names;
  return { name, fallbacks };
}
