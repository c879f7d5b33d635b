import { describe, expect, test } from 'vitest';
import type { EventFields } from '../../src/engine';
import { type EventKind, situationOf } from '../../src/event';
import { decide, findPartner, type Check, type CheckId } from '../../src/partners';
import { lintTemplate } from '../lint/linting';
import { fieldsOf } from '../engine/event';

const event = (fields: Readonly<Record<string, string>>): EventFields => fieldsOf(JSON.stringify(fields));

function check(
  partner: 'custom' | 'amplitude-attribution',
  id: CheckId,
  fields: EventFields,
): Check | undefined {
  const delivery = { partner: findPartner(partner), event: fields, settings: {}, advertiser: {} };
  return decide(delivery).checks.find((each) => each.id === id);
}

/** The codes of the problems in a template that has nothing but one macro. */
function problems(macro: string, fields: EventFields): string[] {
  return lintTemplate(`https://p.example/?p=(${macro})`, { event: fields }).map(({ code }) => code);
}

describe('the platform of an event', () => {
  const spellings: readonly (readonly [string, 'ios' | 'android' | undefined])[] = [
    ['ios', 'ios'],
    ['iOS', 'ios'],
    [' ios ', 'ios'],
    ['iOS 17.4', 'ios'],
    ['iPadOS', 'ios'],
    ['ipad_os', 'ios'],
    ['iphone', 'ios'],
    ['iPhone OS', 'ios'],
    ['iPad', 'ios'],
    ['android', 'android'],
    ['Android', 'android'],
    ['Android TV', 'android'],
    ['Fire OS', 'android'],
    ['fireos', 'android'],
    ['Amazon Fire-OS', 'android'],
    ['windowsphone', undefined],
    ['Windows Mobile', undefined],
    ['KaiOS', undefined],
    ['tvOS', undefined],
    ['', undefined],
  ];

  test.each(spellings)('%j is %s, for diagnostics and for the checks alike', (platform, expected) => {
    const fields = event({ event_name: 'install', platform, att: '2', os_version: '17.4' });
    expect(situationOf(fields).platform).toBe(expected);
    // Diagnostics: a macro of the other platform is reported, exactly when there is another.
    expect(problems('advertising_id', fields).includes('wrong-platform')).toBe(expected === 'ios');
    expect(problems('idfv', fields).includes('wrong-platform')).toBe(expected === 'android');
    // Checks: consent applies on iOS only, and Amplitude asks for the identifiers of the platform.
    expect(check('custom', 'privacy', fields)?.state).toBe(expected === 'ios' ? 'changed' : 'none');
    const remedies = check('amplitude-attribution', 'identifier', fields)?.remedies ?? [];
    const [asked] = remedies.flatMap((remedy) => Object.keys(remedy.event ?? {}));
    expect(asked).toBe({ ios: 'idfv', android: 'advertising_id', none: undefined }[expected ?? 'none']);
  });

  test('an iPadOS event without consent is redacted as an iOS event is', () => {
    const shaped = (platform: string) => {
      const fields = event({
        platform,
        event_name: 'install',
        att: '2',
        os_version: '17.4',
        media_source: 'network_int',
        campaign: 'spring',
      });
      const decision = decide({
        partner: findPartner('custom'),
        event: fields,
        settings: {},
        advertiser: {},
      });
      return ['media_source', 'campaign', 'os_version'].map((name) => decision.fields.get(name)?.text);
    };
    expect(shaped('ios')).toEqual(['', '', '17.4']);
    expect(shaped('iPadOS')).toEqual(shaped('ios'));
  });
});

describe('the kind of an event', () => {
  const kinds: readonly (readonly [Readonly<Record<string, string>>, EventKind])[] = [
    [{ event_name: 'install' }, 'install'],
    [{ event_name: 'reinstall' }, 'install'],
    [{ event_name: 'organic_install' }, 'install'],
    [{ event_name: 'Organic Install' }, 'install'],
    [{ event_name: 'Organic-Reinstall' }, 'install'],
    [{ event_name: ' install ' }, 'install'],
    [{ event_type: 'install' }, 'install'],
    [{ event_type: 'organic-install', event_name: 'level_1' }, 'install'],
    [{ conversion_type: 'install' }, 'install'],
    [{ conversion_type: 'Reinstall' }, 'install'],
    [{ event_name: 're-engagement' }, 're-engagement'],
    [{ event_name: 'Re Engagement' }, 're-engagement'],
    [{ event_type: 'reengagement' }, 're-engagement'],
    [{ conversion_type: 're-engagement' }, 're-engagement'],
    [{ event_name: 're-attribution' }, 're-attribution'],
    [{ event_type: 're_attribution' }, 're-attribution'],
    [{ event_name: 'af_purchase' }, 'in-app'],
    [{ event_name: 'organic_food_bought' }, 'in-app'],
    [{ event_type: 'in-app-event', event_name: 'install' }, 'in-app'],
    [{ event_type: 'organic-in-app-event' }, 'in-app'],
    [{ event_type: 'custom', event_name: 'af_purchase' }, 'in-app'],
    [{ event_name: 'af_purchase', conversion_type: 'install' }, 'in-app'],
    [{ event_type: 'uninstall' }, 'other'],
    [{ event_type: 'organic-uninstall' }, 'other'],
    [{ event_name: 'af_uninstall' }, 'other'],
    [{ event_name: 'session' }, 'other'],
    [{ event_type: 'organic-session' }, 'other'],
    [{ event_name: 'af_app_opened' }, 'other'],
    [{}, 'unknown'],
    [{ event_name: ' ', event_type: '' }, 'unknown'],
    [{ event_type: 'custom' }, 'unknown'],
    [{ event_type: 'custom', conversion_type: 'install' }, 'unknown'],
    [{ conversion_type: 'unknown' }, 'unknown'],
  ];
  const templates = {
    install: 'install',
    're-engagement': 'install',
    're-attribution': 'install',
    'in-app': 'in-app',
    other: undefined,
    unknown: undefined,
  } as const;
  const kindChecks = {
    install: 'pass',
    're-engagement': 'fail',
    're-attribution': 'fail',
    'in-app': 'fail',
    other: 'fail',
    unknown: 'unknown',
  } as const;

  test.each(kinds)('%j: %s, for diagnostics and for the checks alike', (names, expected) => {
    const fields = event({ platform: 'android', ...names });
    const { kind, use } = situationOf(fields);
    expect(kind).toBe(expected);
    expect(use).toBe(templates[expected]);
    // Diagnostics: a macro that only in-app events fill is reported for every conversion.
    expect(problems('event-value', fields).includes('wrong-event-kind')).toBe(use === 'install');
    // Checks: the Attribution API takes installs only, and in-app postbacks matter for in-app events only.
    expect(check('amplitude-attribution', 'message-kind', fields)?.state).toBe(kindChecks[expected]);
    expect(check('custom', 'in-app', fields)?.state).toBe(expected === 'in-app' ? 'pass' : 'none');
  });
});

test.each([
  [{ 'Message ID': '1' }, 'message'],
  [{ 'Variant ID': '1' }, 'ab-test'],
  [{ 'Message ID': '1', 'AB test ID': '2' }, undefined],
  [{ 'User ID': '1' }, undefined],
] as const)('a Leanplum event with %j reports %s', (fields, messaging) => {
  expect(situationOf(event(fields)).messaging).toBe(messaging);
});
