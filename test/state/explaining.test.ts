import { expect, test } from 'vitest';
import { explainWork } from '../../src/state';
import { openScene } from '../../src/state/sharing';

const work = {
  template: 'https://p.example/pb?app=(app_id)&value=(encode)',
  // An object as event value is one of the forms whose reader loads on demand.
  event: '{ "app_id": "com.example.game", "event_value": { "af_revenue": "9.99" } }',
};

test('a work apart from the page is explained with the values of its event', async () => {
  const { parts } = await explainWork(work);
  expect(parts.map(({ now }) => now)).toContain('com.example.game');
});

test('what is shared is shown with the values of its event', async () => {
  const { request } = await openScene(work);
  expect(request.rendering.text).toContain('app=com.example.game&value=%7B%22af_revenue');
});
