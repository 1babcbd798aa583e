export { BlankPages, Pages } from "./Pages";
