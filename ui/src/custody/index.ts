export { CustodyPanel, PlaceNote } from "./CustodyPanel";
export { isWeak, NewSecretFields, useNewSecret } from "./NewSecret";
export { PassphraseField } from "./PassphraseField";
export { RecoveryOffer } from "./RecoveryOffer";
export { KeyFileField, More, WitnessField } from "./SecondSecret";
export { useSecretAct, useVerdict, useWait } from "./secrets";
