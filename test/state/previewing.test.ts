import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/engine';
import { type Derived, previewTranslation } from '../../src/state';
import { translate, writtenAs } from '../../src/translate';
import { NOTATIONS } from '../../src/vocabulary/notations';
import type { SystemId } from '../../src/vocabulary/systems';
import { fewerRuns } from '../properties';
import { derivedOf, highlightedIn } from './derived';

const EVENT = '{"advertising_id":"g-1","event_time":"2024-05-02 09:10:11.120","idfa":"i-1"}';

function previewed(template: string, system: SystemId): Derived {
  const page = derivedOf(template, EVENT);
  const preview = previewTranslation(page, translate(template, system));
  page.insight.show(() => preview);
  return page;
}

/** What is lit while an offset of the template, or a macro of the request, is pointed at. */
function litIn(page: Derived) {
  const { shown, shownRows } = page.insight;
  const { rows } = page.pointing.highlights;
  const { request, ...lit } = highlightedIn(page);
  const { text } = shown.rendering;
  return {
    ...lit,
    request: page.pointing.highlights.request.map(({ from, to }) => text.slice(from, to)),
    decoded: [...rows].map((row) => shownRows[row]?.name),
    real: request.length,
  };
}

const ADJUST = 'https://p.example/cb?gaid={gps_adid}&md5={idfa_md5}&ts={created_at}&again={gps_adid}';

test('a preview is drawn with the numbers of the template, and pointing at any part of it finds all others', () => {
  const page = previewed(ADJUST, 'adjust');
  const { insight, pointing } = page;
  expect(insight.shown.rendering.text).toBe(
    'https://p.example/cb?gaid=g-1&ts=2024-05-02%2009%3A10%3A11.120&again=g-1',
  );
  const numbers = insight.shown.macros.flatMap((macro) => (macro === undefined ? [] : [macro.number]));
  expect(numbers).toEqual([1, 3, 1]);
  const time = {
    template: ['{created_at}'],
    event: ['"event_time":"2024-05-02 09:10:11.120"'],
    request: ['2024-05-02%2009%3A10%3A11.120'],
    decoded: ['ts'],
  };
  pointing.pointAtTemplate(ADJUST.indexOf('created_at'), 'mouse');
  expect(litIn(page)).toMatchObject(time);
  pointing.pointAtTemplate(undefined, 'mouse');
  pointing.pointAtEvent(EVENT.indexOf('event_time'), 'mouse');
  expect(litIn(page)).toMatchObject(time);
  pointing.pointAtEvent(undefined, 'mouse');
  const row = insight.shownRows.findIndex(({ name }) => name === 'ts');
  pointing.pointAtRow(row, 'mouse');
  expect(litIn(page)).toMatchObject(time);
  pointing.pointAtRow(undefined, 'mouse');
  pointing.pointAtMacro(insight.shown.macros.findLast(Boolean)?.partIndex, 'mouse');
  expect(litIn(page)).toMatchObject({ template: ['{gps_adid}'], request: ['g-1'], decoded: ['again'] });
});

test('a macro that the preview leaves out is lit in the template only', () => {
  const page = previewed(ADJUST, 'adjust');
  page.pointing.pointAtTemplate(ADJUST.indexOf('idfa_md5'), 'mouse');
  expect(litIn(page)).toMatchObject({ template: ['{idfa_md5}'], event: [], request: [''], decoded: [] });
});

test('the request, its values and the verdict stay those of the template', () => {
  const page = previewed(ADJUST, 'adjust');
  const { insight, request } = page;
  expect(request.rendering.text).toBe(ADJUST);
  expect(insight.rows.map(({ name }) => name)).toContain('md5');
  expect(insight.shownRows.map(({ name }) => name)).not.toContain('md5');
  expect(insight.verdict?.headline).toBe('Cannot say: this is an Adjust template');
  insight.show();
  expect(insight.shown.rendering.text).toBe(ADJUST);
});

test('macros that this page has no number for get the next ones', () => {
  const page = previewed(
    'https://p.example/cb?a=<#if attributed>1<#else>0</#if>&b=${(user_data.aaid)!}',
    'branch',
  );
  expect(page.insight.shown.macros.flatMap((macro) => (macro ? [macro.written, macro.number] : []))).toEqual([
    '(is_attributed)',
    2,
    '(advertising_id)',
    1,
  ]);
});

test('each macro of a preview comes from the macro that it is the translation of', () => {
  const anyValues = fc.constantFrom(...NOTATIONS).chain((notation) => {
    const names = notation.rows.map((row) => writtenAs(row, notation));
    return fc.tuple(fc.constant(notation.id), fc.array(fc.constantFrom('x', ...names), { maxLength: 9 }));
  });
  fc.assert(
    fc.property(anyValues, fc.constantFrom('&', '\n  &', '\n  //&'), ([id, values], separator) => {
      const template = `https://p.example/cb?${values.map((value, at) => `p${String(at)}=${value}`).join(separator)}`;
      const page = derivedOf(template, EVENT);
      const translation = translate(template, id);
      const preview = previewTranslation(page, translation);
      expect(preview === undefined).toBe(translation.rows.length === 0);
      if (preview === undefined) return;
      const { text } = preview.rendering.plan.template;
      expect(text).toBe(applyEdits(template, translation.edits));
      for (const { source, part, filling } of preview.segments) {
        if (filling === undefined) continue;
        const row = translation.rows.find(({ spans }) => spans.some(({ from }) => from === source.from));
        expect(row?.ours).toContain(text.slice(part.from, part.to));
        expect(template.slice(source.from, source.to)).toBe(row?.theirs);
      }
    }),
    fewerRuns(20),
  );
});
