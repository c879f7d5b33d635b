import { expect, test } from 'vitest';
import { recognizeNotation } from '../../src/translate';
import { SYSTEMS, type SystemId } from '../../src/vocabulary/systems';
import { readCases, textOf } from '../engine/cases';

const FILES = import.meta.glob<string>('../cases/translate/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SECTIONS = ['template', 'decisions', 'known', 'translation', 'rows', 'sentences', 'systems', 'system'];

const templates = [...SYSTEMS.map(({ id }) => id), 'recognize'].flatMap((file) =>
  readCases(FILES[`../cases/translate/${file}.txt`] ?? '', { sections: SECTIONS, required: [] }).map(
    (each) => textOf(each, 'template') ?? '',
  ),
);

/** Notations that no list of names has, as somebody may write one of them by chance. */
const NOTATIONS: Partial<Record<SystemId, readonly string[]>> = {
  branch: ['${(user_data.aaid)!}', '${func.now}', '<#if x>1<#else>0</#if>', '<@md5>a</@md5>'],
  'branch-ads': ['{x} | CLICK_ID'],
  singular: ['{name?x}', '{NETWORK=x}', '{{x}}'],
  adjust: ['{a||b}', '&install_callback=x'],
  tune: ['{conversion_datetime-120}'],
  keitaro: ['{_x}', '{date:Y}', '{country:en}'],
  voluum: ['{x:raw}', '{x:hash}'],
  binom: ['{t1_md5}'],
  valuetrack: ['{lpurl+2}', '{ifmobile:x}'],
};

const listed = SYSTEMS.flatMap(({ names, moreNames }) => [names.split(' '), moreNames.split(' ')]);

/** The first name of each list, since the others say as much, and those that are in several lists. */
const names = new Set(
  listed.flatMap((list) => {
    const shared = list.filter((name) => listed.filter((other) => other.includes(name)).length > 1);
    return [...list.slice(0, 1), ...shared].filter((name) => name !== '');
  }),
);

const signs = [...Object.values(NOTATIONS).flat(), ...[...names].map((name) => `{${name}}`)];

function certainOf(template: string): SystemId | undefined {
  const { systems, orAppsFlyer } = recognizeNotation(template);
  return systems.length === 1 && !orAppsFlyer ? systems[0]?.id : undefined;
}

function withSign(template: string, sign: string): string {
  const [first = '', ...lines] = template.split('\n');
  return [`${first}${sign.startsWith('&') ? sign : `&z=${sign}`}`, ...lines].join('\n');
}

test('one sign of another system never makes that one certain', () => {
  const known = templates.flatMap((template) => {
    const system = certainOf(template);
    return system === undefined ? [] : [{ template, system }];
  });
  expect(known.length).toBeGreaterThan(100);
  const turned = known.flatMap(({ template, system }) =>
    signs.flatMap((sign) => {
      const found = certainOf(withSign(template, sign));
      return found === undefined || found === system ? [] : [`${sign} turns ${system} to ${found}`];
    }),
  );
  expect([...new Set(turned)]).toEqual([]);
});

test('one sign alone makes no system certain, but for a notation that nobody else has', () => {
  const plain = 'https://p.example/cb?ip={ip}&country={country_code}&click={clickid}';
  expect(signs.filter((sign) => certainOf(withSign(plain, sign)) !== undefined)).toEqual([
    ...(NOTATIONS.branch ?? []),
    ...(NOTATIONS['branch-ads'] ?? []),
  ]);
});
