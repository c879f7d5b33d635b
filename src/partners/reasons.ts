import type { ReasonCode } from './verdict';

/** Each reason as the end of a sentence that begins "Not sent, because". */
export const REASONS: Readonly<Record<ReasonCode, string>> = {
  partner_inactive: 'the partner is not activated',
  sharing_filter: 'the sharing filter excludes the user',
  event_type_not_supported: 'this partner gets no messages of this kind',
  v1_installs_only: 'this integration sends installs only',
  sending_option_this_partner_only: 'only users credited to the partner are sent',
  in_app_postbacks_off: 'in-app event postbacks are off',
  event_not_mapped: 'the event is not in the event mapping',
  outside_in_app_window: 'the event came after the in-app postback window',
  restricted_media_source: 'the media source is restricted',
  redacted: 'the media source is restricted',
  sent_as_organic: 'the media source is restricted',
  aap_non_consenting: 'the user did not allow tracking',
  missing_credentials: "the partner's credentials are missing",
  missing_identifier: 'no identifier is there to send',
  empty_customer_user_id: 'the customer user ID is empty',
};
