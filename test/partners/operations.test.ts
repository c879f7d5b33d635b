import { describe, expect, test } from 'vitest';
import { findPartner } from '../../src/partners';
import { USER_ACTIONS } from '../../src/partners/leanplum/actions';
import { OPERATIONS, operationNamed } from '../../src/partners/leanplum/operations';
import { deliver, eventOf } from './delivering';

/** The operations of the published description (L1), by the key that each asks for. */
const NAMES = {
  production:
    'advance block downloadFile getAndroidNotificationChannels getVars heartbeat pauseSession pauseState ' +
    'resumeSession resumeState sendMessage setDeviceAttributes setTrafficSourceInfo setUserAttributes start stop track',
  development:
    'addAndroidNotificationChannel deleteAndroidNotificationChannel deleteUser deleteVars getMultiResults multi ' +
    'registerDevice setVars startCampaign unblock uploadFile',
  'data export':
    'addPostback deletePostback exportReport exportUser exportUsers getExportResults listPostbacks',
  'content read-only': 'getAbTest getAbTests getMessage getMessages getUnsubscribeCategories getVariant',
  unknown: 'exportData',
};

describe('the operations of Leanplum', () => {
  test('are the 42 of its published description, each with its key', () => {
    expect(OPERATIONS).toHaveLength(42);
    for (const [keyClass, names] of Object.entries(NAMES)) {
      const found = OPERATIONS.filter((row) => row.keyClass === keyClass).map(({ name }) => name);
      expect(found.sort(), keyClass).toEqual(names.split(' '));
    }
  });

  test('say what they need', () => {
    const needs = (name: string) =>
      operationNamed(name)?.arguments.flatMap((row) => (row.isRequired ? [row.name] : []));
    expect(needs('exportReport')).toEqual(['startDate', 'dataType']);
    expect(needs('addPostback')).toEqual(['type', 'postbackUrl']);
    expect(needs('sendMessage')).toEqual(['userId', 'messageId']);
    expect(needs('registerDevice')).toEqual(['deviceId', 'email']);
    expect(needs('heartbeat')).toEqual([]);
  });

  test('answer with fields, but for the one that answers with a file', () => {
    const silent = OPERATIONS.filter(({ answers }) => answers.length === 0).map(({ name }) => name);
    expect(silent).toEqual(['downloadFile']);
  });

  const modeled = new Set([...USER_ACTIONS.map(({ name }) => name)]);

  test.each(OPERATIONS.filter(({ name }) => !modeled.has(name)).map(({ name }) => name))(
    '%s is known, and its rules are said to be not modeled',
    (action) => {
      const journey = {
        partner: findPartner('leanplum'),
        event: eventOf('sample install-ios-consent'),
        settings: { app_id: 'app_EXAMPLE', client_key: 'prod_EXAMPLE' },
        advertiser: {},
      };
      const template = `https://api.leanplum.com/api?action=${action}&createJob=true&appId=(setting:app_id)&clientKey=(setting:client_key)&apiVersion=1.0.6`;
      const { verdict } = deliver(journey, template);
      expect(verdict.state).toBe('cannot-say');
      expect(verdict.detail).toContain(`Leanplum has the action “${action}”`);
      const needsOtherKey = operationNamed(action)?.keyClass !== 'production';
      const codes = verdict.answer?.findings.map(({ code }) => code);
      if (action !== 'exportData') expect(codes?.includes('leanplum-key-class')).toBe(needsOtherKey);
    },
  );
});
