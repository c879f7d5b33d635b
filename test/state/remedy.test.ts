import { expect, test } from 'vitest';
import { applyRemedy } from '../../src/state';
import { derivedOf } from './derived';

test('a remedy reaches the partner, the advertiser and the event', async () => {
  const page = derivedOf('x', '{"city":"a"}');
  page.inputs.choosePartner('clevertap');
  await applyRemedy(page, {
    label: 'All of it',
    settings: { account_id: 'TST' },
    advertiser: { active: true },
    event: { city: 'b' },
  });
  expect(page.inputs.partner).toEqual({
    id: 'clevertap',
    settings: { account_id: 'TST' },
    advertiser: { active: true },
  });
  expect(page.inputs.event).toBe('{"city":"b"}');
});

test('applying the first remedy of each failing check leads to a request that is sent', async () => {
  const page = derivedOf('x', '{"event_name":"uninstall","media_source":"restricted"}');
  const { inputs, insight } = page;
  inputs.choosePartner('clevertap');
  for (let steps = 0; steps < 10; steps += 1) {
    const remedy = insight.verdict?.decision.decisive?.remedies[0];
    if (remedy === undefined) break;
    await applyRemedy(page, remedy);
  }
  expect(insight.verdict?.decision.sent).toBe(true);
});
