export { isComposing, isRealEnter, isTyping } from "./combo";
export { type Binding, chooseKeys, listen, useBindings, useKeys } from "./registry";
export { boundNow, clashOf, everyKey, type KeyClash, placeOf, type SingleKey, singleKeyList, singleKeys, withKey } from "./single";
