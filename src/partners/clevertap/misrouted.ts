import { documented, inferred } from '../../vocabulary/reference';
import { finding } from '../receiver/finding';
import { hostOf, type ReceivedRequest } from '../receiver/request';
import type { Answer, ReceiverFinding } from '../verdict';
import { type Region, regionOf, REGIONS, routeTo } from './region';
import type { CleverTapSettings } from './settings';

/** Reports a region that AppsFlyer reads as another one than it is meant, where the request goes to that other one. */
export function regionDoubt(request: ReceivedRequest, { region }: CleverTapSettings): ReceiverFinding[] {
  const { how, host, meant } = routeTo(region);
  const at = hostOf(request);
  if ((how !== 'case' && how !== 'unknown') || at?.text !== host) return [];
  const name = region.trim();
  if (how === 'unknown') {
    const message = `CleverTap’s documents name no region ${name}. That AppsFlyer then sends to its default, EU1, is inferred.`;
    return [finding('warning', 'clevertap-region', message, inferred('SEED-CT', 'C1'), at)];
  }
  const isHarmless = meant?.host === host;
  const then = isHarmless ? 'which is the one that is meant' : `instead of ${meant?.name ?? name}`;
  const message = `The region ${name} is not in capitals, so AppsFlyer sends to its default, EU1, ${then}.`;
  return [finding(isHarmless ? 'info' : 'warning', 'clevertap-region', message, documented('SEED-CT'), at)];
}

/**
 * Returns the answer to a request that would be taken, but goes to another region than the account's: an account is in
 * one region, and no document says what the servers of another one answer. Undefined when the region is right.
 */
export function misrouted(
  request: ReceivedRequest,
  { region }: CleverTapSettings,
  findings: readonly ReceiverFinding[],
): Answer | undefined {
  const { how, meant, host } = routeTo(region);
  const reached = hostOf(request);
  if (reached === undefined || meant?.host === regionOf(reached.text)?.host) return undefined;
  if (meant !== undefined && how === 'case' && reached.text === host) return sentToDefault(meant, findings);
  if (meant === undefined && reached.text === host) return sentToNoRegion(region.trim(), findings);
  const where = regionOf(reached.text)?.name ?? reached.text;
  const origins = inferred('C1');
  const message = `The request goes to ${where}, and the region in the settings is ${region.trim() || 'EU1'}. No document says what the servers of another region answer.`;
  const at = finding('warning', 'clevertap-region', message, origins, reached);
  return {
    outcome: 'unknown',
    headline: 'the host and the region disagree',
    message,
    origins,
    findings: [at, ...findings],
  };
}

function sentToDefault(meant: Region, findings: readonly ReceiverFinding[]): Answer {
  return {
    outcome: 'lost',
    headline: `Sent, but to EU1 instead of ${meant.name}`,
    message: `The account is in ${meant.name}, and AppsFlyer reads the region in capitals only, so it sends to its default, EU1, where nobody gets it. What the servers of EU1 answer is not documented.`,
    origins: [...documented('SEED-CT'), ...inferred('C1')],
    findings,
    remedies: [{ label: `Set the region to ${meant.name}`, settings: { region: meant.name } }],
  };
}

function sentToNoRegion(name: string, findings: readonly ReceiverFinding[]): Answer {
  return {
    outcome: 'lost',
    headline: `Sent, but most likely to EU1: there is no region ${name}`,
    message: `CleverTap’s documents name no region ${name}. AppsFlyer most likely sends to its default, EU1, where only an account in EU1 gets it.`,
    origins: inferred('SEED-CT', 'C1'),
    findings,
    remedies: REGIONS.map((region) => ({
      label: `Set the region to ${region.name}`,
      settings: { region: region.name },
    })).slice(0, 2),
  };
}

/**
 * Adds to the answer of a request that is taken that the region rests on an inference: AppsFlyer's page names EU1 and IN1
 * only (SEED-CT), so how its field spells the others, and what it does with an empty one or with spaces, is not documented.
 */
export function assumedRegion(answer: Answer, { region }: CleverTapSettings): Answer {
  const doubt = doubtOf(region);
  if (doubt === undefined || answer.outcome !== 'accepted') return answer;
  return {
    ...answer,
    headline: 'Will be sent',
    message: `${answer.message} ${doubt}`,
    origins: [...answer.origins, ...inferred('SEED-CT')],
  };
}

function doubtOf(region: string): string | undefined {
  const { how, meant } = routeTo(region);
  if (meant === undefined) return undefined;
  if (how === 'empty') return 'The region is empty. That AppsFlyer then sends to EU1 is inferred.';
  if (meant.origins.some(({ evidence }) => evidence === 'inferred')) {
    return `AppsFlyer’s page names the regions EU1 and IN1. That its field takes ${meant.name} is inferred.`;
  }
  if (region === region.trim()) return undefined;
  return `The region has spaces around it. That AppsFlyer reads it as ${meant.name} is inferred.`;
}
