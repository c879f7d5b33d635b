import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parameterLists, parse } from '../../src/engine';
import { recognizeNotation, translate, translateTo, type Translation, writtenAs } from '../../src/translate';
import { APPSFLYER } from '../../src/vocabulary';
import { NOTATIONS, type OtherNotation, TWINS } from '../../src/vocabulary/notations';
import { fewerRuns } from '../properties';

const ids = NOTATIONS.map(({ id }) => id);
const anyNotation = fc.constantFrom(...NOTATIONS);
const twins = new Map(Object.entries(TWINS));

const pieces = fc.constantFrom(
  ...[
    'https://p.example/cb?',
    '&',
    '=',
    '//',
    '\n',
    '\n  ',
    '?',
    '#',
    '{',
    '}',
    '(',
    ')',
    '$',
    '<',
    '>',
    '%7B',
    '||',
    ':',
    ' ',
  ],
  ...[
    '{gps_adid}',
    '{idfa||gps_adid}',
    '${(name)!}',
    '<#if a>1<#else>0</#if>',
    '<@md5>',
    '</@md5>',
    '{cl?Net}',
    '(idfa)',
    'a=b',
  ],
  ...[
    'POST https://p.example/x\n\n',
    '{"a": "',
    '"}',
    '{_subid}',
    '{date:Y}',
    '{a} | CLICK_ID |',
    '\tIDFA',
    '\r\n',
    'é',
    '\ud83d',
  ],
);
const anyBegin = fc.constantFrom(
  '',
  '',
  'POST,equal,{environment},x,https://p.example/cb,k=',
  'equal,{event},x;y,',
);
const anyText = fc
  .tuple(anyBegin, fc.array(pieces, { maxLength: 30 }))
  .map(([begin, all]) => begin + all.join(''));

/** A template in a notation: its macros as values of parameters that are named in order. */
const anyTemplate = anyNotation.chain((notation) => {
  const written = notation.rows.map((row) => writtenAs(row, notation));
  const values = fc.array(fc.oneof(fc.constantFrom(...written), fc.constantFrom('x', '')), {
    minLength: 1,
    maxLength: 12,
  });
  const separators = fc.constantFrom('&', '\n  &');
  return fc.tuple(fc.constant(notation), values, separators);
});

function templateOf(values: readonly string[], separator: string): string {
  return `https://p.example/cb?${values.map((value, index) => `p${String(index)}=${value}`).join(separator)}`;
}

function namesIn({ text }: Translation): string[] {
  const template = parse(text, APPSFLYER);
  return parameterLists(template).flatMap(({ entries }) =>
    entries.map(({ name }) => text.slice(name.from, name.to)),
  );
}

test('any text has a translation, and its edits make it', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...ids), (text, id) => {
      expect(() => recognizeNotation(text)).not.toThrow();
      for (const { text: translated, edits } of [translate(text, id), translateTo(text, id)]) {
        let at = 0;
        let made = '';
        for (const { from, to, insert } of edits) {
          expect(from).toBeGreaterThanOrEqual(at);
          made += text.slice(at, from) + insert;
          at = to;
        }
        expect(made + text.slice(at)).toBe(translated);
      }
    }),
    fewerRuns(6),
  );
});

test('no parameter is lost, and none is translated across kinds', () => {
  fc.assert(
    fc.property(anyTemplate, ([notation, values, separator]) => {
      const translation = translate(templateOf(values, separator), notation.id);
      expect(namesIn(translation)).toEqual(values.map((_, index) => `p${String(index)}`));
      for (const { row, ours, fit } of translation.rows) {
        if (ours === undefined) continue;
        expect(['same', 'other-form']).toContain(fit);
        expect(twins.get(row?.twin ?? '')?.topic).toBe(row?.topic);
      }
    }),
    fewerRuns(8),
  );
});

test('what nobody decided on is still there as it was written', () => {
  fc.assert(
    fc.property(anyTemplate, ([notation, values, separator]) => {
      const { text, rows } = translate(templateOf(values, separator), notation.id);
      for (const { theirs, ours } of rows) if (ours === undefined) expect(text).toContain(theirs);
    }),
    fewerRuns(8),
  );
});

test('translating back what is the same gives the same template', () => {
  fc.assert(
    fc.property(anyTemplate, ([notation, values, separator]) => {
      const template = templateOf(
        values.map((value) => inUrl(value, notation)),
        separator,
      );
      const there = translate(template, notation.id);
      const back = translateTo(there.text, notation.id);
      const isSame = [...there.rows, ...back.rows].every(({ fit }) => fit === 'same');
      const isUsual = there.rows.every(({ row }) => row === undefined || isFirst(row.twin, row, notation));
      if (isSame && isUsual) expect(back.text).toBe(template);
      // There and back again changes nothing more.
      const again = translate(back.text, notation.id);
      if (isSame) expect(again.text).toBe(there.text);
    }),
    fewerRuns(6),
  );
});

test.each(NOTATIONS.map((notation) => [notation.name, notation] as const))(
  '%s: every macro that is the same comes back',
  (_name, notation) => {
    for (const row of notation.rows.filter(({ fit }) => fit === 'same')) {
      const template = templateOf([inUrl(writtenAs(row, notation), notation)], '&');
      const there = translate(template, notation.id);
      expect(there.rows.map(({ ours }) => ours)).toEqual([`(${row.twin ?? ''})`]);
      if (isFirst(row.twin, row, notation)) expect(translateTo(there.text, notation.id).text).toBe(template);
    }
  },
);

function isFirst(twin: string | undefined, row: unknown, { rows }: OtherNotation): boolean {
  return rows.find((each) => each.twin === twin && each.fit === 'same') === row;
}

// In a URL, a macro of FreeMarker is encoded by a function.
function inUrl(value: string, { grammar }: OtherNotation): string {
  const isMacro = grammar.style === 'freemarker' && value.length > 1;
  return isMacro ? `<@urlencode>${value}</@urlencode>` : value;
}
