import * as z from 'zod/mini';
import { evidenced } from '../origin';
import type { SettingText } from '../setting';
import type { ReceiverFinding } from '../verdict';

/** Whether Amplitude's other integration is on for the same app. */
export const OTHER_INTEGRATION = z._default(z.boolean(), false);

/** How that question is put to a person, with the other integration's name. */
export function otherIntegrationText(other: string): SettingText {
  return {
    label: `${other} is on as well`,
    help: "Amplitude's page on AppsFlyer asks to choose one of the two; off is what it recommends.",
  };
}

/** Warns that both integrations are on, since the same install may then arrive twice (SEED-AM). */
export function duplicateRisk(partner: string, isOtherOn: boolean): readonly ReceiverFinding[] {
  if (!isOtherOn) return [];
  return [
    {
      severity: 'warning',
      code: `${partner}-duplicate-risk`,
      message:
        'Both Amplitude integrations are on, so that Amplitude may get the same event twice. Keep only one of them.',
      origins: evidenced('SEED-AM'),
    },
  ];
}
