export { isComposing, isRealEnter, isTyping } from "./combo";
export { type Binding, chooseKeys, listen, useBindings, useKeys } from "./registry";
export { boundNow, clashOf, everyKey, type KeyClash, placeOf, singleKeys, withKey } from "./single";
