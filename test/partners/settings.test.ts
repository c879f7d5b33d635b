import { describe, expect, test } from 'vitest';
import {
  ADVERTISER,
  ADVERTISER_FORM,
  fieldsFor,
  findPartner,
  partnerForm,
  PARTNER_NAMES,
  PARTNERS,
  readSettings,
  secretSettings,
  type Json,
} from '../../src/partners';
import { hasFolder, loadPartner } from '../../src/partners/load';

const DEFAULTS = readSettings(ADVERTISER, {});

describe('settings from outside', () => {
  test('have their documented defaults while nothing is set', () => {
    expect(DEFAULTS).toEqual({
      active: true,
      defaultPostbacks: 'all-sources',
      inAppPostbacks: true,
      allEvents: false,
      eventMapping: [],
      revenueMode: 'values-and-revenue',
      inAppWindow: 0,
      restrictedSources: 'by-partner',
      metaTerms: false,
      xTerms: false,
      advancedPrivacy: true,
      nonConsenting: 'redact',
      sharingFilter: false,
      ipMasking: false,
    });
  });

  test.each<[name: string, value: Json]>([
    ['active', 'yes'],
    ['inAppWindow', 1.5],
    ['inAppWindow', -1],
    ['inAppWindow', '7'],
    ['restrictedSources', 'send'],
    ['eventMapping', [{ event: 1 }]],
    ['eventMapping', 'af_purchase'],
    ['revenueMode', null],
    ['nope', true],
    ['__proto__', { active: false }],
  ])('%s = %j costs nothing but itself', (name, value) => {
    const values = Object.fromEntries([
      [name, value],
      ['sharingFilter', true],
    ]);
    expect(readSettings(ADVERTISER, values)).toEqual({ ...DEFAULTS, sharingFilter: true });
  });
});

test.each<[sender: Json, isShown: boolean]>([
  ['amplitude', true],
  ['server', false],
  ['nobody', true],
])('the settings of Amplitude’s sync are shown when %j sends: %j', (sender, isShown) => {
  const form = partnerForm(findPartner('appsflyer-events'));
  const names = fieldsFor(form, { sender }).map(({ name }) => name);
  expect(names.includes('mapping')).toBe(isShown);
  expect(names).toContain('s2s_key');
});

describe.each(PARTNERS)('$name', (partner) => {
  test('hides settings by a choice that it has', () => {
    const form = partnerForm(partner);
    for (const { onlyWith } of form) {
      if (onlyWith === undefined) continue;
      const choice = form.find(({ name }) => name === onlyWith.name);
      expect(choice?.choices.map(({ value }) => value)).toContain(onlyWith.value);
    }
  });

  test('has a default for each setting', () => {
    expect(() => readSettings(partner.settings, {})).not.toThrow();
  });

  test('puts each setting in words, and no other', () => {
    expect(Object.keys(partner.settingTexts).sort()).toEqual(Object.keys(partner.settings.shape).sort());
  });

  test('has a form whose defaults are those of its schema, with a label for each choice', () => {
    const form = partnerForm(partner);
    const defaults = Object.fromEntries(form.map(({ name, default: value }) => [name, value]));
    expect(defaults).toEqual(readSettings(partner.settings, {}));
    for (const { label, kind, choices, default: value } of form) {
      expect(label).not.toBe('');
      expect(kind === 'choice').toBe(choices.length > 0);
      if (kind === 'choice') expect(choices.map((choice) => choice.value)).toContain(value);
      for (const choice of choices) expect(choice.label, label).not.toBe(choice.value);
    }
  });

  test('has templates of which it says what is documented and what is assumed', () => {
    const ids = partner.templates.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, documented, assumed } of partner.templates) {
      expect(documented.length + assumed.length, id).toBeGreaterThan(0);
      for (const { text, origins } of [...documented, ...assumed]) {
        expect(text, id).toMatch(/^[A-Z(].*\.$/);
        expect(origins, id).not.toEqual([]);
      }
    }
  });
});

describe('the form of the advertiser’s side', () => {
  test('has the fields of the schema in their order, each with its kind', () => {
    expect(ADVERTISER_FORM.map(({ name, kind }) => [name, kind])).toEqual([
      ['active', 'toggle'],
      ['defaultPostbacks', 'choice'],
      ['inAppPostbacks', 'toggle'],
      ['allEvents', 'toggle'],
      ['eventMapping', 'rows'],
      ['revenueMode', 'choice'],
      ['inAppWindow', 'number'],
      ['restrictedSources', 'choice'],
      ['metaTerms', 'toggle'],
      ['xTerms', 'toggle'],
      ['advancedPrivacy', 'toggle'],
      ['nonConsenting', 'choice'],
      ['sharingFilter', 'toggle'],
      ['ipMasking', 'toggle'],
    ]);
    const defaults = Object.fromEntries(ADVERTISER_FORM.map((field) => [field.name, field.default]));
    expect(defaults).toEqual(DEFAULTS);
  });

  test('lets a row of the mapping leave its choices open', () => {
    const mapping = ADVERTISER_FORM.find(({ name }) => name === 'eventMapping');
    const revenue = mapping?.rows?.fields.find(({ name }) => name === 'revenue');
    expect(revenue).toMatchObject({ kind: 'choice', default: '' });
    expect(revenue?.choices.map(({ label }) => label)).toEqual([
      'Same as for all events',
      'No values & no revenue',
      'Values & no revenue',
      'Values & revenue',
    ]);
  });
});

test('every credential of every partner is a secret', () => {
  const secrets = PARTNERS.map((partner) => [partner.id, secretSettings(partner)] as const);
  expect(Object.fromEntries(secrets.filter(([, names]) => names.length > 0))).toEqual({
    leanplum: ['client_key'],
    clevertap: ['account_id', 'account_token', 'account_passcode'],
    'amplitude-attribution': ['api_key'],
    'amplitude-http': ['api_key'],
    'appsflyer-events': ['s2s_key'],
    'appsflyer-audience': ['api_token', 'import_key'],
  });
});

test.each(['custom', 'nope', '', '__proto__'])('%j is, or counts as, a custom endpoint', (id) => {
  expect(findPartner(id).id).toBe('custom');
});

test('the list of names says what the partners say', () => {
  expect(PARTNER_NAMES).toEqual(PARTNERS.map(({ id, name, direction }) => ({ id, name, direction })));
});

test.each(PARTNERS)('$name is loaded from its own folder by its id', async ({ id }) => {
  expect(hasFolder(id)).toBe(id !== 'custom');
  if (hasFolder(id)) expect(await loadPartner(id)).toBe(findPartner(id));
});

test('the ids of partners differ', () => {
  const ids = PARTNERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
