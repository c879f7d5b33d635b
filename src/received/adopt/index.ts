export { adoptOptions } from './adopt';
export type {
  Adoption,
  AdoptionCase,
  MacroAgreement,
  NotationFinding,
  OptionFinding,
  Unexplained,
} from './adoption';
