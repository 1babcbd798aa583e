import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Who may import whom, by folder of src. A folder that is not named here does not lint. */
const rooms = {
  wire: [],
  words: ["wire"],
  places: [],
  keys: ["wire", "words"],
  kit: ["wire", "words", "keys"],
  charts: ["wire", "words", "kit"],
  viewer: ["wire", "words", "kit"],
  host: ["wire", "words"],
  session: ["wire", "words", "host", "kit"],
  custody: ["wire", "words", "keys", "kit", "host", "session"],
  claim: ["wire", "words", "keys", "kit", "host", "session"],
  casework: ["wire", "words", "places", "keys", "kit", "host", "session", "claim"],
};
const features = ["deadlines", "contacts", "tactics", "plans", "dossier", "closing", "enforcement", "costs", "lateness", "today", "vault", "cases", "casefile", "import", "ledger", "payments", "receipts", "adjustments", "terms", "judgment", "obligors", "appraisal", "letters", "papers", "reports", "audit", "settings"];
for (const feature of features) rooms[feature] = ["wire", "words", "places", "keys", "kit", "charts", "viewer", "host", "session", "claim", "casework", "custody"];
rooms.pages = [...Object.keys(rooms)];
rooms.shell = [...Object.keys(rooms)];

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...allowed].map((it) => `./${it}`),
  message: `${room} may import only ${allowed.join(", ") || "nothing"}; see house.md`,
}));

// Absent in WebKitGTK 2.50, present in Chromium: they would only fail on the user's machine.
const absent = ["Temporal", "requestIdleCallback", "scheduler", "EditContext", "navigation"];

export default tseslint.config(
  // Linted from the root of the repository, so that tests/ui is within reach.
  { ignores: ["ui/dist", "ui/src/wire", "ui/src/words/generated.ts", "**/node_modules", "tests/ui/.results"] },
  js.configs.recommended,
  tseslint.configs.strict,
  hooks.configs.flat["recommended-latest"] ?? hooks.configs.flat.recommended,
  a11y.flatConfigs.strict,
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ project: ["ui/tsconfig.json"] }), createNodeResolver()] },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { zones, basePath: import.meta.dirname }],
      "import-x/no-duplicates": "error",
      "import-x/order": ["error", { alphabetize: { order: "asc", caseInsensitive: true }, groups: [["builtin", "external"], ["parent", "sibling", "index"]], "newlines-between": "always" }],
      "no-restricted-globals": ["error", ...absent],
      "no-restricted-properties": ["error", { object: "navigator", property: "language", message: "It is \"C\" in some windows; the locale comes from our setting." }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "max-lines": ["error", 500],
    },
  },
  {
    files: ["ui/src/**/*.{ts,tsx}"],
    rules: {
      // A window for work, not a page to read: what a screen exists for has the focus.
      "jsx-a11y/no-autofocus": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector: "BinaryExpression[operator=/^[!=]==?$/] > Literal[value='Enter']",
          message: "The Enter that commits a Chinese candidate must not act: use isRealEnter of keys.",
        },
        { selector: "JSXText[value=/[A-Za-z\\u4e00-\\u9fff]{2,}/]", message: "Text on the screen comes from messages/*.ftl." },
        { selector: "JSXAttribute[name.name=/^(title|label|placeholder|aria-label|alt)$/] > Literal[value=/[A-Za-z\\u4e00-\\u9fff]{2,}/]", message: "Text on the screen comes from messages/*.ftl." },
        { selector: "JSXAttribute[name.name='type'] > Literal[value='date']", message: "The native date input follows the process locale; use DateField." },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "The policy forbids it." },
      ],
    },
  },
  // Playwright calls what a fixture hands over "use".
  { files: ["tests/ui/**"], rules: { "react-hooks/rules-of-hooks": "off", "import-x/no-restricted-paths": "off" } },
  { files: ["ui/src/keys/**", "ui/src/kit/Form.tsx"], rules: { "no-restricted-syntax": "off" } },
  { files: ["ui/scripts/**"], languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } } },
);
