export { HOLD_HOURS, holdTimeline } from './attribution/hold';
export type { HoldInput, HoldMoment, HoldTimeline } from './attribution/hold';
export { AMPLITUDE_ATTRIBUTION } from './attribution/partner';
export { attributionTimeline } from './attribution/receiver';
export { AMPLITUDE_HTTP } from './http/partner';
