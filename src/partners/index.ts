export { ADVERTISER, REVENUE_MODES, SENDING_OPTIONS } from './advertiser';
export type { Advertiser } from './advertiser';
export { attributionTimeline, HOLD_HOURS, holdTimeline } from './amplitude';
export type { HoldInput, HoldMoment, HoldTimeline } from './amplitude';
export { decide, isInAppEvent } from './decide';
export type { DeliveryRequest } from './decide';
export { bareName } from './event-text';
export type { FormField, FormRows } from './form';
export { ADVERTISER_FORM, fieldsFor, partnerForm, secretSettings } from './form';
export { ObservedFields } from './observed-fields';
export type { CommonContext, ConfiguredPartner, ListedPartner } from './listed';
export type { DeliveryContext, Direction, Partner, PartnerId, PartnerTemplate, Statement } from './partner';
export { PARTNER_NAMES } from './names';
export type { NamedPartner } from './names';
export { findPartner, PARTNERS } from './partners';
export { RESTRICTIONS } from './restrictions';
export { trackingConsent } from './checks/privacy';
export { LINK_FIELDS, MIN_NAMING_LENGTH, NAMING_FIELDS } from './shaping/link';
export { readSettings } from './settings';
export type { ReceivedRequest, ReceivedText } from './receiver/request';
export type { SendingRules, Treatment } from './rules';
export type { Json, SettingText, SettingValues } from './settings';
export type {
  Answer,
  Decision,
  Check,
  CheckId,
  ReasonCode,
  ReceiverFinding,
  Remedy,
  ShapingNote,
  Timeline,
  Verdict,
  VerdictState,
} from './verdict';
export { VERDICT_STATES } from './verdict';
export { verdictOf } from './verdict-of';
export type { Surroundings } from './verdict-of';
