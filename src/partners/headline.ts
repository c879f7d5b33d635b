import type { AddressProblem, Diagnostic } from '../engine';
import type { Answer, Decision, ReasonCode, VerdictState } from './verdict';

/** Everything that is known about a delivery, from which state and headline follow. */
export interface Known {
  /** False while the template renders to nothing. */
  readonly hasRequest: boolean;
  /** True for a template without any text; one of macros without values renders to nothing, too. */
  readonly isTemplateEmpty: boolean;
  /** False while the event cannot be read. */
  readonly isEventRead: boolean;
  /** Why the URL is not a web address; absent when it is one. */
  readonly address?: AddressProblem;
  /** The checks, and the event as it is sent. */
  readonly decision: Decision;
  /** The partner's name. */
  readonly partner: string;
  /** The partner's answer; absent when the request is known not to be sent. */
  readonly answer?: Answer;
  /** The problems of the template and the event, and what the receiver finds. */
  readonly problems: readonly Pick<Diagnostic, 'severity' | 'message'>[];
  /** The other system that the template is written for; absent for any other template. */
  readonly foreign?: ForeignSystem;
}

/** Another system, whose macros AppsFlyer does not fill. */
export interface ForeignSystem {
  /** Its name, such as `Adjust`. */
  readonly name: string;
  /** One of its macros as written in the template. */
  readonly macro: string;
}

/** A headline without a full stop, and the sentences below it. */
export interface Headline {
  /** Such as "Not sent: the customer user ID is empty". */
  readonly headline: string;
  /** Why, or what follows. */
  readonly detail: string;
}

/** Writes the headline of a state and the sentences below it. */
export function headlineOf(state: VerdictState, known: Known): Headline {
  const { address, decision, answer, partner } = known;
  const { decisive } = decision;
  const message = decisive?.message ?? answer?.message ?? '';
  switch (state) {
    case 'no-request':
      return { headline: 'No request yet', detail: reasonForNone(known) };
    case 'not-sent':
      if (address !== undefined) return notAnAddress(address);
      return { headline: `Not sent: ${REASONS[decisive?.reason ?? 'partner_inactive']}`, detail: message };
    case 'cannot-say': {
      if (known.foreign !== undefined) return otherNotation(known.foreign);
      const reason = decisive?.reason === undefined ? answer?.headline : REASONS[decisive.reason];
      return { headline: reason === undefined ? 'Cannot say' : `Cannot say: ${reason}`, detail: message };
    }
    case 'held':
      return { headline: answer?.headline ?? `Held by ${partner}`, detail: message };
    case 'refused':
    case 'lost':
      return { headline: answer?.headline ?? failedHeadline(answer), detail: message };
    case 'with-warnings':
      return withProblems(known, message);
    case 'will-be-sent':
      return { headline: answer?.headline ?? sentHeadline(answer), detail: message };
  }
}

function reasonForNone({ hasRequest, isTemplateEmpty }: Known): string {
  if (hasRequest) return 'The event cannot be read yet.';
  return isTemplateEmpty ? 'The template is empty.' : 'The template has only macros, and none has a value.';
}

function otherNotation({ name, macro }: ForeignSystem): Headline {
  const article = /^[AEIOU]/.test(name) ? 'an' : 'a';
  return {
    headline: `Cannot say: this is ${article} ${name} template`,
    detail: `AppsFlyer would send ${macro} and the others as text.`,
  };
}

function notAnAddress({ message, meant }: AddressProblem): Headline {
  const hint = meant === undefined || meant === '' ? '' : ` Did you mean “${meant}”?`;
  return { headline: 'Not sent: this is not a web address', detail: `${message}${hint}` };
}

function failedHeadline(answer: Answer | undefined): string {
  switch (answer?.outcome) {
    case 'declined':
      return 'Sent, but declined by a setting of the partner';
    case 'dropped':
      return 'Sent, but dropped without an error';
    case 'lost':
      return 'Sent, but nobody gets it';
    default:
      return refusedHeadline(answer);
  }
}

// Leanplum and CleverTap refuse single actions and records with status 200.
function refusedHeadline(answer: Answer | undefined): string {
  const refused = isSupported(answer) ? 'refused' : 'most likely refused';
  const status = answer?.status;
  if (status === undefined) return `Sent, but ${refused}`;
  return `Sent, but ${refused} ${status < 400 ? 'despite status' : 'with'} ${String(status)}`;
}

function sentHeadline(answer: Answer | undefined): string {
  return answer?.outcome === 'accepted' && isSupported(answer)
    ? 'Will be sent, and accepted'
    : 'Will be sent';
}

// A document or an observed answer must support what the partner does.
function isSupported(answer: Answer | undefined): boolean {
  return answer?.origins.some(({ evidence }) => evidence !== 'inferred') ?? false;
}

function withProblems({ problems }: Known, message: string): Headline {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const counts = [count(errors.length, 'error'), count(warnings.length, 'warning')].filter(
    (each) => each !== '',
  );
  const [first] = [...errors, ...warnings];
  const lead = errors.length + warnings.length > 1 ? 'First: ' : '';
  return {
    headline: `Will be sent, with ${counts.join(' and ')}`,
    detail: first === undefined ? message : `${lead}${first.message}`,
  };
}

function count(number: number, what: string): string {
  if (number === 0) return '';
  return number === 1 ? `1 ${what}` : `${String(number)} ${what}s`;
}

/** Each reason as the rest of a headline that begins "Not sent:" or "Cannot say:". */
const REASONS: Readonly<Record<ReasonCode, string>> = {
  partner_inactive: 'the partner is not activated',
  sharing_filter: 'the sharing filter excludes the user',
  event_type_not_supported: 'this partner receives no events of this kind',
  event_kind_not_known: 'the event does not say its kind',
  on_request_only: 'events of this kind are sent on request only',
  v1_installs_only: 'this integration sends installs only',
  sending_option_this_partner_only: 'postbacks are sent only for users credited to the partner',
  in_app_postbacks_off: 'in-app event postbacks are off',
  event_not_mapped: 'the event is not in the event mapping',
  outside_in_app_window: 'the event is outside the in-app postback window',
  event_time_not_known: 'the event has no time to compare with the window',
  restricted_media_source: 'the media source is restricted',
  restriction_not_known: 'the media source is restricted',
  redacted: 'the media source is restricted',
  sent_as_organic: 'the media source is restricted',
  aap_non_consenting: 'the user did not allow tracking',
  consent_not_known: 'the event does not say whether the user allowed tracking',
  missing_credentials: "the partner's credentials are missing",
  missing_identifier: 'the event has no identifier to send',
  platform_not_known: 'no document has a rule for this platform',
  empty_customer_user_id: 'the customer user ID is empty',
  sync_off: 'the sync is off',
  event_not_selected: 'the event is not selected for the sync',
  event_name_reserved: 'Amplitude cannot stream an event of this name',
  missing_key_or_app: 'the S2S key or the app ID is missing',
  missing_token_or_app: 'the API token or the app ID is missing',
  appsflyer_id_not_mapped: 'no user property is mapped to the AppsFlyer ID',
  appsflyer_id_missing: 'the user has no AppsFlyer ID',
};
