import { CompletionContext } from '@codemirror/autocomplete';
import { expect, test } from 'vitest';
import { completeMacro } from '../../../src/editor/completion/template/macros';
import { completeName } from '../../../src/editor/completion/template/names';
import { completePlace } from '../../../src/editor/completion/template/complete';
import { completeTemplate } from '../../../src/editor/completion/template/templates';
import { templateState } from '../cursor';

const templates = [
  'https://p.example/postback\n  ?id=(advertising_id)&e=\n  ga\n  &f=(\n  // &off=(x)\n#top',
  'POST https://h/e\nContent-Type: application/x-www-form-urlencoded\n\na=(idfa)&ga\nb',
  'POST https://h/e\nContent-Type: application/json\n\n{"id": "(idfa)", "a": "b"}',
];

test.each(templates)('at no place of %j are both a macro and a name offered', async (text) => {
  const state = templateState(text);
  for (let cursor = 0; cursor <= text.length; cursor += 1) {
    for (const explicit of [false, true]) {
      const context = new CompletionContext(state, cursor, explicit);
      const [macro, name] = [completeMacro(context), completeName(context)];
      expect([macro, name], `at ${cursor}`).toContain(null);
      const whole = macro ?? name ?? (await completeTemplate(context));
      expect((await completePlace(context))?.options.length).toBe(whole?.options.length);
    }
  }
});

test.each(['', 'ht', 'https:/'])('in %j whole templates are left to their own source', async (text) => {
  const context = new CompletionContext(templateState(text), text.length, false);
  expect(await completePlace(context)).toBeNull();
});
