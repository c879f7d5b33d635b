export { ADVERTISER, REVENUE_MODES } from './advertiser';
export type { Advertiser } from './advertiser';
export type { MessageKind, Partner, PartnerId, PartnerTemplate, Situation, Statement } from './partner';
export type { ReceivedRequest } from './request';
export type { Json, SettingText, SettingValues } from './setting';
export type {
  Answer,
  Decision,
  Gate,
  GateId,
  ReasonCode,
  ReceiverFinding,
  Remedy,
  ShapingNote,
  Verdict,
} from './verdict';
