import { readTable } from '../../event/table';
import { findPartner, secretSettings } from '../../partners';
import type { SharedPartner, SharedState } from '../../share';
import { prepareShare, type Sensitive, type ShareScope, type Subject } from '../../share/redact';
import { APPSFLYER, findField } from '../../vocabulary';
import { LEANPLUM } from '../../vocabulary/leanplum';
import type { PartnerChoice, Work } from '../work';

/** What a person chose about sharing. */
export interface SharingChoice {
  readonly scope: ShareScope;
  /** Texts of findings that go along as they are. */
  readonly keep: ReadonlySet<string>;
  /** Whether what is set for the partner goes along. */
  readonly settings: boolean;
  /** Whether its credentials go along with its other settings. */
  readonly secrets: boolean;
  /** The name of what is in front, such as a pane. */
  readonly view?: string;
}

/** What is shared, and what was found and replaced on the way. */
export interface Sharing {
  readonly state: SharedState;
  readonly found: readonly Sensitive[];
  /** A sentence for whatever was left out. */
  readonly notes: readonly string[];
}

/** Gives the names of those settings of a partner that are credentials; of a partner unknown here, all of them. */
export function secretsOf({ id, settings }: PartnerChoice): readonly string[] {
  const partner = findPartner(id);
  const secrets = new Set(secretSettings(partner));
  return Object.keys(settings).filter((name) => partner.id !== id || secrets.has(name));
}

// Settings of the advertiser's side stand under one name beside the partner's, which have no blanks in theirs.
const ADVERTISER = 'advertiser side';

/** Prepares a work for sharing: leaves out what is not chosen, and replaces identifiers and secrets. Total. */
export function prepareWork(work: Work, choice: SharingChoice): Sharing {
  const partner = work.partner && chosenSettings(work.partner, choice);
  const { template, event, title = '', note = '' } = work;
  const settings = { ...partner?.settings, [ADVERTISER]: partner?.advertiser ?? {} };
  const { subject, found, notes } = prepareShare(
    { template, event, settings, title, note },
    {
      ...choice,
      notations: (work.vocabulary === 'leanplum' ? LEANPLUM : APPSFLYER).notations,
      readTable,
      secretSettings: new Set(work.partner && secretsOf(work.partner)),
      findField,
    },
  );
  return { state: stateOf(work, subject, partner, choice.view), found, notes };
}

function chosenSettings(partner: PartnerChoice, { settings, secrets }: SharingChoice): PartnerChoice {
  if (!settings) return { id: partner.id, settings: {} };
  const hidden = new Set(secrets ? [] : secretsOf(partner));
  const shown = Object.entries(partner.settings).filter(([name]) => !hidden.has(name));
  return { ...partner, settings: Object.fromEntries(shown) };
}

function stateOf(
  { options, vocabulary }: Work,
  { template, event, settings, title, note }: Subject,
  choice: PartnerChoice | undefined,
  view: string | undefined,
): SharedState {
  const { [ADVERTISER]: advertiser, ...own } = settings;
  const partner: SharedPartner | undefined = choice && {
    id: choice.id,
    settings: own,
    ...(choice.advertiser && isRecord(advertiser) && { advertiser }),
  };
  return {
    template,
    event,
    options,
    ...(vocabulary && { vocabulary }),
    ...(partner && { partner }),
    ...(title && { title }),
    ...(note && { note }),
    ...(view && { view }),
  };
}

function isRecord(value: Subject['settings'][string] | undefined): value is Subject['settings'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
