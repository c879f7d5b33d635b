import { expect, test } from 'vitest';
import { PARTNERS, secretSettings } from '../../src/partners';
import { decodeLink } from '../../src/share';
import { Inputs, linkFor, memoryKeep, NoticeBoard, withoutSecrets } from '../../src/state';
import { announceLink } from '../../src/state/address';
import { writeDraft } from '../../src/state/draft';
import { workOf } from './bench';

const work = {
  ...workOf('https://(setting:host)/', '{}'),
  partner: {
    id: 'clevertap',
    settings: { account_id: 'TST-SECRET', account_passcode: 'TST-PASS', region: 'IN1' },
    advertiser: { ipMasking: true },
  },
};
const stripped = { ...work, partner: { ...work.partner, settings: { region: 'IN1' } } };

test('credentials are left out and everything else stays', async () => {
  expect(await withoutSecrets(work)).toEqual(stripped);
});

test('a work without settings is the very same', async () => {
  const plain = workOf('x', '{}');
  expect(await withoutSecrets(plain)).toBe(plain);
});

test('of a partner that is not known no setting goes out', async () => {
  const { partner } = await withoutSecrets({ ...work, partner: { ...work.partner, id: 'of-tomorrow' } });
  expect(partner).toEqual({ id: 'of-tomorrow', settings: {}, advertiser: { ipMasking: true } });
});

test('no secret of any partner is in a link', async () => {
  for (const partner of PARTNERS) {
    const settings = Object.fromEntries(secretSettings(partner).map((name) => [name, 'TST-SECRET']));
    const made = await linkFor({ ...work, partner: { id: partner.id, settings } });
    expect(made.ok).toBe(true);
    const reading = await decodeLink(made.ok ? made.link.slice(made.link.indexOf('#')) : '');
    expect(reading).toMatchObject({ ok: true });
    expect(JSON.stringify(reading)).not.toContain('TST-SECRET');
  }
});

test('the page that is opened again by its own address has its secrets from the draft, and nothing is said', async () => {
  const [keep, notices, inputs] = [memoryKeep(), new NoticeBoard(), new Inputs(stripped)];
  writeDraft(keep, work);
  await announceLink({ inputs, notices, keep }, { ok: true, work: stripped, notes: [] });
  expect(inputs.work).toEqual(work);
  expect(notices.notice).toBeUndefined();
});
