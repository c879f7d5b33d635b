import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS, NO_FIELDS, parse, planTemplate, render, segmentsOf } from '../../src/engine';
import { lint } from '../../src/lint/lint';
import { translate } from '../../src/translate';
import { APPSFLYER } from '../../src/vocabulary';
import { SYSTEMS, type SystemId } from '../../src/vocabulary/systems';
import { readCases, textOf } from '../engine/cases';

const FILES = import.meta.glob<string>('../cases/translate/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SECTIONS = ['template', 'decisions', 'known', 'translation', 'rows', 'sentences'];
const templates = SYSTEMS.flatMap(({ id }) =>
  readCases(FILES[`../cases/translate/${id}.txt`] ?? '', { sections: SECTIONS, required: [] }).map(
    (each) => ({
      id,
      template: textOf(each, 'template') ?? '',
    }),
  ),
);

/** The template, and its values in places that cannot be switched off. */
function placed(template: string): readonly string[] {
  if (!/^https?:\/\/\S+$/.test(template)) return [template];
  const values = template
    .slice(template.indexOf('?') + 1)
    .split('&')
    .map((parameter) => parameter.slice(parameter.indexOf('=') + 1));
  const members = values.map((value, index) => `"p${String(index)}":"${value}"`).join(',');
  const headers = values.map((value, index) => `X-${String(index)}: ${value}`).join('\n');
  return [
    template,
    `POST https://p.example/cb\nContent-Type: application/json\n\n{${members}}`,
    `GET https://p.example/cb\n${headers}`,
    `https://p.example/${values.join('/')}`,
  ];
}

function silentIn(template: string, id: SystemId): readonly string[] {
  const { text, rows } = translate(template, id);
  const parsed = parse(text, APPSFLYER);
  const rendering = render(planTemplate(parsed, APPSFLYER, DEFAULT_OPTIONS), NO_FIELDS);
  const input = { template: parsed, vocabulary: APPSFLYER, rendering, segments: segmentsOf(rendering) };
  const marked = lint(input).flatMap((found) => [found, ...(found.elsewhere ?? [])]);
  const isMarked = (from: number, to: number) => marked.some((each) => each.from < to && each.to > from);
  return rows.flatMap(({ theirs, ours }) => {
    if (ours !== undefined) return [];
    const at = text.indexOf(theirs);
    // AppsFlyer would fill this one, so it is marked as the other system's.
    const shown = at < 0 ? text.indexOf(`{${id}:`) : at;
    return shown >= 0 && isMarked(shown, shown + theirs.length) ? [] : [`${theirs} in ${text}`];
  });
}

const all = templates.flatMap(({ id, template }) =>
  placed(template).map((text, place) => ({ id, text, place })),
);

test('whatever waits for a decision has a diagnostic, in any place', () => {
  // What stays in a header or a path is found as in JSON.
  const shown = all.filter(({ place }) => place < 2);
  expect(shown.length).toBeGreaterThan(150);
  expect(shown.flatMap(({ id, text }) => silentIn(text, id))).toEqual([]);
});

test('AppsFlyer fills nothing of a translation but what was translated', () => {
  const wrong = all.flatMap(({ id, text: before }) => {
    const { text, rows } = translate(before, id);
    const written = rows.map(({ ours = '' }) => ours).join(' ');
    return parse(text, APPSFLYER).parts.flatMap((part) => {
      if (part.type !== 'macro' || APPSFLYER.find(part.name) === undefined) return [];
      const macro = text.slice(part.from, part.to);
      return written.includes(macro) ? [] : [`${macro} in ${text}`];
    });
  });
  expect(wrong).toEqual([]);
});
