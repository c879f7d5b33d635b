import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { type EventFields, hash } from '../../../src/engine';
import { describeFit, matchHeadline } from '../../../src/received';
import { pairsOf, readCases, textOf } from '../../engine/cases';
import { fieldsOf } from '../../engine/event';
import { differenceLines, fieldLines, matchTo } from './matching';
const SHAPE = {
  sections: ['template', 'event', 'options', 'request', 'differences', 'fields', 'headline', 'fit'],
  required: [],
};
test('fill', () => {
  const folder = 'test/cases/received/match';
  for (const file of readdirSync(folder)) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    let template = '',
      event: EventFields | undefined,
      options = {};
    const note = text.split('\n# ')[0]!;
    let out = note.trim() + '\n';
    for (const each of readCases(text, SHAPE as never)) {
      template = textOf(each, 'template') ?? template;
      const e = textOf(each, 'event');
      if (e !== undefined) event = e === '' ? undefined : fieldsOf(e);
      if (each.sections.has('options'))
        options = Object.fromEntries(
          pairsOf(each, 'options', '=').map(([k, v]) => [k, v === 'true' ? true : v === 'false' ? false : v]),
        );
      const request = (textOf(each, 'request') ?? '').replace(/(SHA1|MD5)\(([^)]*)\)/g, (_, n, t) =>
        hash(n === 'SHA1' ? 'sha1' : 'md5', t),
      );
      const m = matchTo(template, request, event, options);
      out += `\n# ${each.name}\n`;
      for (const s of ['template', 'event', 'options', 'request'])
        if (each.sections.has(s)) {
          const t = each.sections.get(s);
          out += `--- ${s}\n${t ? t + '\n' : ''}`;
        }
      const d = differenceLines(m).join('\n').replaceAll('\n', '\n');
      out += `--- differences\n${d ? d + '\n' : ''}`;
      const f = fieldLines(m).join('\n');
      out += `--- fields\n${f ? f + '\n' : ''}`;
      out += `--- headline\n${matchHeadline([m]).text}\n--- fit\n${describeFit(m)}\n`;
    }
    writeFileSync(`${folder}/${file}`, out);
  }
});
