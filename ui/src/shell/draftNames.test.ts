import { expect, test } from "vitest";

import { draftsOf, placeOfDraft } from "./draftNames";

const id = "0190f0c0-0000-7000-8000-000000000001";
const form = (name: string, at: string | null) => ({ name, value: {}, at });

test("what belongs to one dialog of one file is one draft, the one changed last first", () => {
  const drafts = draftsOf([form("new-case", "2026-11-21T08:00:00Z"), form(`payment ${id}`, "2026-11-20T08:00:00Z"), form(`payment ${id} sure`, "2026-11-22T08:00:00Z"), form("numbers", null)]);
  expect(drafts.map((it) => [it.kind, it.caseId, it.parts.length])).toEqual([["payment", id, 2], ["new-case", null, 1], ["numbers", null, 1]]);
  expect(drafts[0]?.at).toBe("2026-11-22T08:00:00Z");
});

test.each([
  ["new-case", { room: "new-case" }],
  ["numbers", { room: "letters", part: "numbers" }],
  [`edit-case ${id}`, { room: "edit-case", id }],
  [`payment ${id}`, { room: "case", id, tab: "overview", act: "payment" }],
  [`plan ${id}`, { room: "case", id, tab: "tactics" }],
  [`something ${id}`, { room: "case", id, tab: "overview" }],
])("%s is filled in on at its place", (name, place) => {
  const [draft] = draftsOf([form(name, null)]);
  expect(draft && placeOfDraft(draft)).toEqual(place);
});
