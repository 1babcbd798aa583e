// The first visible, enabled element with this role and this name, or null; of the part of the screen that is named, if one is.
const [role, name, within] = arguments;
const roles = {
  button: "button, [role=button]",
  field: "input, textarea, [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton], [contenteditable=true]",
  group: "[role=group], fieldset",
  choice: "input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], [role=switch]",
  option: "option, [role=option], [role=menuitem], [role=menuitemradio]",
  tab: "[role=tab]",
  link: "a[href], [role=link]",
  row: "tr, [role=row]",
  heading: "h1, h2, h3, [role=heading]",
  dialog: "dialog, [role=dialog], [role=alertdialog]",
  text: "body *",
};
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").replace(/\s*\*$/, "").trim();
const text = (id) => tidy(document.getElementById(id)?.textContent);
const withoutKeys = (it) => {
  const copy = it.cloneNode(true);
  copy.querySelectorAll("kbd").forEach((key) => key.remove());
  return tidy(copy.textContent);
};
const named = (it) => [
  tidy(it.getAttribute("aria-label")),
  tidy((it.getAttribute("aria-labelledby") ?? "").split(" ").map(text).join(" ")),
  ...(it.getAttribute("aria-labelledby") ?? "").split(" ").map(text),
  ...[...(it.labels ?? [])].map((label) => tidy(label.textContent)),
  tidy(it.textContent),
  withoutKeys(it),
  tidy(it.getAttribute("placeholder")),
];
const isSeen = (it) => {
  const box = (it.type === "radio" || it.type === "checkbox" ? (it.closest("label") ?? it) : it).getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(it).visibility !== "hidden" && !it.closest("[inert], [aria-hidden=true], details:not([open]) > :not(summary)");
};
const isOpen = (it) => !it.disabled && it.getAttribute("aria-disabled") !== "true";
const dialogs = [...document.querySelectorAll(roles.dialog)].filter(isSeen);
// The choices of a list are drawn beside the dialog they belong to.
const whole = role === "option" ? document : (dialogs.at(-1) ?? document);
const parts = within ? [...whole.querySelectorAll("section, fieldset, [role=region], [role=group]")].filter(isSeen) : [];
const called = (it) => [...named(it).slice(0, 2), tidy(it.querySelector(":scope > legend")?.textContent)];
const room = within ? parts.find((it) => called(it).includes(within)) : whole;
if (!room) return null;
const all = [...room.querySelectorAll(roles[role])].filter((it) => isSeen(it) && isOpen(it));
const begins = role === "choice" || role === "option" ? all.filter((it) => named(it).some((said) => said.startsWith(name))) : [];
const is = all.filter((it) => named(it).includes(name));
const has = role === "row" ? all.filter((it) => tidy(it.textContent).includes(name)) : [];
const it = is.at(role === "text" ? -1 : 0) ?? has[0] ?? begins[0] ?? null;
// A choice is often drawn by its label, the input itself being out of sight.
return role === "choice" ? (it?.closest("label") ?? it) : it;
